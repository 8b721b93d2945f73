import { describe, expect, test } from "vitest";
import {
  agreementActions,
  agreementLevels,
  agreementStages,
  agreementTransitions,
  checkParent,
  checkTerms,
  isSettled,
  type Level,
  stageOf,
} from "../../server/agreements/agreement.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("work on an agreement", () => {
  checkEveryCell(
    agreementTransitions,
    agreementStages,
    agreementActions,
    `
                  IDLE      DRAFTING  OUT
    edit          IDLE      DRAFTING  ·
    draftVersion  DRAFTING  ·         ·
    `,
  );

  test("its stage is that of the version that is worked on", () => {
    expect(stageOf([])).toBe("IDLE");
    expect(stageOf(["SUPERSEDED", "IN_FORCE"])).toBe("IDLE");
    expect(stageOf(["IN_FORCE", "DRAFT"])).toBe("DRAFTING");
    expect(stageOf(["IN_FORCE", "OUT_FOR_APPROVAL"])).toBe("OUT");
  });
});

describe("an agreement is derived from a wider one", () => {
  const wider: Record<Level, readonly Level[]> = {
    NATIONAL: [],
    REGIONAL: ["NATIONAL"],
    LOCAL: ["NATIONAL", "REGIONAL"],
    SERVICE: ["NATIONAL", "REGIONAL", "LOCAL"],
  };
  for (const level of agreementLevels) {
    for (const above of agreementLevels) {
      const may = wider[level].includes(above);
      test(`${level} under ${above}: ${may ? "yes" : "refused"}`, () => {
        if (may) expect(() => checkParent(level, above)).not.toThrow();
        else expect(refusalOf(() => checkParent(level, above))).toMatchObject({ reason: "parentNotWider" });
      });
    }
    test(`${level} under none`, () => {
      expect(() => checkParent(level, null)).not.toThrow();
    });
  }
});

describe("what the parties have agreed on", () => {
  const terms = { title: "Lokal BUS", level: "LOCAL", parentId: "county" } as const;

  test("stays once a version has been in force: title, level and parent", () => {
    expect(isSettled(["DRAFT", "OUT_FOR_APPROVAL"])).toBe(false);
    for (const state of ["IN_FORCE", "SUPERSEDED", "EXPIRED", "TERMINATED"]) {
      expect(isSettled([state, "DRAFT"]), state).toBe(true);
    }
    expect(() => checkTerms(true, terms, terms)).not.toThrow();
    for (const differs of [{ title: "Ny" }, { level: "REGIONAL" }, { parentId: null }] as const) {
      const [name] = Object.keys(differs);
      const after = { ...terms, ...differs };
      expect(() => checkTerms(false, terms, after)).not.toThrow();
      expect(refusalOf(() => checkTerms(true, terms, after))).toMatchObject({
        reason: "agreementSettled",
        field: `input.${name}`,
      });
    }
  });
});
