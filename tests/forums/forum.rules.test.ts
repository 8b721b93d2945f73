import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkParent,
  decisionRules,
  forumActions,
  forumDeadlineDefaults,
  forumKinds,
  forumLevels,
  forumStates,
  forumTransitions,
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
