import { describe, expect, test } from "vitest";
import { presences } from "../../server/meetings/attendance.rules.ts";
import {
  givenPositions,
  hasVoice,
  positionThatCounts,
  speaksFor,
  voiceOf,
} from "../../server/meetings/position.rules.ts";
import { refusalOf } from "../kit/stateTable.ts";

const roles = ["CHAIR", "COORDINATOR", "REPRESENTATIVE", "DEPUTY"] as const;

describe("R1 who speaks for a party", () => {
  test("its ordinary seats when it is there, a deputy only in their place, a coordinator never", () => {
    const speakers = Object.fromEntries(
      presences.map((presence) => [presence, roles.filter((role) => speaksFor(role, presence))]),
    );
    expect(speakers).toEqual({
      UNKNOWN: [],
      PRESENT: ["CHAIR", "REPRESENTATIVE"],
      DEPUTY_PRESENT: ["DEPUTY"],
      ABSENT: [],
    });
  });

  const seat = (id: string, role: (typeof roles)[number], mandate: "DECIDE" | "RECOMMEND" | "INFORM") => ({
    id,
    role,
    mandate,
  });
  const seats = [
    seat("weak", "REPRESENTATIVE", "INFORM"),
    seat("able", "REPRESENTATIVE", "RECOMMEND"),
    seat("strong", "CHAIR", "DECIDE"),
    seat("clerk", "COORDINATOR", "DECIDE"),
    seat("deputy", "DEPUTY", "RECOMMEND"),
  ];

  test("R1 the seat that came counts, otherwise the strongest that may speak", () => {
    expect(voiceOf("PRESENT", seats, "weak")).toBe("INFORM");
    expect(voiceOf("PRESENT", seats, "able")).toBe("RECOMMEND");
    expect(voiceOf("PRESENT", seats, null)).toBe("DECIDE");
    expect(voiceOf("PRESENT", seats, "moved away")).toBe("DECIDE");
    expect(voiceOf("PRESENT", seats.slice(0, 1), null)).toBe("INFORM");
    expect(voiceOf("DEPUTY_PRESENT", seats, null)).toBe("RECOMMEND");
    // Whoever answered the summons may be another than who speaks now.
    expect(voiceOf("DEPUTY_PRESENT", seats, "strong")).toBe("RECOMMEND");
    expect(voiceOf("PRESENT", seats.slice(1, 5), "clerk")).toBe("DECIDE");
  });

  test("R1 absent, or not noted, is no voice", () => {
    expect(voiceOf("ABSENT", seats, "strong")).toBe(null);
    expect(voiceOf("UNKNOWN", seats, "strong")).toBe(null);
  });

  test("R1 a party that comes without a seat can only recommend", () => {
    expect(voiceOf("PRESENT", [], null)).toBe("RECOMMEND");
    expect(voiceOf("PRESENT", [seat("clerk", "COORDINATOR", "DECIDE")], null)).toBe("RECOMMEND");
    expect(voiceOf("DEPUTY_PRESENT", seats.slice(0, 3), null)).toBe("RECOMMEND");
  });

  test("R1 whoever only informs, or is not there, takes no part", () => {
    expect(([null, "INFORM", "RECOMMEND", "DECIDE"] as const).map(hasVoice)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe("R1 the position that counts", () => {
  test("R1 with mandate to decide, what was said", () => {
    for (const position of givenPositions) {
      expect(positionThatCounts("DECIDE", position, "Därför.")).toBe(position);
    }
  });

  test("R1 with mandate to recommend, an agreement is subject to anchoring", () => {
    const counted = givenPositions.map((position) => positionThatCounts("RECOMMEND", position, "Därför."));
    expect(counted).toEqual([
      "AGREE_SUBJECT_TO_ANCHORING",
      "AGREE_SUBJECT_TO_ANCHORING",
      "RESERVATION",
      "DISAGREE",
    ]);
  });

  test("R1 with mandate to inform, or absent, none", () => {
    for (const position of givenPositions) {
      expect(refusalOf(() => positionThatCounts("INFORM", position, "Därför."))).toMatchObject({
        rule: "R1",
        reason: "mandateInforms",
        field: "input.position",
      });
      expect(
        refusalOf(() => positionThatCounts(null, position, "Därför.", "input.positions[2]")),
      ).toMatchObject({
        rule: "R1",
        reason: "partyNotPresent",
        field: "input.positions[2].organizationId",
      });
    }
  });

  test("R1 a dissent has a reason, an agreement needs none", () => {
    for (const position of ["RESERVATION", "DISAGREE"] as const) {
      expect(refusalOf(() => positionThatCounts("DECIDE", position, " – "))).toMatchObject({
        rule: "R1",
        reason: "positionReasonMissing",
        field: "input.reason",
      });
    }
    expect(positionThatCounts("DECIDE", "AGREE", "")).toBe("AGREE");
    expect(positionThatCounts("RECOMMEND", "AGREE_SUBJECT_TO_ANCHORING", "")).toBe(
      "AGREE_SUBJECT_TO_ANCHORING",
    );
  });
});
