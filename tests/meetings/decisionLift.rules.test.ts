import { describe, expect, test } from "vitest";
import { agendaItemStates } from "../../server/meetings/agendaItem.rules.ts";
import { barToLift, checkLift, type LiftFacts } from "../../server/meetings/agendaLift.rules.ts";
import { refusalOf } from "../kit/stateTable.ts";

const facts = (more: Partial<LiftFacts> = {}): LiftFacts => ({
  item: { status: "ON_AGENDA", subjectType: null },
  above: { level: "STEERING", status: "ACTIVE" },
  before: [],
  ...more,
});

describe("R13 what may be put to the forum above", () => {
  test("R13 what is open or handled, not what went on elsewhere or was taken back", () => {
    const bars = Object.fromEntries(
      agendaItemStates.map((status) => [status, barToLift(facts({ item: { status, subjectType: null } }))]),
    );
    expect(bars).toEqual({
      PROPOSED: null,
      ON_AGENDA: null,
      HANDLED: null,
      CARRIED_OVER: "itemNotOpen",
      WITHDRAWN: "itemNotOpen",
    });
  });

  test("R12 a deficiency and a question raised have their own ladder", () => {
    const about = (subjectType: string) => barToLift(facts({ item: { status: "HANDLED", subjectType } }));
    expect(about("Deficiency")).toBe("escalateInstead");
    expect(about("Escalation")).toBe("escalateInstead");
    expect(about("Activity")).toBe(null);
  });

  test("R13 R14 to an active forum above, never to the political level", () => {
    const to = (level: string, status: string) => barToLift(facts({ above: { level, status } }));
    expect(barToLift(facts({ above: null }))).toBe("noForumAbove");
    expect(to("POLITICAL", "ACTIVE")).toBe("politicalLevel");
    expect(to("STEERING", "FORMING")).toBe("receiverNotActive");
    expect(to("REGIONAL", "ACTIVE")).toBe(null);
  });

  test("R13 again only when the one before is settled above", () => {
    const bars = Object.fromEntries(
      agendaItemStates.map((state) => [state, barToLift(facts({ before: [state] }))]),
    );
    expect(bars).toEqual({
      PROPOSED: "alreadyLifted",
      ON_AGENDA: "alreadyLifted",
      HANDLED: null,
      CARRIED_OVER: null,
      WITHDRAWN: null,
    });
    expect(barToLift(facts({ before: ["HANDLED", "PROPOSED"] }))).toBe("alreadyLifted");
  });

  test("R13 with a question; the rule that refuses is named", () => {
    expect(() => checkLift(facts(), "Vem?")).not.toThrow();
    expect(refusalOf(() => checkLift(facts(), " – "))).toMatchObject({
      rule: "R13",
      reason: "questionMissing",
      field: "input.question",
    });
    expect(refusalOf(() => checkLift(facts({ above: null }), "Vem?"))).toMatchObject({ rule: "R13" });
    const political = facts({ above: { level: "POLITICAL", status: "ACTIVE" } });
    expect(refusalOf(() => checkLift(political, "Vem?"))).toMatchObject({
      rule: "R14",
      reason: "politicalLevel",
    });
  });
});
