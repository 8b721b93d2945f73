import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AgreementStories } from "../support/agreements.ts";
import { day } from "../support/day.ts";
import { MeetingStories } from "../support/meetings.ts";
import { PlanStories } from "../support/plans.ts";
import { forumAs, memberOf, type SeenForum } from "../support/reorganizing.ts";
import { addPerson } from "../support/settle.ts";
import { Stories } from "../support/stories.ts";
import { type Noun, Town, type Who } from "../support/town.ts";

/**
 * The operative group (school, social services, clinic; below the steering group) is split in a northern one (school and
 * clinic) and a southern one (social services and clinic), with everything that may lie open in a forum.
 */
let town: Town;
let stories: Stories;
let meetings: MeetingStories;
let plans: PlanStories;
let agreements: AgreementStories;
let before: SeenForum;
let seated: SeenForum;
let unseated: SeenForum;
let north: SeenForum;
let south: SeenForum;
const made: Record<string, Noun> = {};
const idOf = (name: string): string => (made[name] as Noun).id;

/** Reported in the operative group by an employee of social services, which concerns itself and the clinic. */
const reportedBySocial = (): Promise<Noun> => stories.reported({}, "social");

/** By the school's employee, who has no seat. */
const proposedBySchool = (title: string): Promise<Noun> =>
  town.do("school", "proposeAgendaItem", { forumId: town.forums.operative, title });

async function raised(): Promise<Noun> {
  const reported = await reportedBySocial();
  const matter = await stories.step(
    "coordinator",
    "startHandling",
    await stories.step("coordinator", "acknowledgeDeficiency", reported),
  );
  await town.do("clinic", "replyToDeficiency", { id: matter.id, text: "Vi saknar en kontaktväg." });
  const asked = await town.matter<Noun>("coordinator", matter.id);
  made.question = await stories.step("coordinator", "escalate", asked, stories.question);
  return matter;
}

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
  meetings = new MeetingStories(town);
  plans = new PlanStories(town);
  const { operative } = town.forums;
  made.closed = await stories.closed();
  made.handled = await stories.measured();
  made.raised = await raised();
  made.transfer = await stories.step("neighbour", "proposeTransfer", await beside(), {
    toForumId: operative,
    reason: "Frågan gäller skolan.",
  });
  made.plan = await plans.adopted();
  made.work = await plans.activity(idOf("plan"));
  made.item = await meetings.item(null, { title: "Väntar på sin tur" });
  made.lifted = await meetings.item(null, { title: "Lyfts till styrgruppen" });
  await town.do("coordinator", "liftAgendaItem", { agendaItemId: idOf("lifted"), question: "Hur gör vi?" });
  made.meeting = await meetings.summoned({ startsAt: new Date(Date.now() + 6e8).toISOString() });
  made.point = await meetings.item(idOf("meeting"), { title: "På dagordningen" });
  made.proposal = await proposedBySchool("Från skolans golv");
  const brought = await proposedBySchool("Medarbetarens punkt");
  await meetings.step("coordinator", "placeAgendaItem", brought, { meetingId: idOf("meeting") });
  made.brought = brought;
  made.decision = await plans.decisions.take(
    await plans.decisions.said({ clinic: "AGREE_SUBJECT_TO_ANCHORING" }),
  );
  agreements = new AgreementStories(town);
  made.agreement = await agreements.sent();
  made.dispute = await disputed();
  await endOpenMeetings();
  const cadence = { times: 3, period: "TERM", validFrom: day(-100) };
  await town.do("coordinator", "setCadence", { forumId: operative, ...cadence });
  before = await forumAs(town, "admin", operative);
  seated = await forumAs(town, "representative", operative);
  unseated = await forumAs(town, "school", operative);
  await split();
});
afterAll(() => town.close());

/** A matter of the forum beside, whose chair thinks that it belongs in the operative group. */
async function beside(): Promise<Pick<Noun, "id" | "version">> {
  const { municipality } = town.organizations;
  const reported = await stories.reported({ concernedOrganizationIds: [municipality] }, "neighbour");
  return stories.step("neighbour", "acknowledgeDeficiency", reported);
}

async function disputed(): Promise<Noun> {
  const parts = [{ organizationId: town.organizations.clinic, part: "Skriver" }];
  const added = await town.do("coordinator", "addResponsibilityItem", {
    forumId: town.forums.operative,
    what: "Vem skriver planen",
    parts,
  });
  return stories.step("clinic", "disputeResponsibility", added, { reason: "Inte vi." });
}

/** A decision was taken on the way, in a meeting that is to end before the forum may be split. */
async function endOpenMeetings(): Promise<void> {
  const open = await town.sql<{ id: string; version: number }>(
    "select id, version from meeting where status = 'IN_SESSION'",
  );
  for (const meeting of open) await meetings.step("operativeChair", "endMeeting", meeting);
}

const toNorth = ["handled", "plan", "item", "meeting", "decision"];

async function split(): Promise<void> {
  const { school, social, clinic } = town.organizations;
  const chosen = toNorth.map(idOf);
  const both = { level: "OPERATIVE" };
  await town.do("admin", "splitForum", {
    id: before.id,
    version: before.version,
    effectiveOn: day(),
    reason: "Området är för stort.",
    successors: [
      {
        ...both,
        name: "Norra",
        code: "NORR",
        membershipIds: [school, clinic].map((id) => memberOf(before, id)),
      },
      {
        ...both,
        name: "Södra",
        code: "SYD",
        membershipIds: [social, clinic].map((id) => memberOf(before, id)),
      },
    ],
    matters: before.openMatters.map(({ id }) => ({ matterId: id, successor: chosen.includes(id) ? 0 : 1 })),
  });
  const { successors } = await forumAs(town, "admin", before.id);
  [north, south] = (await Promise.all(successors.map(({ to }) => forumAs(town, "admin", to.id)))).toSorted(
    (one, other) => one.name.localeCompare(other.name),
  ) as [SeenForum, SeenForum];
}

const kindsIn = ({ openMatters }: SeenForum): string[] => openMatters.map(({ kind }) => kind).sort();
const forumOf = async (who: Who, field: string, forum = "forum"): Promise<string> =>
  (await town.see<Record<string, { id: string }>>(who, `${field} { ${forum} { id } }`))[forum]?.id ?? "";
const hidden = (who: Who, field: string) =>
  expect(town.see(who, `${field} { id }`)).rejects.toThrow("NOT_FOUND");

describe("R30 a forum split with open matters", () => {
  it("leaves each successor its cadence, and asks for no meetings after its own last day (R8)", async () => {
    const cadenceOf = async ({ id }: SeenForum) => {
      const { cadence } = await town.see<{ cadence: object[] }>(
        "clinic",
        `forum(id: "${id}") { cadence { times period validFrom validTo } }`,
      );
      return cadence;
    };
    const rule = { times: 3, period: "TERM" };
    for (const forum of [north, south])
      expect(await cadenceOf(forum)).toEqual([{ ...rule, validFrom: day(), validTo: null }]);
    expect(await cadenceOf(before)).toEqual([{ ...rule, validFrom: day(-100), validTo: day(-1) }]);
  });

  it("lists what is to be allocated: no titles to the administrator, nothing to who has no seat", () => {
    expect(kindsIn(before)).toEqual(
      [
        "ACTION_PLAN",
        "AGENDA_ITEM",
        "AGENDA_ITEM",
        "AGENDA_ITEM",
        "AGENDA_ITEM",
        "AGENDA_ITEM",
        "AGREEMENT",
        "ANCHORING",
        "ANCHORING",
        "DECISION",
        "DEFICIENCY",
        "DEFICIENCY",
        "MEETING",
        "RESPONSIBILITY",
        "TRANSFER",
      ].sort(),
    );
    const deficiencies = before.openMatters.filter(({ kind }) => kind === "DEFICIENCY");
    expect(deficiencies.map(({ number }) => String(number)).sort()).toEqual(
      [made.handled, made.raised].map((noun) => String(noun?.number)).sort(),
    );
    expect(deficiencies.map(({ title }) => title)).toEqual([null, null]);
    expect(kindsIn(seated)).toEqual(kindsIn(before));
    expect(seated.openMatters.find(({ kind }) => kind === "DEFICIENCY")?.title).toBe(stories.texts.title);
    expect(unseated.openMatters).toEqual([]);
  });

  it("has every matter at exactly one successor, and none in the old one", async () => {
    const old = await forumAs(town, "admin", before.id);
    expect(old).toMatchObject({ status: "SPLIT", openMatters: [], allowedActions: [] });
    expect(old.endReason).toBe("Området är för stort.");
    expect(kindsIn(north)).toEqual(["ACTION_PLAN", "AGENDA_ITEM", "DECISION", "DEFICIENCY", "MEETING"]);
    expect([...kindsIn(north), ...kindsIn(south)].sort()).toEqual(kindsIn(before));
  });

  it("ends the memberships in the old and starts them in the new, with who sits for them", async () => {
    const old = await forumAs(town, "admin", before.id);
    expect(new Set(old.memberships.map(({ status, to }) => `${status} ${to}`))).toEqual(
      new Set([`LEFT ${day(-1)}`]),
    );
    const { school, social, clinic } = town.organizations;
    const members = (forum: SeenForum) => forum.memberships.map(({ organization }) => organization.id).sort();
    expect(members(north)).toEqual([school, clinic].sort());
    expect(members(south)).toEqual([social, clinic].sort());
    const roles = (forum: SeenForum) =>
      forum.memberships.flatMap(({ seats }) => seats.map(({ role }) => role)).sort();
    expect(roles(north)).toEqual(["CHAIR", "REPRESENTATIVE", "REPRESENTATIVE"]);
    expect(roles(south)).toEqual(["CHAIR", "COORDINATOR", "REPRESENTATIVE", "REPRESENTATIVE"]);
    expect(north).toMatchObject({
      status: "ACTIVE",
      activeFrom: day(),
      parentForum: { id: town.forums.steering },
    });
  });

  it("keeps the reporter: the number is the same, and the answer comes from the successor", async () => {
    const { id, number } = made.handled as Noun;
    const seen = await town.matter<Noun>(
      "school",
      id,
      "number status handlingForum { name } activities { id }",
    );
    expect(seen).toMatchObject({ number, status: "MEASURES_DECIDED", handlingForum: { name: "Norra" } });
    const given = await stories.step(
      "operativeChair",
      "giveFeedback",
      await town.matter("operativeChair", id),
      {
        outcome: "MEASURES",
        summary: "Skolan tar emot från och med i höst.",
      },
    );
    expect(given.status).toBe("FEEDBACK_GIVEN");
    const verdict = await town.do("school", "giveVerdict", {
      ...(await town.matter<Noun>("school", id, "id version")),
      verdict: "SOLVED",
    });
    expect(verdict.status).toBe("CLOSED");
  });

  it("brings the answer from above to the successor that holds the matter, and on to the reporter", async () => {
    const question = await town.see<Noun>("chair", `escalation(id: "${idOf("question")}") { id version }`);
    const accepted = await stories.step("chair", "acceptEscalation", question);
    const answered = await stories.step("chair", "answerEscalation", accepted, {
      answer: "Skolan tar emot.",
    });
    const conveyed = await stories.step("coordinator", "conveyAnswer", answered);
    expect(conveyed.status).toBe("CONVEYED_DOWN");
    expect(await forumOf("chair", `escalation(id: "${question.id}")`, "fromForum")).toBe(south.id);
    const matter = await town.matter<Noun>("social", idOf("raised"), "escalations { answer }");
    expect(matter.escalations).toEqual([{ answer: "Skolan tar emot." }]);
  });

  it("takes a waiting move over in the successor", async () => {
    const { id } = made.transfer as Noun;
    const version = await town.versionOf(id);
    const taken = await town.do("coordinator", "acceptTransfer", { id, version });
    expect(taken.status).toBe("ACCEPTED");
    expect(
      await forumOf("coordinator", `deficiency(id: "${String(taken.deficiencyId)}")`, "handlingForum"),
    ).toBe(south.id);
  });

  it("has the plan with its activities, and the meeting with its agenda, in one successor alone", async () => {
    const plan = `actionPlan(id: "${idOf("plan")}")`;
    const work = `activity(id: "${idOf("work")}")`;
    expect(await forumOf("representative", plan)).toBe(north.id);
    expect(await forumOf("representative", work)).toBe(north.id);
    const started = await town.do("clinic", "moveActivity", {
      ...(await town.see<Noun>("clinic", `${work} { id version }`)),
      action: "start",
    });
    expect(started.status).toBe("IN_PROGRESS");
    const meeting = await meetings.meeting<{
      agenda: { title: string }[];
      attendance: { organization: { id: string } }[];
    }>("representative", idOf("meeting"), "agenda { title } attendance { organization { id } }");
    expect(meeting.agenda).toEqual([{ title: "På dagordningen" }, { title: "Medarbetarens punkt" }]);
    expect(meeting.attendance.map(({ organization }) => organization.id).sort()).toEqual(
      [town.organizations.school, town.organizations.clinic].sort(),
    );
    for (const gone of [plan, work, `meeting(id: "${idOf("meeting")}")`]) await hidden("social", gone);
  });

  it("lets what was lifted be followed by the successor", async () => {
    const { lifts } = await town.see<{ lifts: { items: Noun[]; fromForum: { id: string } }[] }>(
      "coordinator",
      `agendaItem(id: "${idOf("lifted")}") { lifts { items { id } fromForum { id } } }`,
    );
    expect(lifts.map(({ fromForum }) => fromForum.id)).toEqual([south.id]);
    const above = `agendaItem(id: "${lifts[0]?.items[0]?.id}")`;
    expect(await forumOf("chair", above)).toBe(town.forums.steering);
    await hidden("representative", above);
  });

  it("lets an employee follow what was proposed without a seat, also where the own organization is no member", async () => {
    const proposal = `agendaItem(id: "${idOf("proposal")}")`;
    const brought = `agendaItem(id: "${idOf("brought")}")`;
    expect(await forumOf("school", proposal)).toBe(south.id);
    expect(await forumOf("school", brought)).toBe(north.id);
    expect(await forumOf("coordinator", proposal)).toBe(south.id);
    await hidden("representative", proposal);
    await hidden("social", brought);
    const [own] = await town.sql<{ stream: string }>(
      "select a.own_scope_id as stream from assignment a join user_account u on u.id = a.user_id where u.email = ?",
      ["school@test.example"],
    );
    const told = await town.sql<{ subject: string }>(
      "select subject_id as subject from change where stream = ? and action = 'agendaItem.handOver'",
      [own?.stream],
    );
    expect(told.map(({ subject }) => subject).sort()).toEqual([idOf("proposal"), idOf("brought")].sort());
  });

  it("leaks nothing to the members of the other successor, nor to who was a member of the old", async () => {
    await hidden("representative", `deficiency(id: "${idOf("raised")}")`);
    await hidden("representative", `escalation(id: "${idOf("question")}")`);
    await hidden("representative", `agendaItem(id: "${idOf("lifted")}")`);
    await hidden("social", `deficiency(id: "${idOf("handled")}")`);
    await hidden("social", `agendaItem(id: "${idOf("item")}")`);
  });

  it("keeps history with the old, readable from both sides", async () => {
    for (const who of ["representative", "coordinator"] as const) {
      const seen = await town.matter<Noun>(who, idOf("closed"), "status handlingForum { id } allowedActions");
      expect(seen).toMatchObject({ status: "CLOSED", handlingForum: { id: before.id } });
      const old = await forumAs(town, who, before.id);
      expect(old.successors.map(({ to }) => to.id).sort()).toEqual([north.id, south.id].sort());
    }
    const mine = await forumAs(town, "representative", north.id);
    expect(mine.origins).toEqual([{ from: { id: before.id }, kind: "SPLIT" }]);
  });

  it("lets each party answer for what is being anchored, and a waiting decision come into effect", async () => {
    const receipts = await town.sql<{ id: string; organization: string; forum: string; subject: string }>(
      `select r.id, r.organization_id as organization, a.forum_id as forum, a.subject_id as subject
         from anchoring_receipt r join anchoring a on a.id = r.anchoring_id`,
    );
    const waiting = receipts.filter(({ subject }) => subject === idOf("decision"));
    expect(new Set(waiting.map(({ forum }) => forum))).toEqual(new Set([north.id]));
    const own = waiting.find(({ organization }) => organization === town.organizations.clinic);
    const said = { conveyedOn: day(), channel: "MEETING", audience: "Enheten" };
    const conveyed = await town.do("clinic", "conveyAnchoring", { id: own?.id, version: 1, ...said });
    await town.do("clinic", "confirmAnchored", {
      id: own?.id,
      version: conveyed.version,
      anchoredOn: day(),
    });
    const decision = await plans.decisions.see("operativeChair", idOf("decision"));
    expect(decision.status).toBe("IN_EFFECT");
    const other = receipts.find(
      ({ organization, forum }) => organization === town.organizations.social && forum === south.id,
    );
    const by = { id: other?.id, version: 1, ...said };
    expect((await town.do("social", "conveyAnchoring", by)).status).toBe("CONVEYED");
  });

  it("has the agreement that is out for approval, and the dispute, where they are settled", async () => {
    const { id } = made.agreement as Noun;
    const { school, social, clinic } = town.organizations;
    // The school is a party still, and no member where the agreement is: its administrator answers for it.
    const administrator = "administrator@skolan.example";
    await addPerson(town, administrator, school, "ORG_ADMIN");
    await agreements.approve(administrator, id, school);
    await agreements.approve("social", id, social);
    const approved = await agreements.approve("clinic", id, clinic);
    expect(approved.status).toBe("IN_FORCE");
    const told = await town.sql<{ forum: string }>(
      "select forum_id as forum from agreement_version where id = ? union select forum_id from responsibility_item",
      [id],
    );
    expect(told).toEqual([{ forum: south.id }]);
    const settled = await stories.step("coordinator", "agreeResponsibility", made.dispute as Noun, {
      version: await town.versionOf(idOf("dispute")),
    });
    expect(settled.status).toBe("AGREED");
  });

  it("is told in both forums' rooms", async () => {
    const told = await town.sql<{ forum: string }>(
      `select f.name as forum from change c join forum f on f.room_scope_id = c.stream
        where c.subject_id = ? and c.action = 'deficiency.handOver' order by 1`,
      [idOf("handled")],
    );
    expect(told.map(({ forum }) => forum)).toEqual(["Forum oper", "Norra"]);
    expect((await town.log(before.id)).at(-1)).toMatchObject({ action: "forum.split", role: "ADMIN" });
  });
});
