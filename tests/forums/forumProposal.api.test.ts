import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "../support/day.ts";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

const facts = {
  kind: "SPLIT",
  text: "Gruppen är för stor: en norra och en södra.",
  wishedFrom: "2098-01-01",
};
const input = () => ({ forumId: town.forums.operative, ...facts });
const proposed = (): Promise<Noun> => town.do("operativeChair", "proposeForumChange", input());
const why = "Frågan tas upp när området har delats in på nytt.";

interface Seen extends Noun {
  readonly forum: { id: string };
  readonly otherForums: readonly { id: string }[];
  readonly resultingForum: { id: string } | null;
}
const look = (who: Who, id: string): Promise<Seen> =>
  town.see<Seen>(
    who,
    `forumProposal(id: "${id}") { id version status kind text wishedFrom answer answeredOn allowedActions
       forum { id } otherForums { id } resultingForum { id } }`,
  );

/** They sit in the forum and do not chair it. */
const seated = ["representative", "coordinator", "clinic"] as const;
/** Members of the forum or above it or beside it, without a seat in it. */
const outside = ["school", "orgadmin", "chair", "neighbour", "secretariat", "auditor", "stranger"] as const;

describe("3.4 the chair proposes", () => {
  climb(() => town, {
    mutation: "proposeForumChange",
    start: async () => ({ id: town.forums.operative }) as Noun,
    input,
    by: "operativeChair",
    bad: [
      ["without a word", () => ({ text: " – " }), { field: "input.text", reason: "blank" }],
      [
        "a merger with none",
        () => ({ kind: "MERGE" }),
        { field: "input.otherForumIds", reason: "outsideRange" },
      ],
      [
        "a merger with itself",
        () => ({ kind: "MERGE", otherForumIds: [town.forums.operative] }),
        { field: "input.otherForumIds[0]", reason: "ownForum" },
      ],
      [
        "a split with another",
        () => ({ otherForumIds: [town.forums.neighbour] }),
        { field: "input.otherForumIds", reason: "otherForumsUnused" },
      ],
    ],
    forbidden: [...seated, "school", "orgadmin", "chair", "neighbour", "admin", "secretariat"],
    hidden: ["stranger"],
    done: async ({ id, ...after }) => {
      expect(after).toMatchObject({ ...facts, status: "PROPOSED", allowedActions: ["edit", "withdraw"] });
      for (const who of seated) expect(await look(who, id)).toMatchObject({ ...facts, allowedActions: [] });
      expect(await look("admin", id)).toMatchObject({
        ...facts,
        allowedActions: ["answer"],
        forum: { id: town.forums.operative },
      });
      for (const who of outside) await expect(look(who, id), who).rejects.toThrow("NOT_FOUND");
    },
    logged: ["forumProposal.propose", "CHAIR"],
    once: false,
  });

  it("R25 an identity number in the text is refused", async () => {
    const text = "Gäller 20121212-1212 och flera andra.";
    expect(await town.refusal("operativeChair", "proposeForumChange", { ...input(), text })).toMatchObject({
      code: "PERSONAL_DATA_DETECTED",
      field: "input.text",
    });
  });

  it("a merger is with forums that the chair sees and that go on", async () => {
    const { neighbour, steering } = town.forums;
    const merger = { kind: "MERGE", otherForumIds: [neighbour, steering] };
    const { id } = await town.do("operativeChair", "proposeForumChange", { ...input(), ...merger });
    expect((await look("clinic", id)).otherForums).toEqual([{ id: neighbour }, { id: steering }]);
    // Nothing is told to those that it would be done to.
    await expect(look("neighbour", id)).rejects.toThrow("NOT_FOUND");
    const otherForumIds = ["019b0000-0000-7000-8000-000000000000"];
    expect(
      await town.refusal("operativeChair", "proposeForumChange", { ...input(), ...merger, otherForumIds }),
    ).toEqual({ code: "NOT_FOUND" });
  });

  it("who may do so is told on the forum", async () => {
    const may = (who: Who) => town.see(who, `forum(id: "${town.forums.operative}") { mayProposeChange }`);
    expect(await may("operativeChair")).toEqual({ mayProposeChange: true });
    for (const who of [...seated, "admin", "chair"] as const) {
      expect(await may(who), who).toEqual({ mayProposeChange: false });
    }
  });
});

describe("3.4 until it is answered", () => {
  climb(() => town, {
    mutation: "editForumProposal",
    start: proposed,
    input: (noun) => ({ ...at(noun), kind: "CREATE", text: "En områdesgrupp i norr." }),
    by: "operativeChair",
    bad: [["without a word", () => ({ text: "" }), { field: "input.text", reason: "blank" }]],
    forbidden: [...seated, "admin"],
    hidden: outside,
    done: (after) => {
      expect(after).toMatchObject({
        status: "PROPOSED",
        kind: "CREATE",
        text: "En områdesgrupp i norr.",
        wishedFrom: null,
      });
    },
    logged: ["forumProposal.edit", "CHAIR"],
    once: false,
  });

  climb(() => town, {
    mutation: "withdrawForumProposal",
    start: proposed,
    input: at,
    by: "operativeChair",
    forbidden: [...seated, "admin"],
    hidden: outside,
    done: (after) => {
      expect(after).toMatchObject({ status: "WITHDRAWN", answeredOn: null, allowedActions: [] });
    },
    logged: ["forumProposal.withdraw", "CHAIR"],
  });
});

describe("3.4 the administrator answers", () => {
  climb(() => town, {
    mutation: "answerForumProposal",
    start: proposed,
    input: (noun) => ({ ...at(noun), outcome: "DECLINED", answer: why }),
    by: "admin",
    bad: [
      [
        "a forum that came of nothing",
        () => ({ resultingForumId: town.forums.neighbour }),
        { field: "input.resultingForumId", reason: "resultUnused" },
      ],
    ],
    forbidden: [...seated, "operativeChair"],
    hidden: outside,
    rules: [
      [
        "3.4 who declines says why",
        () => ({ answer: " – " }),
        { rule: "3.4", reason: "declineReasonMissing", field: "input.answer" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "DECLINED", answer: why, answeredOn: day(), allowedActions: [] });
      expect(await look("operativeChair", after.id)).toMatchObject({ answer: why, allowedActions: [] });
      const again = { ...facts, ...at(after) };
      expect(await town.refusal("operativeChair", "editForumProposal", again)).toMatchObject({
        code: "ILLEGAL_TRANSITION",
        params: { action: "edit", from: "DECLINED" },
      });
    },
    logged: ["forumProposal.decline", "ADMIN"],
  });

  it("or tells that it is done, and what came of it", async () => {
    const done = { outcome: "CARRIED_OUT", answer: " ", resultingForumId: town.forums.neighbour };
    const after = await town.do("admin", "answerForumProposal", { ...at(await proposed()), ...done });
    expect(await look("clinic", after.id)).toMatchObject({
      status: "CARRIED_OUT",
      answer: null,
      resultingForum: { id: town.forums.neighbour },
    });
    expect((await town.log(after.id)).at(-1)).toMatchObject({
      action: "forumProposal.carryOut",
      role: "ADMIN",
    });
  });

  it("what waits stands in the administrator's overview, and in nobody else's", async () => {
    const { id } = await proposed();
    const waiting = async (who: Who) => {
      const { waiting: items } = await town.see<{
        waiting: { kind: string; due: string | null; forumProposal: { id: string } | null }[];
      }>(who, "overview { waiting { kind due forumProposal { id } } }");
      return items.filter(({ kind }) => kind === "ANSWER_PROPOSAL");
    };
    const line = { kind: "ANSWER_PROPOSAL", due: null, forumProposal: { id } };
    expect(await waiting("admin")).toContainEqual(line);
    for (const who of ["operativeChair", ...seated, "chair"] as const) expect(await waiting(who)).toEqual([]);
    await town.do("operativeChair", "withdrawForumProposal", { id, version: 1 });
    expect(await waiting("admin")).not.toContainEqual(line);
  });
});

describe("a list of them", () => {
  const list = async (who: Who, args: string) => {
    const { edges, pageInfo } = await town.see<{
      edges: { cursor: string; node: { id: string; status: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }>(
      who,
      `forumProposals(${args}) { edges { cursor node { id status } } pageInfo { hasNextPage endCursor } }`,
    );
    return { nodes: edges.map(({ node }) => node), ...pageInfo };
  };

  it("is of a forum or of a state, the newest first, in pages", async () => {
    const first = await proposed();
    const second = await proposed();
    const page = await list("clinic", `first: 1, forumId: "${town.forums.operative}"`);
    expect(page.nodes).toEqual([{ id: second.id, status: "PROPOSED" }]);
    expect(page.hasNextPage).toBe(true);
    const next = await list("clinic", `first: 1, after: "${page.endCursor}"`);
    expect(next.nodes).toEqual([{ id: first.id, status: "PROPOSED" }]);
    const open = await list("admin", "status: [PROPOSED]");
    expect(open.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([second.id, first.id]));
    expect(new Set(open.nodes.map(({ status }) => status))).toEqual(new Set(["PROPOSED"]));
    expect((await list("admin", `forumId: "${town.forums.neighbour}"`)).nodes).toEqual([]);
    expect((await list("admin", 'forumId: "x"')).nodes).toEqual([]);
    for (const who of outside) expect((await list(who, "first: 100")).nodes, who).toEqual([]);
  });
});

describe("a proposal and its answer", () => {
  it("come live to the administrator and to the forum's seats, and to no other member", async () => {
    const feeds = await Promise.all(
      (["admin", "clinic", "school"] as const).map(async (who) => follow(town.app, await town.app.as(who))),
    );
    const [admin, clinic, school] = feeds;
    if (!admin || !clinic || !school) throw new Error("three feeds");
    const { id } = await proposed();
    const told = async (feed: typeof admin, action: string) => {
      const batch = await feed.until(({ changes }) => changes.some((change) => change.action === action));
      return batch.changes.find((change) => change.subjectId === id);
    };
    const subject = { __typename: "ForumProposal" };
    expect(await told(admin, "forumProposal.propose")).toMatchObject({ actorRole: "CHAIR", subject });
    expect(await told(clinic, "forumProposal.propose")).toMatchObject({ actorRole: "CHAIR", subject });
    await town.do("admin", "answerForumProposal", { id, version: 1, outcome: "DECLINED", answer: why });
    expect(await told(clinic, "forumProposal.decline")).toMatchObject({ actorRole: "ADMIN", subject });
    // What is told to all of them comes after.
    const item = { forumId: town.forums.operative, what: "Möten vid skolbyte" };
    const parts = [{ organizationId: town.organizations.clinic, part: "Deltar." }];
    await town.do("coordinator", "addResponsibilityItem", { ...item, parts });
    await school.until(({ changes }) => changes.some(({ action }) => action === "responsibility.add"));
    const heard = school.batches.flatMap(({ changes }) => changes.map(({ action }) => action));
    expect(heard).not.toContainEqual(expect.stringMatching(/^forumProposal/));
    await Promise.all(feeds.map((feed) => feed.close()));
  });
});
