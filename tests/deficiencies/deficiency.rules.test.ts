import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterVerdict,
  checkFeedback,
  checkReport,
  type DeficiencyState,
  deficiencyActions,
  deficiencyCategories,
  deficiencyNumber,
  deficiencyScopes,
  deficiencyStates,
  deficiencyTransitions,
  feedbackOutcomes,
  severities,
  verdicts,
} from "../../server/deficiencies/deficiency.rules.ts";
import { actionsFrom } from "../../server/kit/transitions.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("a deficiency's life", () => {
  checkEveryCell(
    deficiencyTransitions,
    deficiencyStates,
    deficiencyActions,
    `
                       DRAFT     REPORTED        ACKNOWLEDGED  IN_HANDLING       MEASURES_DECIDED  FEEDBACK_GIVEN      CLOSED  WITHDRAWN
    edit               DRAFT     ·               ·             ·                 ·                 ·                   ·       ·
    report             REPORTED  ·               ·             ·                 ·                 ·                   ·       ·
    withdraw           ·         WITHDRAWN       ·             ·                 ·                 ·                   ·       ·
    acknowledge        ·         ACKNOWLEDGED    ·             ·                 ·                 ·                   ·       ·
    startHandling      ·         ·               IN_HANDLING   ·                 ·                 ·                   ·       ·
    reply              ·         REPORTED        ACKNOWLEDGED  IN_HANDLING       MEASURES_DECIDED  ·                   ·       ·
    decideMeasures     ·         ·               ·             MEASURES_DECIDED  MEASURES_DECIDED  ·                   ·       ·
    giveFeedback       ·         FEEDBACK_GIVEN  ·             FEEDBACK_GIVEN    FEEDBACK_GIVEN    ·                   ·       ·
    giveVerdict        ·         ·               ·             ·                 ·                 CLOSED|IN_HANDLING  ·       ·
    close              ·         ·               ·             ·                 ·                 CLOSED              ·       ·
    lapse              ·         ·               ·             ·                 ·                 CLOSED              ·       ·
    escalate           ·         REPORTED        IN_HANDLING   IN_HANDLING       MEASURES_DECIDED  ·                   ·       ·
    askRepresentative  ·         REPORTED        ACKNOWLEDGED  IN_HANDLING       MEASURES_DECIDED  ·                   ·       ·
    proposeTransfer    ·         REPORTED        ACKNOWLEDGED  IN_HANDLING       ·                 ·                   ·       ·
    `,
  );

  test("R17 however a matter is led, it is closed only from feedback", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        const path: DeficiencyState[] = ["DRAFT"];
        const take = (count: number) => Number(choices.next().value) % count;
        for (let step = 0; step < 60; step++) {
          const from = path[path.length - 1]!;
          const actions = actionsFrom(deficiencyTransitions, from);
          if (actions.length === 0) break;
          const targets = deficiencyTransitions[actions[take(actions.length)]!][from]!;
          path.push(targets[take(targets.length)]!);
        }
        const closed = path.indexOf("CLOSED");
        if (closed >= 0) expect(path[closed - 1]).toBe("FEEDBACK_GIVEN");
      }),
    );
  });

  test("R17 no matter is stuck: from every state there is a way on, but for the two ends", () => {
    const ends = deficiencyStates.filter((state) => actionsFrom(deficiencyTransitions, state).length === 0);
    expect(ends).toEqual(["CLOSED", "WITHDRAWN"]);
  });
});

test("the words of the channel, as DOMAIN.md 3.1 has them", () => {
  expect(deficiencyCategories.join(" ")).toBe(
    "INFORMATION_TRANSFER RESPONSIBILITY ACCESS_WAITING PARTICIPATION SIP_PROCESS TRANSITION RESOURCE AGREEMENT_UNCLEAR OTHER",
  );
  expect(deficiencyScopes.join(" ")).toBe("EVERYDAY STRUCTURAL");
  expect(severities.join(" ")).toBe("LOW MEDIUM HIGH");
  expect(feedbackOutcomes.join(" ")).toBe("MEASURES NO_MEASURE ALREADY_SOLVED");
  expect(verdicts.join(" ")).toBe("PENDING SOLVED PARTLY NOT_SOLVED NO_ANSWER");
});

describe("R11 what a report must hold", () => {
  const report = {
    noIndividualAttested: true,
    concernedOrganizationIds: ["clinic"],
    reporterOrganizationId: "school",
    title: "Sena kallelser",
    description: "Kallelser till planeringsmöten kommer för sent.",
  };
  const check = (change: Partial<typeof report>) => checkReport({ ...report, ...change });

  test("is enough with a title, a description, the attestation and somebody concerned", () => {
    expect(() => check({})).not.toThrow();
  });

  test("the reporter's own organisation may be concerned together with others", () => {
    expect(() => check({ concernedOrganizationIds: ["school", "clinic"] })).not.toThrow();
  });

  test.each([
    [{ title: "  " }, "titleMissing", "title"],
    [{ description: "\u200b\n" }, "descriptionMissing", "description"],
    [{ noIndividualAttested: false }, "attestationMissing", "noIndividualAttested"],
    [{ concernedOrganizationIds: [] }, "concernedMissing", "concernedOrganizationIds"],
    [{ concernedOrganizationIds: ["school"] }, "concernedOnlyOwn", "concernedOrganizationIds"],
    [{ concernedOrganizationIds: ["school", "school"] }, "concernedOnlyOwn", "concernedOrganizationIds"],
  ])("%o is refused: %s", (change, reason, field) => {
    expect(refusalOf(() => check(change))).toEqual({
      code: "RULE_REFUSED",
      rule: "R11",
      reason,
      field: `input.${field}`,
      params: {},
    });
  });
});

describe("R17 feedback", () => {
  const feedback = {
    state: "MEASURES_DECIDED",
    outcome: "MEASURES",
    measures: 1,
    openEscalations: 0,
    alreadySolved: false,
    summary: "En gemensam rutin gäller från och med höstterminen.",
  } as const;
  const check = (change: Partial<Parameters<typeof checkFeedback>[0]>) => () =>
    checkFeedback({ ...feedback, ...change });
  const refusal = { code: "RULE_REFUSED", rule: "R17" };

  test("without words in its summary is refused, in every state", () => {
    for (const summary of ["", "  \n", "\u200b", "–"]) {
      expect(refusalOf(check({ summary }))).toEqual({
        ...refusal,
        reason: "summaryMissing",
        field: "input.summary",
        params: {},
      });
    }
  });

  test("waits while a question is open above", () => {
    expect(refusalOf(check({ openEscalations: 1 }))).toEqual({
      ...refusal,
      reason: "escalationOpen",
      params: {},
    });
  });

  /** Which outcomes are true in which state: with measures or without, reported as already solved or not. */
  const accepted = [
    "MEASURES in MEASURES_DECIDED with 1 measures",
    "MEASURES in MEASURES_DECIDED with 1 measures, reported solved",
    "NO_MEASURE in IN_HANDLING with 0 measures",
    "NO_MEASURE in IN_HANDLING with 0 measures, reported solved",
    "NO_MEASURE in IN_HANDLING with 1 measures",
    "NO_MEASURE in IN_HANDLING with 1 measures, reported solved",
    "NO_MEASURE in MEASURES_DECIDED with 0 measures",
    "NO_MEASURE in MEASURES_DECIDED with 0 measures, reported solved",
    "ALREADY_SOLVED in REPORTED with 0 measures, reported solved",
    "ALREADY_SOLVED in REPORTED with 1 measures, reported solved",
    "ALREADY_SOLVED in IN_HANDLING with 0 measures",
    "ALREADY_SOLVED in IN_HANDLING with 0 measures, reported solved",
    "ALREADY_SOLVED in IN_HANDLING with 1 measures",
    "ALREADY_SOLVED in IN_HANDLING with 1 measures, reported solved",
    "ALREADY_SOLVED in MEASURES_DECIDED with 0 measures",
    "ALREADY_SOLVED in MEASURES_DECIDED with 0 measures, reported solved",
  ];
  const reasons = {
    MEASURES: "measuresMissing",
    NO_MEASURE: "noMeasureHere",
    ALREADY_SOLVED: "alreadySolvedHere",
  };

  for (const outcome of feedbackOutcomes) {
    for (const state of deficiencyStates) {
      for (const measures of [0, 1]) {
        for (const alreadySolved of [false, true]) {
          const name = `${outcome} in ${state} with ${measures} measures${alreadySolved ? ", reported solved" : ""}`;
          const act = check({ outcome, state, measures, alreadySolved });
          if (accepted.includes(name)) {
            test(`${name} is accepted`, () => expect(act).not.toThrow());
          } else {
            test(`${name} is refused`, () => {
              expect(refusalOf(act)).toEqual({
                ...refusal,
                reason: reasons[outcome],
                field: "input.outcome",
                params: { state },
              });
            });
          }
        }
      }
    }
  }
});

describe("R19 the reporter's verdict", () => {
  test.each(["SOLVED", "PARTLY"] as const)("%s closes and changes nothing else", (verdict) => {
    expect(afterVerdict({ verdict, reopened: 2, recurring: true })).toEqual({
      to: "CLOSED",
      reopened: 2,
      recurring: true,
      suggestsSystemicIssue: false,
    });
    expect(afterVerdict({ verdict, reopened: 5, recurring: false }).recurring).toBe(false);
  });

  test.each([
    [0, 1, false],
    [1, 2, false],
    [2, 3, true],
    [3, 4, true],
  ])(
    "NOT_SOLVED after %i reopenings makes %i; recurs and suggests a systemic issue: %s",
    (before, after, third) => {
      expect(afterVerdict({ verdict: "NOT_SOLVED", reopened: before, recurring: false })).toEqual({
        to: "IN_HANDLING",
        reopened: after,
        recurring: third,
        suggestsSystemicIssue: third,
      });
    },
  );

  test("what was reported as recurring stays so, without a suggestion before the third time", () => {
    expect(afterVerdict({ verdict: "NOT_SOLVED", reopened: 0, recurring: true })).toEqual({
      to: "IN_HANDLING",
      reopened: 1,
      recurring: true,
      suggestsSystemicIssue: false,
    });
  });
});

test("R22 a number is the forum's code, the year and a running number", () => {
  expect(deficiencyNumber("BUSEX", 2026, 14)).toBe("BUSEX-2026-014");
  expect(deficiencyNumber("BUSEX", 2026, 1)).toBe("BUSEX-2026-001");
  expect(deficiencyNumber("BUSEX", 2026, 1204)).toBe("BUSEX-2026-1204");
});
