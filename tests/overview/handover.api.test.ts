import { afterAll, beforeAll, expect, it } from "vitest";
import { Anchorings } from "../support/anchorings.ts";
import { inDays, MeetingStories } from "../support/meetings.ts";
import { addPerson } from "../support/settle.ts";
import { Stories } from "../support/stories.ts";
import { type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
/** The clinic's representative's seat in the operative group. */
let seatId = "";
let matter = "";
let asked = "";
let decision = "";
let measure = "";
let meeting = "";
let item = "";
let passed = "";

interface Seen {
  readonly seesRoom: boolean;
  readonly forum: { readonly id: string };
  readonly organization: { readonly id: string };
  readonly seat: { readonly role: string; readonly mandate: string };
  readonly holdings: readonly { readonly vacant: boolean; readonly to: string | null }[];
  readonly deficiencies: readonly Noun[];
  readonly replies: readonly Noun[];
  readonly escalations: readonly Noun[];
  readonly activities: readonly Noun[];
  readonly receipts: readonly (Noun & { readonly anchoring: { readonly subjectId: string } })[];
  readonly decisions: readonly Noun[];
  readonly meetings: readonly Noun[];
  readonly responsibilities: readonly Noun[];
}
const read = (who: Who, id = seatId): Promise<Seen> =>
  town.see<Seen>(
    who,
    `handover(seatId: "${id}") { id seesRoom forum { id } organization { id } seat { role mandate } holdings { from to vacant }
       deficiencies { id } replies { id due overdue } escalations { id } activities { id due overdue }
       receipts { id anchoring { subjectId } } decisions { id reviewOn } plans { id } meetings { id }
       responsibilities { id } }`,
  );
const ids = (rows: readonly Noun[]): string[] => rows.map(({ id }) => id);

beforeAll(async () => {
  town = await Town.open();
  const stories = new Stories(town);
  const { operative: forumId } = town.forums;
  const { clinic, school, social } = town.organizations;
  const seats = await town.sql<{ id: string }>(
    `select s.id from seat s join membership m on m.id = s.membership_id
      where m.forum_id = ? and m.organization_id = ? and s.role = 'REPRESENTATIVE'`,
    [forumId, clinic],
  );
  seatId = seats[0]?.id ?? "";
  asked = (await stories.reported()).id;
  matter = (await stories.measured()).id;
  await stories.reported({ concernedOrganizationIds: [social] });
  const { activities } = await town.matter<{ activities: Noun[] }>(
    "coordinator",
    matter,
    "activities { id }",
  );
  measure = activities[0]?.id ?? "";
  decision = await new Anchorings(town).taken({ subjectTo: [clinic], absent: [school] });
  meeting = (await new MeetingStories(town).planned({ startsAt: inDays(9) })).id;
  passed = (await new MeetingStories(town).held()).id;
  const parts = (id: string) => [{ organizationId: id, part: "Deltar." }];
  const add = (what: string, id: string) =>
    town.do("coordinator", "addResponsibilityItem", { forumId, what, parts: parts(id) });
  item = (await add("Möten vid skolbyte", clinic)).id;
  await add("Närvaron", social);
});
afterAll(() => town.close());

it("signed out: UNAUTHENTICATED; a seat that is none or is not seen: NOT_FOUND", async () => {
  await expect(read(null)).rejects.toThrow("UNAUTHENTICATED");
  await expect(read("clinic", "019b0000-0000-7000-8000-000000000000")).rejects.toThrow("NOT_FOUND");
  await expect(read("clinic", "ingen")).rejects.toThrow("NOT_FOUND");
  for (const who of ["neighbour", "stranger"] as const) await expect(read(who)).rejects.toThrow("NOT_FOUND");
});

it.each(["school", "representative", "social", "chair", "secretariat", "admin", "auditor"] as const)(
  "%s may not: FORBIDDEN",
  async (who) => {
    await expect(read(who)).rejects.toThrow("FORBIDDEN");
  },
);

it("the seat tells who may", async () => {
  const [membership] = await town.sql<{ id: string }>("select membership_id as id from seat where id = ?", [
    seatId,
  ]);
  const seats = async (who: Who) => {
    const forum = `forum(id: "${town.forums.operative}") { memberships { id seats { id mayReadHandover } } }`;
    const { memberships } = await town.see<{ memberships: { id: string; seats: Noun[] }[] }>(who, forum);
    return memberships.find(({ id }) => id === membership?.id)?.seats.find(({ id }) => id === seatId);
  };
  expect(await seats("clinic")).toEqual({ id: seatId, mayReadHandover: true });
  expect(await seats("social")).toEqual({ id: seatId, mayReadHandover: false });
});

it.each(["clinic", "operativeChair", "coordinator"] as const)(
  "%s reads what waits for the organization and what applies in the forum, and nothing of others",
  async (who) => {
    const seen = await read(who);
    expect(seen).toMatchObject({
      seesRoom: true,
      forum: { id: town.forums.operative },
      organization: { id: town.organizations.clinic },
      seat: { role: "REPRESENTATIVE" },
      holdings: [{ vacant: false, to: null }],
    });
    expect(ids(seen.deficiencies).sort()).toEqual([asked, matter].sort());
    expect(seen.replies).toMatchObject([{ id: asked, overdue: false }]);
    expect(seen.activities).toMatchObject([{ id: measure, overdue: false, due: "2099-06-01" }]);
    expect(seen.receipts.map(({ anchoring }) => anchoring.subjectId)).toEqual([decision]);
    expect(ids(seen.decisions)).toEqual([decision]);
    expect(ids(seen.meetings)).toContain(meeting);
    expect(ids(seen.meetings)).not.toContain(passed);
    expect(ids(seen.responsibilities)).toEqual([item]);
  },
);

it("the organization's administrator reads what an administrator sees: no matter of the room", async () => {
  const seen = await read("orgadmin");
  expect(seen).toMatchObject({
    seesRoom: false,
    deficiencies: [],
    replies: [],
    activities: [],
    meetings: [],
    decisions: [],
  });
  expect(seen.receipts.map(({ anchoring }) => anchoring.subjectId)).toEqual([decision]);
  expect(ids(seen.responsibilities)).toEqual([item]);
});

it("a question that is raised stays until it is answered and conveyed, or taken back", async () => {
  const { id, version } = await new Stories(town).escalated();
  expect(ids((await read("clinic")).escalations)).toEqual([id]);
  await town.do("coordinator", "withdrawEscalation", { id, version, reason: "Löst på annat sätt." });
  expect((await read("clinic")).escalations).toEqual([]);
});

it("another holder takes over: a new span, and the same matters", async () => {
  const userId = await addPerson(town, "efter@test.example", town.organizations.clinic);
  const version = await town.versionOf(seatId);
  await town.do("orgadmin", "assignSeat", { id: seatId, version, userId });
  const seen = await read("efter@test.example");
  expect(seen.holdings).toMatchObject([
    { vacant: false, to: expect.any(String) },
    { vacant: false, to: null },
  ]);
  expect(ids(seen.deficiencies)).toContain(matter);
  expect(await town.see("efter@test.example", "viewer { seats { id takenOver } }")).toEqual({
    seats: [{ id: seatId, takenOver: true }],
  });
  await expect(read("clinic")).rejects.toThrow("FORBIDDEN");
});
