import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DecisionStories } from "../support/decisions.ts";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: DecisionStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new DecisionStories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

const at = ({ id, version }: Pick<Noun, "id" | "version">) => ({ id, version });
const seats = ["representative", "social", "clinic"] as const;
/** They have no seat in the forum. */
const outsiders = ["school", "chair", "regional", "neighbour", "secretariat", "orgadmin", "auditor"] as const;
const dayAhead = async (days: number) => {
  const [row] = await town.sql<{ day: string }>(`select (hub_today() + ${days})::text as day`);
  return row?.day ?? "";
};

describe("what is to be decided", () => {
  climb(() => town, {
    mutation: "proposeDecision",
    start: async () => ({ id: (await stories.item()).item }) as Noun,
    input: ({ id }) => ({ agendaItemId: id, ...stories.texts }),
    by: "coordinator",
    bad: [
      ["a text", () => ({ text: " " }), { reason: "textMissing", field: "input.text" }],
      [
        "a review to come",
        () => ({ reviewOn: "2020-01-01" }),
        { reason: "reviewNotToCome", field: "input.reviewOn" },
      ],
    ],
    forbidden: seats,
    hidden: outsiders,
    rules: [
      [
        "R4 consequences for children, or why not; never both",
        () => ({ childImpactNotApplicable: "Rör bara mötesordningen." }),
        { rule: "R4", reason: "childImpactBoth" },
      ],
      [
        "R5 under an item on an agenda",
        async () => ({ agendaItemId: (await stories.meetings.item(null)).id }),
        { rule: "R5", reason: "notOnAgenda", field: "input.agendaItemId" },
      ],
      [
        "R5 while the meeting goes on",
        async () => {
          const { id } = await stories.meetings.summoned();
          return { agendaItemId: (await stories.meetings.item(id)).id };
        },
        { rule: "R5", reason: "meetingNotInSession" },
      ],
    ],
    done: async (after, before) => {
      expect(after).toMatchObject({ status: "PROPOSED", rule: "CONSENSUS", quorum: null });
      const seen = await stories.see("clinic", after.id);
      expect(seen).toMatchObject({ number: "§ 1:1", positions: [], allowedActions: ["givePosition"] });
      const { decisions } = await town.see<{ decisions: Noun[] }>(
        "social",
        `agendaItem(id: "${before.id}") { decisions { id meeting { decisions { id } } agendaItem { id } } }`,
      );
      expect(decisions).toEqual([
        { id: after.id, meeting: { decisions: [{ id: after.id }] }, agendaItem: { id: before.id } },
      ]);
    },
    logged: ["decision.propose", "COORDINATOR"],
    once: false,
  });

  it("gets the next number under its §", async () => {
    const { item } = await stories.item();
    const propose = () => town.do("coordinator", "proposeDecision", { agendaItemId: item, ...stories.texts });
    await propose();
    expect((await stories.see("social", (await propose()).id)).number).toBe("§ 1:2");
  });

  climb(() => town, {
    mutation: "updateDecision",
    start: () => stories.proposed(),
    input: (noun) => ({
      ...at(noun),
      text: "Varje skola utser två mottagare.",
      childImpactNotApplicable: "Rör bara personal.",
    }),
    by: "operativeChair",
    bad: [["a text", () => ({ text: "" }), { reason: "textMissing" }]],
    forbidden: seats,
    hidden: outsiders,
    rules: [
      [
        "R4 one of the two",
        () => ({ childImpact: "Kortare väntan." }),
        { rule: "R4", reason: "childImpactBoth" },
      ],
    ],
    done: (after) => {
      expect(after).toMatchObject({
        text: "Varje skola utser två mottagare.",
        childImpact: null,
        childImpactNotApplicable: "Rör bara personal.",
      });
    },
    logged: ["decision.update", "CHAIR"],
    once: false,
  });

  it("R1 another text asks for positions anew, other changes leave them", async () => {
    const decision = await stories.proposed();
    await stories.say("clinic", decision.id, "AGREE");
    const reviewed = await town.do("coordinator", "updateDecision", {
      ...at(decision),
      ...stories.texts,
      reviewOn: await dayAhead(30),
    });
    expect((await stories.see("social", decision.id)).positions).toHaveLength(1);
    await town.do("coordinator", "updateDecision", {
      ...at(reviewed),
      ...stories.texts,
      text: "En annan text.",
    });
    expect((await stories.see("social", decision.id)).positions).toEqual([]);
    await stories.say("clinic", decision.id, "DISAGREE", { reason: "För dyrt." });
  });
});

describe("the parties' positions", () => {
  climb(() => town, {
    mutation: "givePosition",
    start: () => stories.proposed(),
    input: ({ id }) => ({ decisionId: id, position: "RESERVATION", reason: "Vi saknar personal." }),
    by: "clinic",
    forbidden: [],
    hidden: outsiders,
    rules: [
      ["R1 a dissent has a reason", () => ({ reason: " " }), { rule: "R1", reason: "positionReasonMissing" }],
      [
        "R1 only a party has a position",
        () => ({ organizationId: town.organizations.leisure }),
        { rule: "R1", reason: "partyUnknown", field: "input.organizationId" },
        "coordinator",
      ],
    ],
    done: async (after) => {
      const seen = await stories.see("social", after.id);
      expect(seen.positions).toEqual([
        {
          version: 1,
          position: "RESERVATION",
          reason: "Vi saknar personal.",
          recordedByChair: false,
          organization: { id: town.organizations.clinic },
          seat: { role: "REPRESENTATIVE" },
        },
      ]);
      const { school, social } = town.organizations;
      expect(seen.partiesYetToSay.map(({ id }) => id).sort()).toEqual([school, social].sort());
      expect(seen.standing).toEqual({
        possible: false,
        outcome: null,
        missing: [school, social].map((id) => ({ code: "NOT_SAID", organization: { id } })),
      });
    },
    logged: ["decision.givePosition", "PARTY_SEAT"],
    once: false,
  });

  it("R1 a representative speaks for the own organization alone", async () => {
    const { id } = await stories.proposed();
    const refusal = await town.refusal("representative", "givePosition", {
      decisionId: id,
      organizationId: town.organizations.clinic,
      position: "AGREE",
    });
    expect(refusal).toMatchObject({ code: "FORBIDDEN" });
  });

  it("R1 whoever is not there has no position, a deputy only in the ordinary seat's place", async () => {
    const { school, clinic } = town.organizations;
    const { id } = await stories.proposed({ [school]: "ABSENT", [clinic]: "DEPUTY_PRESENT" });
    const say = (who: "representative" | "clinic") =>
      town.refusal(who, "givePosition", { decisionId: id, position: "AGREE" });
    expect(await say("representative")).toMatchObject({ rule: "R1", reason: "partyNotPresent" });
    expect(await say("clinic")).toMatchObject({ rule: "R1", reason: "notTheSeatPresent" });
    expect((await stories.see("representative", id)).allowedActions).toEqual([]);
    expect((await stories.see("clinic", id)).allowedActions).toEqual([]);
    await town.sql(
      "update seat set role = 'DEPUTY' where user_id = (select id from user_account where email = ?)",
      ["clinic@test.example"],
    );
    try {
      await stories.say("clinic", id, "AGREE");
    } finally {
      await town.sql("update seat set role = 'REPRESENTATIVE' where role = 'DEPUTY'");
    }
    const { positions } = await stories.see("social", id);
    expect(positions.map(({ organization }) => organization.id)).toEqual([clinic]);
  });

  it("R1 mandate to recommend makes it subject to anchoring, mandate to inform makes it none", async () => {
    const mandate = (value: string) =>
      town.sql("update seat set mandate = ? where user_id = (select id from user_account where email = ?)", [
        value,
        "social@test.example",
      ]);
    const { id } = await stories.proposed();
    try {
      await mandate("INFORM");
      const refusal = await town.refusal("social", "givePosition", { decisionId: id, position: "AGREE" });
      expect(refusal).toMatchObject({ rule: "R1", reason: "mandateInforms" });
      await mandate("RECOMMEND");
      await stories.say("social", id, "AGREE");
    } finally {
      await mandate("DECIDE");
    }
    expect((await stories.see("clinic", id)).positions[0]).toMatchObject({
      position: "AGREE_SUBJECT_TO_ANCHORING",
    });
  });

  it("R1 what the chair records gives way to the organization's own entry, and never the other way", async () => {
    const { id } = await stories.proposed();
    const { school } = town.organizations;
    await stories.say("coordinator", id, "AGREE", { organizationId: school });
    expect((await town.log(id)).at(-1)).toMatchObject({
      action: "decision.recordPosition",
      role: "COORDINATOR",
    });
    const recorded = (await stories.see("representative", id)).positions[0];
    expect(recorded).toMatchObject({ position: "AGREE", recordedByChair: true, seat: null });
    const own = { decisionId: id, position: "DISAGREE", reason: "Skolan är inte tillfrågad." };
    expect(await town.refusal("representative", "givePosition", own)).toMatchObject({
      code: "CONFLICT",
      params: { currentVersion: 1 },
    });
    await stories.say("representative", id, "DISAGREE", { ...own, version: 1 });
    expect((await stories.see("social", id)).positions).toMatchObject([
      { position: "DISAGREE", recordedByChair: false, seat: { role: "REPRESENTATIVE" } },
    ]);
    const again = { decisionId: id, organizationId: school, position: "AGREE", version: 2 };
    expect(await town.refusal("operativeChair", "givePosition", again)).toMatchObject({
      rule: "R1",
      reason: "ownPositionGiven",
    });
  });

  it("eight may say at once: each party's position stands", async () => {
    const { id } = await stories.proposed();
    await Promise.all(
      [...seats, ...seats].map((who) =>
        town.attempt(who, "givePosition", { decisionId: id, position: "AGREE" }),
      ),
    );
    const { positions, standing } = await stories.see("coordinator", id);
    expect(positions).toHaveLength(3);
    expect(standing).toEqual({ possible: true, outcome: "TAKEN", missing: [] });
  });
});

describe("the forum decides", () => {
  climb(() => town, {
    mutation: "takeDecision",
    start: () => stories.said({ social: "RESERVATION" }),
    input: at,
    by: "operativeChair",
    forbidden: seats,
    hidden: outsiders,
    rules: [
      [
        "R1 everyone who is there has said something",
        async () => at(await stories.proposed()),
        { rule: "R1", reason: "partyNotSaid" },
      ],
      [
        "R2 a forum of three needs all three",
        async () => at(await stories.proposed({ [town.organizations.clinic]: "ABSENT" })),
        { rule: "R2", reason: "partyAbsent", params: { missing: ["PARTY_ABSENT", "NOT_SAID"] } },
      ],
      [
        "R4 what it means for children is told",
        async () => at(await stories.said({}, { childImpact: null })),
        { rule: "R4", reason: "childImpactMissing" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "IN_EFFECT", late: false });
      expect(after.takenAt).not.toBe(null);
      expect(await stories.see("clinic", after.id)).toMatchObject({
        standing: null,
        partiesYetToSay: [],
        allowedActions: [],
      });
    },
    logged: ["decision.take", "CHAIR"],
  });

  it("R2 a disagreement: not taken, on record", async () => {
    const decision = await stories.said({ clinic: "DISAGREE" });
    expect((await stories.see("social", decision.id)).standing).toEqual({
      possible: true,
      outcome: "NOT_TAKEN",
      missing: [{ code: "DISAGREES", organization: { id: town.organizations.clinic } }],
    });
    expect(await stories.take(decision)).toMatchObject({
      status: "NOT_TAKEN",
      inEffectAt: null,
      allowedActions: [],
    });
    expect((await town.log(decision.id)).at(-1)).toMatchObject({ action: "decision.notTake" });
    const refusal = await town.refusal("clinic", "givePosition", {
      decisionId: decision.id,
      position: "AGREE",
      version: 1,
    });
    expect(refusal).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("subject to anchoring: taken, and not yet in effect", async () => {
    const decision = await stories.said({ clinic: "AGREE_SUBJECT_TO_ANCHORING" });
    expect(await stories.take(decision)).toMatchObject({
      status: "TAKEN",
      inEffectAt: null,
      allowedActions: [],
    });
  });

  it("in effect at once where nothing is awaited", async () => {
    const { id } = await stories.inEffect();
    const actions = (await town.log(id)).map(({ action }) => action);
    expect(actions.slice(-2).sort()).toEqual(["decision.bringIntoEffect", "decision.take"]);
  });

  it("R3 in a forum where not all are needed, who was absent is told as not heard", async () => {
    const { school } = town.organizations;
    await town.sql("update forum set decision_rule = 'QUORUM', quorum = 2 where id = ?", [
      town.forums.operative,
    ]);
    try {
      const decision = await stories.proposed({ [school]: "ABSENT" });
      for (const who of ["social", "clinic"] as const) await stories.say(who, decision.id, "AGREE");
      await stories.take(decision);
      const seen = await stories.see("representative", decision.id);
      expect(seen).toMatchObject({ status: "IN_EFFECT", partiesYetToSay: [{ id: school }] });
      const positions = Object.fromEntries(
        seen.positions.map(({ organization, position }) => [organization.id, position]),
      );
      expect(positions[school]).toBe("NOT_PRESENT");
    } finally {
      await town.sql("update forum set decision_rule = 'CONSENSUS', quorum = null where id = ?", [
        town.forums.operative,
      ]);
    }
  });

  it("the rule stays that of the day it was proposed", async () => {
    const decision = await stories.said();
    await town.sql("update forum set decision_rule = 'QUORUM', quorum = 9 where id = ?", [
      town.forums.operative,
    ]);
    try {
      expect((await stories.take(decision)).status).toBe("IN_EFFECT");
    } finally {
      await town.sql("update forum set decision_rule = 'CONSENSUS', quorum = null where id = ?", [
        town.forums.operative,
      ]);
    }
  });

  it("R5 within 14 days after the meeting it is late, then too late", async () => {
    const { item, meeting } = await stories.item();
    const end = { id: meeting.id, version: await town.versionOf(meeting.id) };
    await town.do("operativeChair", "endMeeting", end);
    await town.app.setDays(14);
    const record = { agendaItemId: item, ...stories.texts };
    expect(await town.do("coordinator", "recordDecision", record)).toMatchObject({
      status: "IN_EFFECT",
      late: true,
    });
    const left = await town.do("coordinator", "proposeDecision", record);
    await town.app.setDays(15);
    for (const [mutation, input] of [
      ["recordDecision", record],
      ["proposeDecision", record],
      ["takeDecision", at(left)],
      ["updateDecision", { ...at(left), ...stories.texts }],
      ["givePosition", { decisionId: left.id, organizationId: town.organizations.school, position: "AGREE" }],
    ] as const) {
      expect(await town.refusal("coordinator", mutation, input)).toMatchObject({
        rule: "R5",
        reason: "tooLateToRecord",
        params: { days: 14 },
      });
    }
    expect((await stories.see("coordinator", left.id)).allowedActions).toEqual([]);
  });

  it("two who take it at once: once", async () => {
    const decision = await stories.said();
    const answers = await Promise.all(
      (["operativeChair", "coordinator"] as const).map((who) =>
        town.attempt(who, "takeDecision", at(decision)),
      ),
    );
    const codes = answers.flatMap(({ errors }) => errors[0]?.extensions.code ?? []);
    expect(codes).toHaveLength(1);
    expect(["CONFLICT", "ILLEGAL_TRANSITION"]).toContain(codes[0]);
  });
});

describe("one line in the meeting", () => {
  climb(() => town, {
    mutation: "recordDecision",
    start: async () => ({ id: (await stories.item()).item }) as Noun,
    input: ({ id }) => ({ agendaItemId: id, ...stories.texts }),
    by: "coordinator",
    bad: [
      [
        "a party twice",
        () => {
          const once = { organizationId: town.organizations.clinic, position: "AGREE" };
          return { positions: [once, once] };
        },
        { reason: "positionTwice", field: "input.positions[1].organizationId" },
      ],
    ],
    forbidden: seats,
    hidden: outsiders,
    rules: [
      [
        "R1 only a party has a position",
        () => ({ positions: [{ organizationId: town.organizations.leisure, position: "AGREE" }] }),
        { rule: "R1", reason: "partyUnknown", field: "input.positions[0].organizationId" },
      ],
      [
        "R1 a dissent has a reason",
        () => ({ positions: [{ organizationId: town.organizations.clinic, position: "DISAGREE" }] }),
        { rule: "R1", reason: "positionReasonMissing", field: "input.positions[0].reason" },
      ],
      [
        "R4 what it means for children is told",
        () => ({ childImpact: "" }),
        { rule: "R4", reason: "childImpactMissing" },
      ],
      [
        "R2 the forum is able to decide",
        async () => ({ agendaItemId: (await stories.item({ [town.organizations.school]: "ABSENT" })).item }),
        { rule: "R2", reason: "partyAbsent" },
      ],
    ],
    done: async (after) => {
      const { positions, status } = await stories.see("clinic", after.id);
      expect(status).toBe("IN_EFFECT");
      expect(positions.map(({ position, recordedByChair }) => [position, recordedByChair])).toEqual(
        Array(3).fill(["AGREE", true]),
      );
    },
    logged: ["decision.take", "COORDINATOR"],
    once: false,
  });

  it("with what one party said otherwise", async () => {
    const { item } = await stories.item();
    const positions = [
      { organizationId: town.organizations.clinic, position: "DISAGREE", reason: "För dyrt." },
    ];
    const made = await town.do("operativeChair", "recordDecision", {
      agendaItemId: item,
      ...stories.texts,
      positions,
    });
    expect(made.status).toBe("NOT_TAKEN");
  });
});

describe("after it is taken", () => {
  climb(() => town, {
    mutation: "reviewDecision",
    start: () => stories.inEffect(),
    input: (noun) => ({ ...at(noun), text: "Elva av tolv skolor har en mottagare." }),
    by: "coordinator",
    bad: [["what it led to", () => ({ text: " " }), { reason: "textMissing", field: "input.text" }]],
    forbidden: seats,
    hidden: outsiders,
    done: (after) => {
      expect(after).toMatchObject({
        status: "REVIEWED",
        reviewText: "Elva av tolv skolor har en mottagare.",
      });
      expect(after.reviewedAt).not.toBe(null);
    },
    logged: ["decision.review", "COORDINATOR"],
  });

  it("a later decision takes its place when it comes into effect, not before", async () => {
    const former = await stories.inEffect();
    const waiting = await stories.said({ clinic: "AGREE_SUBJECT_TO_ANCHORING" }, { supersedesId: former.id });
    await stories.take(waiting);
    expect(await stories.see("social", former.id)).toMatchObject({ status: "IN_EFFECT", supersededBy: null });
    const later = await stories.inEffect({ supersedesId: former.id });
    expect(await stories.see("social", former.id)).toMatchObject({
      status: "SUPERSEDED",
      supersededBy: { id: later.id },
      allowedActions: [],
    });
    expect(await stories.see("social", later.id)).toMatchObject({ supersedes: { id: former.id } });
    expect((await town.log(former.id)).at(-1)).toMatchObject({ action: "decision.supersede" });
    const { item } = await stories.item();
    const again = { agendaItemId: item, ...stories.texts, supersedesId: former.id };
    expect(await town.refusal("coordinator", "proposeDecision", again)).toMatchObject({
      code: "BAD_USER_INPUT",
      reason: "supersededNotInEffect",
      field: "input.supersedesId",
    });
    const nothing = { ...again, supersedesId: item };
    expect(await town.refusal("coordinator", "proposeDecision", nothing)).toEqual({ code: "NOT_FOUND" });
  });

  it("its day of review is told of once, however often the clock runs", async () => {
    const { id } = await stories.inEffect({ reviewOn: await dayAhead(30) });
    const told = () =>
      town.sql<{ n: number }>(
        "select count(*)::int as n from change where subject_id = ? and action = 'decision.reviewDue' group by stream",
        [id],
      );
    await town.app.setDays(29);
    await town.clock();
    expect(await told()).toEqual([]);
    expect((await stories.see("social", id)).reviewDue).toBe(false);
    await town.app.setDays(30);
    await town.clock();
    await town.clock();
    expect(await told()).toEqual([{ n: 1 }]);
    expect((await stories.see("social", id)).reviewDue).toBe(true);
    expect((await town.log(id)).at(-1)).toEqual({
      action: "decision.reviewDue",
      role: null,
      organization: null,
    });
    const { edges } = await town.see<{ edges: { node: Noun }[] }>(
      "social",
      `decisions(forumId: "${town.forums.operative}", reviewDueBefore: "${await dayAhead(1)}") { edges { node { id } } }`,
    );
    expect(edges.map(({ node }) => node.id)).toContain(id);
    await town.do("coordinator", "reviewDecision", {
      ...at(await stories.see("coordinator", id)),
      text: "Det gick bra.",
    });
    await town.app.setDays(60);
    await town.clock();
    expect(await told()).toEqual([{ n: 1 }]);
  });
});

describe("the list of decisions", () => {
  interface Page {
    readonly edges: readonly { readonly node: Noun; readonly cursor: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const list = (who: "social" | "neighbour", args: string) =>
    town.see<Page>(
      who,
      `decisions(${args}) { edges { cursor node { id status } } pageInfo { hasNextPage endCursor } }`,
    );

  it("newest first, page by page, each once; by state; nobody else's", async () => {
    const newest = [await stories.inEffect(), await stories.proposed(), await stories.inEffect()];
    const seen: string[] = [];
    for (let args = "first: 2"; args; ) {
      const { edges, pageInfo } = await list("social", args);
      seen.push(...edges.map(({ node }) => node.id));
      args = pageInfo.hasNextPage ? `first: 2, after: "${pageInfo.endCursor}"` : "";
    }
    const ids = newest.map(({ id }) => id);
    expect(seen.filter((id) => ids.includes(id))).toEqual(ids.reverse());
    expect(new Set(seen).size).toBe(seen.length);
    const proposed = await list("social", "statuses: [PROPOSED], first: 100");
    expect(new Set(proposed.edges.map(({ node }) => node.status))).toEqual(new Set(["PROPOSED"]));
    expect((await list("neighbour", "first: 100")).edges).toEqual([]);
    expect((await list("social", `forumId: "${town.forums.neighbour}"`)).edges).toEqual([]);
    expect((await list("social", 'forumId: "inget"')).edges).toEqual([]);
    await expect(list("social", 'after: "xyz"')).rejects.toThrow("BAD_USER_INPUT");
    await expect(list("social", "first: 0")).rejects.toThrow("BAD_USER_INPUT");
  });
});

it("is seen live by the others in the room", async () => {
  const decision = await stories.proposed();
  const feed = await follow(town.app, await town.app.as("social"));
  await stories.say("clinic", decision.id, "AGREE");
  const batch = await feed.until(({ changes }) => changes.some(({ subjectId }) => subjectId === decision.id));
  expect(batch.changes.at(-1)).toMatchObject({
    action: "decision.givePosition",
    actorRole: "PARTY_SEAT",
    subject: { __typename: "Decision" },
  });
  await feed.close();
});

it("a task out of an item stands under it", async () => {
  const { item } = await stories.item();
  const { school } = town.organizations;
  const task = { title: "Ta fram en mall", responsibleOrganizationId: school, due: await dayAhead(30) };
  const { id } = await town.do("coordinator", "createActivity", { agendaItemId: item, ...task });
  const seen = await town.see("social", `agendaItem(id: "${item}") { tasks { id title origin } }`);
  expect(seen).toEqual({ tasks: [{ id, title: "Ta fram en mall", origin: "MEETING" }] });
});
