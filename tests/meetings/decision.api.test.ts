import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DecisionStories } from "../support/decisions.ts";
import { climb } from "../support/ladder.ts";
import { at, type Noun, Town } from "../support/town.ts";
import { dayAhead, outsiders, seats } from "./decision.steps.ts";

let town: Town;
let stories: DecisionStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new DecisionStories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

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
      reviewOn: await dayAhead(town, 30),
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
    const { id } = await stories.inEffect({ reviewOn: await dayAhead(town, 30) });
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
      `decisions(forumId: "${town.forums.operative}", reviewDueBefore: "${await dayAhead(town, 1)}") { edges { node { id } } }`,
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

it("a task out of an item stands under it", async () => {
  const { item } = await stories.item();
  const { school } = town.organizations;
  const task = { title: "Ta fram en mall", responsibleOrganizationId: school, due: await dayAhead(town, 30) };
  const { id } = await town.do("coordinator", "createActivity", { agendaItemId: item, ...task });
  const seen = await town.see("social", `agendaItem(id: "${item}") { tasks { id title origin } }`);
  expect(seen).toEqual({ tasks: [{ id, title: "Ta fram en mall", origin: "MEETING" }] });
});
