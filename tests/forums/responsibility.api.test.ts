import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: Stories;
beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
});
afterAll(() => town.close());

const parts = () => [
  { organizationId: town.organizations.school, part: "Kallar till mötet." },
  { organizationId: town.organizations.clinic, part: "Deltar och skriver sin del." },
];
const input = () => ({
  forumId: town.forums.operative,
  what: "Samordnade möten vid skolbyte",
  parts: parts(),
});
const added = (): Promise<Noun> => town.do("coordinator", "addResponsibilityItem", input());
const reason = "Vi har inte åtagit oss att skriva.";
const disputed = async (): Promise<Noun> =>
  town.do("clinic", "disputeResponsibility", { ...at(await added()), reason });

interface Seen extends Noun {
  readonly parts: readonly { part: string; organization: { id: string } }[];
  readonly disputedBy: { id: string } | null;
}
const look = (id: string, who: Parameters<Town["see"]>[0] = "school"): Promise<Seen> =>
  town.see<Seen>(
    who,
    `responsibilityItem(id: "${id}") { id version status what agreedOn disputedOn disputeReason withdrawnOn
       allowedActions disputedBy { id } parts { part organization { id } } }`,
  );
const unwritten = ["school", "representative", "social", "orgadmin", "chair", "admin", "auditor"] as const;

describe("recording what is agreed", () => {
  climb(() => town, {
    mutation: "addResponsibilityItem",
    start: async () => ({ id: town.forums.operative }) as Noun,
    input,
    by: "coordinator",
    bad: [
      ["without a word", () => ({ what: " " }), { field: "input.what", reason: "blank" }],
      ["by nobody", () => ({ parts: [] }), { field: "input.parts", reason: "partMissing" }],
    ],
    forbidden: unwritten,
    hidden: ["stranger"],
    rules: [
      [
        "3.1 only members have a part",
        () => ({ parts: [{ organizationId: town.organizations.leisure, part: "Deltar." }] }),
        { rule: "3.1", reason: "partNotMember", field: "input.parts[0].organizationId" },
      ],
    ],
    done: async ({ id, ...after }) => {
      expect(after).toMatchObject({
        status: "AGREED",
        what: "Samordnade möten vid skolbyte",
        allowedActions: ["edit", "dispute", "remove"],
      });
      expect((await look(id)).parts).toEqual(
        parts().map(({ organizationId, part }) => ({ part, organization: { id: organizationId } })),
      );
    },
    logged: ["responsibility.add", "COORDINATOR"],
    once: false,
  });

  it("members and those above see it, and whoever is beside does not", async () => {
    const { id } = await added();
    for (const who of ["school", "orgadmin", "chair", "secretariat", "auditor"] as const) {
      expect(await look(id, who)).toMatchObject({ id, allowedActions: [] });
    }
    for (const who of ["neighbour", "stranger"] as const) {
      await expect(look(id, who)).rejects.toThrow("NOT_FOUND");
    }
    const forum = `forum(id: "${town.forums.operative}") { mayAddResponsibility responsibilityItems { id } }`;
    expect(await town.see("operativeChair", forum)).toMatchObject({ mayAddResponsibility: true });
    const seen = await town.see<{ responsibilityItems: Noun[] }>("school", forum);
    expect(seen).toMatchObject({ mayAddResponsibility: false });
    expect(seen.responsibilityItems.map((item) => item.id)).toContain(id);
  });
});

describe("changing it", () => {
  climb(() => town, {
    mutation: "updateResponsibilityItem",
    start: disputed,
    input: (noun) => ({
      ...at(noun),
      what: "Möten vid skolbyte",
      parts: [
        { organizationId: town.organizations.clinic, part: "Deltar." },
        { organizationId: town.organizations.social, part: "Bjuds in." },
      ],
    }),
    by: "operativeChair",
    bad: [
      [
        "one organization twice",
        () => ({ parts: [...parts(), ...parts()] }),
        { field: "input.parts[2].organizationId", reason: "partTwice" },
      ],
    ],
    forbidden: ["clinic", ...unwritten],
    hidden: ["neighbour"],
    done: async (after) => {
      expect(after).toMatchObject({ status: "DISPUTED", what: "Möten vid skolbyte", disputeReason: reason });
      expect((await look(after.id)).parts).toEqual([
        { part: "Deltar.", organization: { id: town.organizations.clinic } },
        { part: "Bjuds in.", organization: { id: town.organizations.social } },
      ]);
    },
    logged: ["responsibility.edit", "CHAIR"],
    once: false,
  });

  it("a change of a part alone makes an older version stale", async () => {
    const item = await added();
    const [first, second] = parts();
    await town.do("coordinator", "updateResponsibilityItem", {
      ...at(item),
      what: "Samordnade möten vid skolbyte",
      parts: [first, { ...second, part: "Deltar." }],
    });
    expect(await town.refusal("clinic", "disputeResponsibility", { ...at(item), reason })).toMatchObject({
      code: "CONFLICT",
    });
  });
});

describe("a dispute", () => {
  climb(() => town, {
    mutation: "disputeResponsibility",
    start: added,
    input: (noun) => ({ ...at(noun), reason }),
    by: "clinic",
    forbidden: ["school", "orgadmin", "chair", "admin", "auditor"],
    hidden: ["neighbour", "stranger"],
    rules: [
      [
        "3.1 it says what it is about",
        () => ({ reason: "–" }),
        { rule: "3.1", reason: "disputeReasonMissing", field: "input.reason" },
      ],
    ],
    done: async ({ id }) => {
      expect(await look(id, "clinic")).toMatchObject({
        status: "DISPUTED",
        disputeReason: reason,
        disputedBy: { id: town.organizations.clinic },
        allowedActions: [],
      });
    },
    logged: ["responsibility.dispute", "PARTY_SEAT"],
  });

  climb(() => town, {
    mutation: "agreeResponsibility",
    start: disputed,
    input: at,
    by: "coordinator",
    forbidden: ["clinic", ...unwritten],
    hidden: ["neighbour"],
    done: (after) => {
      expect(after).toMatchObject({ status: "AGREED", disputeReason: reason });
    },
    logged: ["responsibility.agree", "COORDINATOR"],
  });

  it("is seen live by a member", async () => {
    const item = await added();
    const feed = await follow(town.app, await town.app.as("school"));
    await town.do("clinic", "disputeResponsibility", { ...at(item), reason });
    const batch = await feed.until(({ changes }) => changes.some(({ subjectId }) => subjectId === item.id));
    expect(batch.changes).toMatchObject([
      { action: "responsibility.dispute", subject: { __typename: "ResponsibilityItem" } },
    ]);
    await feed.close();
  });

  it("3.1 is raised as a deficiency of category RESPONSIBILITY, which each sees from the other", async () => {
    const item = await disputed();
    const about = { responsibilityItemId: item.id, category: "RESPONSIBILITY" };
    const concerned = [town.organizations.clinic];
    const draft = { ...stories.texts, concernedOrganizationIds: concerned };
    expect(
      await town.refusal("school", "reportDeficiency", { ...draft, ...about, category: "TRANSITION" }),
    ).toMatchObject({ rule: "3.1", reason: "otherCategory", field: "input.category" });
    expect(
      await town.refusal("neighbour", "reportDeficiency", {
        ...draft,
        ...about,
        concernedOrganizationIds: [town.organizations.municipality],
      }),
    ).toMatchObject({ code: "BAD_USER_INPUT", reason: "unknownResponsibility" });
    const { noIndividualAttested: _, ...texts } = draft;
    await town.do("school", "saveDeficiencyDraft", { ...texts, ...about });
    const matter = await stories.reported(about);
    const links = `responsibilityItem(id: "${item.id}") { deficiencies { id } }`;
    expect(await town.see("school", links)).toEqual({ deficiencies: [{ id: matter.id }] });
    // Who does not see the matter does not see that there is one.
    expect(await town.see("auditor", links)).toEqual({ deficiencies: [] });
    expect(await town.matter("clinic", matter.id, "responsibilityItem { id }")).toEqual({
      responsibilityItem: { id: item.id },
    });
  });
});

describe("taking it away", () => {
  climb(() => town, {
    mutation: "removeResponsibilityItem",
    start: added,
    input: at,
    by: "operativeChair",
    forbidden: ["clinic", ...unwritten],
    hidden: ["neighbour"],
    done: async ({ id, ...after }) => {
      expect(after).toMatchObject({ status: "WITHDRAWN", allowedActions: [] });
      const ids = async (args: string) => {
        const field = `forum(id: "${town.forums.operative}") { responsibilityItems${args} { id } }`;
        const seen = await town.see<{ responsibilityItems: Noun[] }>("school", field);
        return seen.responsibilityItems.map((item) => item.id);
      };
      expect(await ids("")).not.toContain(id);
      expect(await ids("(withdrawn: true)")).toContain(id);
      expect((await look(id)).withdrawnOn).not.toBeNull();
    },
    logged: ["responsibility.remove", "CHAIR"],
  });
});
