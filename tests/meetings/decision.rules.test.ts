import { describe, expect, test } from "vitest";
import {
  checkChildImpact,
  checkDecided,
  checkOneChildImpact,
  checkRecordable,
  type DecisionState,
  decisionActions,
  decisionStates,
  decisionTransitions,
  isReviewDue,
  type MeetingFacts,
  mayRecord,
} from "../../server/meetings/decision.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("a decision's states", () => {
  checkEveryCell(
    decisionTransitions,
    decisionStates,
    decisionActions,
    `                PROPOSED         TAKEN      NOT_TAKEN  IN_EFFECT   LAPSED  REVIEWED  SUPERSEDED
    update           PROPOSED         ·          ·          ·           ·       ·         ·
    givePosition     PROPOSED         ·          ·          ·           ·       ·         ·
    recordPosition   PROPOSED         ·          ·          ·           ·       ·         ·
    take             TAKEN|NOT_TAKEN  ·          ·          ·           ·       ·         ·
    bringIntoEffect  ·                IN_EFFECT  ·          ·           ·       ·         ·
    lapse            ·                LAPSED     ·          ·           ·       ·         ·
    review           ·                ·          ·          REVIEWED    ·       ·         ·
    supersede        ·                ·          ·          SUPERSEDED  ·       ·         ·`,
  );

  test("a review is due from its day on, while the decision is in effect", () => {
    const due = (state: (typeof decisionStates)[number], reviewOn: string | null) =>
      isReviewDue({ state, reviewOn }, "2026-03-10");
    expect(due("IN_EFFECT", "2026-03-10")).toBe(true);
    expect(due("IN_EFFECT", "2026-01-01")).toBe(true);
    expect(due("IN_EFFECT", "2026-03-11")).toBe(false);
    expect(due("IN_EFFECT", null)).toBe(false);
    expect(decisionStates.filter((state) => due(state, "2026-03-01"))).toEqual(["IN_EFFECT"]);
  });
});

describe("R4 what it means for children", () => {
  const impact = (childImpact: string | null, childImpactNotApplicable: string | null = null) => ({
    childImpact,
    childImpactNotApplicable,
  });

  test("is told, or why it does not apply", () => {
    expect(() => checkChildImpact(impact("Kortare väntan."))).not.toThrow();
    expect(() => checkChildImpact(impact(null, "Rör bara mötesordningen."))).not.toThrow();
    for (const nothing of [impact(null), impact(" – ", ""), impact("", " ")]) {
      expect(refusalOf(() => checkChildImpact(nothing))).toMatchObject({
        rule: "R4",
        reason: "childImpactMissing",
        field: "input.childImpact",
      });
    }
  });

  test("and not both", () => {
    expect(refusalOf(() => checkOneChildImpact(impact("Ja.", "Nej.")))).toMatchObject({
      rule: "R4",
      reason: "childImpactBoth",
      field: "input.childImpactNotApplicable",
    });
    for (const one of [impact("Ja."), impact(null, "Nej."), impact(null), impact("Ja.", " ")]) {
      expect(() => checkOneChildImpact(one)).not.toThrow();
    }
  });
});

describe("R5 when decisions are recorded", () => {
  const meeting = (facts: Partial<MeetingFacts>): MeetingFacts => ({
    state: "HELD",
    heldOn: "2026-03-01",
    minutesAdopted: false,
    ...facts,
  });
  const reason = (facts: Partial<MeetingFacts>, today = "2026-03-10") => {
    expect(mayRecord(meeting(facts), today)).toBe(false);
    const refusal = refusalOf(() => checkRecordable(meeting(facts), today));
    expect(refusal).toMatchObject({ code: "RULE_REFUSED", rule: "R5", params: { days: 14 } });
    return refusal.reason;
  };
  const late = (facts: Partial<MeetingFacts>, today = "2026-03-10") => {
    expect(mayRecord(meeting(facts), today)).toBe(true);
    return checkRecordable(meeting(facts), today).late;
  };

  test("R5 while the meeting goes on, in time", () => {
    expect(late({ state: "IN_SESSION", heldOn: null })).toBe(false);
  });

  test("R5 within 14 days after it, as late", () => {
    expect(late({}, "2026-03-01")).toBe(true);
    expect(late({}, "2026-03-15")).toBe(true);
    expect(reason({}, "2026-03-16")).toBe("tooLateToRecord");
    expect(reason({ heldOn: null })).toBe("tooLateToRecord");
  });

  test("R5 not before it, not when it is cancelled, not past adopted minutes", () => {
    expect(reason({ state: "DRAFT", heldOn: null })).toBe("meetingNotInSession");
    expect(reason({ state: "SUMMONED", heldOn: null })).toBe("meetingNotInSession");
    expect(reason({ state: "CANCELLED", heldOn: null })).toBe("meetingCancelled");
    expect(reason({ minutesAdopted: true })).toBe("minutesAdopted");
  });
});

describe("R6 what rests on a decision rests on one that its own forum has taken", () => {
  const check = (forumId: string, status: DecisionState) => checkDecided("operative", { forumId, status });

  test.each(["TAKEN", "IN_EFFECT"] as const)("%s is enough", (status) => {
    expect(() => check("operative", status)).not.toThrow();
  });

  test.each(["PROPOSED", "NOT_TAKEN", "LAPSED", "REVIEWED", "SUPERSEDED"] as const)("%s is not", (status) => {
    expect(refusalOf(() => check("operative", status))).toEqual({
      code: "RULE_REFUSED",
      rule: "R6",
      reason: "decisionNotTaken",
      field: "input.decisionId",
      params: { status },
    });
  });

  test("nor is another forum's, though it be taken", () => {
    expect(refusalOf(() => check("steering", "TAKEN"))).toMatchObject({
      rule: "R6",
      reason: "decisionOfOtherForum",
    });
  });
});
