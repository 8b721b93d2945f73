import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDeadlines,
  checkParent,
  checkParentState,
  checkQuorum,
  checkReplyDays,
  decisionRules,
  forumActions,
  forumDeadlineDefaults,
  forumKinds,
  forumLevels,
  forumStates,
  forumTransitions,
  isFinal,
  ladderFrom,
  levelRank,
  lineageKinds,
} from "../../server/forums/forum.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("a forum's life", () => {
  checkEveryCell(
    forumTransitions,
    forumStates,
    forumActions,
    `
              FORMING  ACTIVE   DORMANT  SPLIT  MERGED  CLOSED
    activate  ACTIVE   ·        ·        ·      ·       ·
    rest      ·        DORMANT  ·        ·      ·       ·
    wake      ·        ·        ACTIVE   ·      ·       ·
    split     ·        SPLIT    SPLIT    ·      ·       ·
    merge     ·        MERGED   MERGED   ·      ·       ·
    close     ·        CLOSED   CLOSED   ·      ·       ·
    `,
  );
});

test("the words of the register, as DOMAIN.md 3.1 has them", () => {
  expect(forumKinds.join(" ")).toBe(
    "BUS SSPF BOB REGIONAL_CHILD SAFETY AREA_GROUP SCHOOL_SOCIAL CHAIRS INTERNAL POLITICAL OTHER",
  );
  expect(decisionRules.join(" ")).toBe("CONSENSUS ALL_PARTIES QUORUM");
  expect(lineageKinds.join(" ")).toBe("SPLIT MERGE RENAME REPLACED");
});

test("R14 the levels climb from OPERATIVE to POLITICAL", () => {
  const climb = ["OPERATIVE", "MANAGEMENT", "STEERING", "REGIONAL", "POLITICAL"] as const;
  expect(climb.map(levelRank)).toEqual([0, 1, 2, 3, 4]);
  expect(forumLevels).toEqual(climb);
});

test("R15–R18 a forum's times unless it sets its own", () => {
  expect(forumDeadlineDefaults).toEqual({
    acknowledgeDays: 10,
    replyDays: 10,
    feedbackDays: 60,
    acceptDays: 10,
    answerDays: 90,
    answerAfterMeetingDays: 30,
    conveyDays: 14,
    verdictDays: 30,
  });
});

describe("R14 the ladder", () => {
  const parentOf = new Map<string, string | null>([
    ["operative", "steering"],
    ["steering", "bus"],
    ["bus", "region"],
    ["region", null],
    ["area group", "steering"],
  ]);

  test("goes from the forum itself upward", () => {
    expect(ladderFrom("operative", parentOf)).toEqual(["operative", "steering", "bus", "region"]);
    expect(ladderFrom("region", parentOf)).toEqual(["region"]);
  });

  test("ends at a parent that is not known", () => {
    expect(ladderFrom("unknown", parentOf)).toEqual(["unknown"]);
  });

  test("a circle is our own fault", () => {
    const circle = new Map([...parentOf, ["region", "steering"] as const]);
    expect(() => ladderFrom("operative", circle)).toThrow("must: a ladder without a circle, at steering");
  });

  const change = { level: "STEERING", parentLevel: "STEERING", parentOf } as const;

  test("a parent below on the same ladder, or the forum itself, is refused", () => {
    const circle = { code: "RULE_REFUSED", rule: "R14", reason: "parentCircle", params: {} };
    for (const parentId of ["steering", "operative", "area group"]) {
      expect(refusalOf(() => checkParent({ ...change, forumId: "steering", parentId }))).toEqual({
        ...circle,
        field: "input.parentForumId",
      });
    }
    const own = { ...change, forumId: "region", parentId: "operative" };
    expect(refusalOf(() => checkParent(own, "forums[3].parent"))).toEqual({
      ...circle,
      field: "forums[3].parent",
    });
  });

  test("a parent of a lower level is refused, of the same or a higher one is not", () => {
    const place = { forumId: "area group", parentId: "bus", parentOf };
    expect(refusalOf(() => checkParent({ ...place, level: "STEERING", parentLevel: "MANAGEMENT" }))).toEqual({
      code: "RULE_REFUSED",
      rule: "R14",
      reason: "parentLower",
      params: { level: "STEERING", parentLevel: "MANAGEMENT" },
      field: "input.parentForumId",
    });
    expect(() => checkParent({ ...place, level: "STEERING", parentLevel: "STEERING" })).not.toThrow();
    expect(() => checkParent({ ...place, level: "OPERATIVE", parentLevel: "REGIONAL" })).not.toThrow();
  });

  test("one that has ended is nobody's parent", () => {
    for (const state of forumStates) {
      const ended = ["SPLIT", "MERGED", "CLOSED"].includes(state);
      expect(isFinal(state)).toBe(ended);
      if (!ended) expect(() => checkParentState(state)).not.toThrow();
      else {
        expect(refusalOf(() => checkParentState(state))).toMatchObject({
          code: "RULE_REFUSED",
          rule: "R14",
          reason: "parentEnded",
          field: "input.parentForumId",
        });
      }
    }
  });

  test("whatever parents are set in whatever order, those let in never make a circle", () => {
    const forum = fc.constantFrom("a", "b", "c", "d", "e", "f");
    fc.assert(
      fc.property(fc.array(fc.tuple(forum, forum), { maxLength: 30 }), (changes) => {
        const tree = new Map<string, string | null>();
        for (const [forumId, parentId] of changes) {
          try {
            checkParent({ ...change, forumId, parentId, parentOf: tree });
            tree.set(forumId, parentId);
          } catch {
            expect(ladderFrom(parentId, tree)).toContain(forumId);
          }
        }
        for (const id of tree.keys()) {
          const ladder = ladderFrom(id, tree);
          expect(new Set(ladder).size).toBe(ladder.length);
        }
      }),
    );
  });
});

describe("a forum's times", () => {
  test("are 1–3660 whole days, told at the field", () => {
    expect(() => checkDeadlines({ ...forumDeadlineDefaults, conveyDays: 1, answerDays: 3660 })).not.toThrow();
    expect(() => checkDeadlines({})).not.toThrow();
    for (const verdictDays of [0, -1, 3661, 1.5]) {
      expect(refusalOf(() => checkDeadlines({ verdictDays }))).toEqual({
        code: "BAD_USER_INPUT",
        field: "input.deadlines.verdictDays",
        reason: "outsideRange",
        params: { min: 1, max: 3660 },
      });
    }
  });

  test("R18: the time to reply is made longer, or stays", () => {
    expect(() => checkReplyDays(10, 10)).not.toThrow();
    expect(() => checkReplyDays(10, 11)).not.toThrow();
    expect(refusalOf(() => checkReplyDays(10, 9))).toEqual({
      code: "RULE_REFUSED",
      rule: "R18",
      reason: "replyDaysShorter",
      params: { min: 10 },
      field: "input.deadlines.replyDays",
    });
  });
});

describe("R2: a number of parties", () => {
  test("goes with its rule alone", () => {
    const field = "input.quorum";
    const code = "BAD_USER_INPUT";
    expect(() => checkQuorum("QUORUM", 1)).not.toThrow();
    expect(() => checkQuorum("QUORUM", 1000)).not.toThrow();
    expect(refusalOf(() => checkQuorum("QUORUM", null))).toMatchObject({
      code,
      field,
      reason: "quorumMissing",
    });
    for (const quorum of [0, 1001, 2.5]) {
      expect(refusalOf(() => checkQuorum("QUORUM", quorum))).toMatchObject({
        code,
        field,
        reason: "outsideRange",
        params: { min: 1, max: 1000 },
      });
    }
    for (const rule of ["CONSENSUS", "ALL_PARTIES"] as const) {
      expect(() => checkQuorum(rule, null)).not.toThrow();
      expect(refusalOf(() => checkQuorum(rule, 2))).toMatchObject({ code, field, reason: "quorumUnused" });
    }
  });
});
