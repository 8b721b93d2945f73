import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { climb } from "../support/ladder.ts";
import { addForum } from "../support/settle.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: Stories;
let areaId = "";
const unknown = "019b0000-0000-7000-8000-000000000000";
const others = ["chair", "operativeChair", "secretariat", "auditor"] as const;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
  areaId = (await town.see<Noun[]>("admin", "areas { id }"))[0]?.id ?? "";
});
afterAll(() => town.close());

let made = 0;
const create = (more: object = {}): Promise<Noun> => {
  made += 1;
  return town.do("admin", "createForum", {
    name: `Forum ändras ${made}`,
    code: `AND${made}`,
    kind: "BUS",
    level: "OPERATIVE",
    areaId,
    purpose: "Att pröva med.",
    parentForumId: town.forums.steering,
    ...more,
  });
};
describe("a forum's facts", () => {
  climb(() => town, {
    mutation: "updateForum",
    start: () => create(),
    input: (noun) => ({
      ...at(noun),
      purpose: "Något annat.",
      parentForumId: town.forums.regional,
      decisionRule: "QUORUM",
      quorum: 3,
      deadlines: { acknowledgeDays: 5, replyDays: 15 },
    }),
    by: "admin",
    bad: [
      ["without a purpose", () => ({ purpose: " " }), { field: "input.purpose", reason: "blank" }],
      [
        "a number of parties without its rule",
        () => ({ decisionRule: "CONSENSUS" }),
        { field: "input.quorum", reason: "quorumUnused" },
      ],
      [
        "the rule without a number of parties",
        () => ({ quorum: null }),
        { field: "input.quorum", reason: "quorumMissing" },
      ],
      ["no parties at all", () => ({ quorum: 0 }), { field: "input.quorum", reason: "outsideRange" }],
      [
        "a time of no days",
        () => ({ deadlines: { conveyDays: 0 } }),
        { field: "input.deadlines.conveyDays", reason: "outsideRange" },
      ],
    ],
    forbidden: others,
    hidden: ["school", "orgadmin", "stranger"],
    rules: [
      [
        "R14 a forum is not above itself",
        ({ id }) => ({ parentForumId: id }),
        { rule: "R14", reason: "parentCircle", field: "input.parentForumId" },
      ],
      [
        "R14 nor is one that lies below it",
        async ({ id }) => ({
          parentForumId: (await create({ name: "Forum under", parentForumId: id })).id,
        }),
        { rule: "R14", reason: "parentCircle", field: "input.parentForumId" },
      ],
      [
        "R18 the time to reply, which runs in open matters, is not made shorter",
        () => ({ deadlines: { replyDays: 9 } }),
        {
          rule: "R18",
          reason: "replyDaysShorter",
          params: { min: 10 },
          field: "input.deadlines.replyDays",
        },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({
        purpose: "Något annat.",
        decisionRule: "QUORUM",
        quorum: 3,
        acknowledgeDays: 5,
        replyDays: 15,
        feedbackDays: 60,
        allowedActions: ["edit", "invite", "copyMembers", "activate"],
      });
      const seen = await town.see("regional", `forum(id: "${after.id}") { parentForum { id } }`);
      expect(seen).toEqual({ parentForum: { id: town.forums.regional } });
    },
    logged: ["forum.edit", "ADMIN"],
    once: false,
  });

  it("what is left out stays; another rule needs no number of parties", async () => {
    const quorum = await create({ decisionRule: "QUORUM", quorum: 2, deadlines: { acceptDays: 4 } });
    const after = await town.do("admin", "updateForum", { ...at(quorum), decisionRule: "ALL_PARTIES" });
    expect(after).toMatchObject({
      purpose: "Att pröva med.",
      decisionRule: "ALL_PARTIES",
      quorum: null,
      acceptDays: 4,
    });
    const alone = await town.do("admin", "updateForum", { ...at(after), parentForumId: null });
    expect(await town.see("admin", `forum(id: "${alone.id}") { parentForum { id } ladder { id } }`)).toEqual({
      parentForum: null,
      ladder: [],
    });
  });

  it("R22 under another forum, a question still names both its forums to all who read it", async () => {
    const { leisure, municipality, region } = town.organizations;
    const above = await addForum(town, { key: "tak", level: "STEERING", members: [municipality, region] });
    const matter = await stories.inHandling({ concernedOrganizationIds: [leisure] });
    const forum = await town.see<Noun>("admin", `forum(id: "${town.forums.operative}") { id version }`);
    const moved = await town.do("admin", "updateForum", { ...at(forum), parentForumId: above });
    await town.do("coordinator", "escalate", {
      ...at(matter),
      ...stories.question,
      urgent: true,
      urgentReason: "Skolan börjar på måndag.",
    });
    // Leisure's chair sits in neither forum, and nowhere below the new one.
    expect(
      await town.matter("neighbour", matter.id, "escalations { fromForum { name } toForum { name } }"),
    ).toEqual({ escalations: [{ fromForum: { name: "Forum oper" }, toForum: { name: "Forum tak" } }] });
    await town.do("admin", "updateForum", { ...at(moved), parentForumId: town.forums.steering });
  });

  it("R18 shorter times move no deadline of a matter that is open already", async () => {
    const forum = await town.see<Noun>("admin", `forum(id: "${town.forums.operative}") { id version }`);
    const { id } = await stories.reported();
    const dates = "acknowledgeBy feedbackBy";
    const before = await town.matter("coordinator", id, dates);
    const deadlines = { acknowledgeDays: 2, feedbackDays: 20 };
    await town.do("admin", "updateForum", { ...at(forum), deadlines });
    expect(await town.matter("coordinator", id, dates)).toEqual(before);
    const { id: later } = await stories.reported();
    expect(await town.matter("coordinator", later, dates)).not.toEqual(before);
  });

  it("of one that has ended stay as they are, and nobody is invited there or reports to it", async () => {
    const id = await addForum(town, { key: "slut", level: "STEERING", members: [] });
    await town.sql("update forum set status = 'CLOSED' where id = ?", [id]);
    const ended = await town.see<Noun>("admin", `forum(id: "${id}") { id version allowedActions }`);
    expect(ended.allowedActions).toEqual([]);
    const change = { ...at(ended), purpose: "Ändrat." };
    expect(await town.refusal("admin", "updateForum", change)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "forum.edit", from: "CLOSED" },
    });
    const invitation = { forumId: id, organizationId: town.organizations.school, from: "2020-01-01" };
    expect(await town.refusal("admin", "inviteOrganization", invitation)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
    const below = await create();
    expect(await town.refusal("admin", "updateForum", { ...at(below), parentForumId: id })).toMatchObject({
      code: "RULE_REFUSED",
      rule: "R14",
      reason: "parentEnded",
    });
  });

  it("two changes at once close no circle", async () => {
    const pairs: [Noun, Noun][] = [];
    for (let pair = 0; pair < 8; pair += 1) {
      pairs.push([await create({ parentForumId: null }), await create({ parentForumId: null })]);
    }
    const below = (one: Noun, other: Noun) =>
      town.attempt("admin", "updateForum", { ...at(one), parentForumId: other.id });
    const refusals = pairs.map(async ([one, two]) => {
      const replies = await Promise.all([below(one, two), below(two, one)]);
      return replies.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason));
    });
    expect(await Promise.all(refusals)).toEqual(pairs.map(() => ["parentCircle"]));
  });
});

describe("a forum's steps", () => {
  climb(() => town, {
    mutation: "moveForum",
    start: () => create(),
    input: (noun) => ({ ...at(noun), action: "activate" }),
    by: "admin",
    bad: [["a step that is none", () => ({ action: "close" }), { field: "input.action" }]],
    forbidden: others,
    hidden: ["school", "orgadmin", "stranger"],
    done: (after) => {
      expect(after).toMatchObject({
        status: "ACTIVE",
        activeFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        allowedActions: ["edit", "invite", "copyMembers", "rest", "split", "merge", "close"],
      });
    },
    logged: ["forum.activate", "ADMIN"],
    once: false,
  });

  it("it rests and wakes, and does not begin twice", async () => {
    const started = await town.do("admin", "moveForum", { ...at(await create()), action: "activate" });
    expect(await town.refusal("admin", "moveForum", { ...at(started), action: "activate" })).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
    const resting = await town.do("admin", "moveForum", { ...at(started), action: "rest" });
    expect(resting).toMatchObject({ status: "DORMANT", activeFrom: started.activeFrom });
    expect(await town.do("admin", "moveForum", { ...at(resting), action: "wake" })).toMatchObject({
      status: "ACTIVE",
    });
  });
});

it("a new forum takes its rules from the administrator, and the rest from the hub", async () => {
  const rules = { decisionRule: "QUORUM", quorum: 2, deadlines: { verdictDays: 14 } };
  expect(await create(rules)).toMatchObject({
    decisionRule: "QUORUM",
    quorum: 2,
    verdictDays: 14,
    acknowledgeDays: 10,
    feedbackDays: 60,
  });
  const { mayCreateForum } = await town.see<{ mayCreateForum: boolean }>(
    "admin",
    "viewer { mayCreateForum }",
  );
  expect(mayCreateForum).toBe(true);
  expect(await town.see("orgadmin", "viewer { mayCreateForum }")).toEqual({ mayCreateForum: false });
  expect(
    await town.refusal("admin", "createForum", {
      name: "Utan område",
      code: "UTAN",
      kind: "BUS",
      level: "OPERATIVE",
      areaId: unknown,
      purpose: "Att pröva med.",
      deadlines: { verdictDays: 3661 },
    }),
  ).toMatchObject({ field: "input.deadlines.verdictDays", reason: "outsideRange" });
});
