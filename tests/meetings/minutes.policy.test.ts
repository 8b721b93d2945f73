import { describe, expect, it } from "vitest";
import { rolesInForum } from "../../server/meetings/meeting.policy.ts";
import { allowedOnMinutes, rolesOnMinutes } from "../../server/meetings/minutes.policy.ts";
import { type MinutesAction, type MinutesState, minutesStates } from "../../server/meetings/minutes.rules.ts";
import { allowedOnNotes } from "../../server/meetings/note.policy.ts";
import { type NoteAction, type NoteState, noteStates } from "../../server/meetings/note.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const viewers = {
  chair: viewerOf("clinic", ["forum:CHAIR"]),
  coordinator: viewerOf("social", ["forum:COORDINATOR"]),
  adjuster: viewerOf("school", ["forum:REPRESENTATIVE"]),
  deputy: viewerOf("social", ["forum:DEPUTY"]),
  otherChair: viewerOf("school", ["other:CHAIR"]),
  administrator: viewerOf("school", [], { function: "ADMIN" }),
} as const;
type Who = keyof typeof viewers;
const everyone = Object.keys(viewers) as Who[];

describe("who does what with a meeting's notes", () => {
  const seat: Record<NoteState, readonly NoteAction[]> = {
    OWN: ["writeOwn"],
    IN_SESSION: ["writeOwn"],
    SHARED: ["writeOwn", "writeShared", "publish"],
    CLOSED: [],
  };
  const expected = (who: Who, state: NoteState): readonly NoteAction[] => {
    if (who === "otherChair" || who === "administrator") return [];
    return who === "chair" && state === "IN_SESSION" ? [...seat[state], "openShared"] : seat[state];
  };
  for (const who of everyone) {
    for (const state of noteStates) {
      it(`${who} in ${state}: ${expected(who, state).join(", ") || "nothing"}`, () => {
        expect(allowedOnNotes(rolesInForum(viewers[who], "forum"), state).sort()).toEqual(
          [...expected(who, state)].sort(),
        );
      });
    }
  }
});

const adjuster = {
  seatId: "forum:REPRESENTATIVE",
  organizationId: "school",
  asChair: false,
  signed: false,
};
const asChair = { seatId: "forum:CHAIR", organizationId: "clinic", asChair: true, signed: true };

describe("who does what with minutes", () => {
  const allowed = (
    who: Who,
    status: MinutesState,
    more: Partial<Parameters<typeof allowedOnMinutes>[2]> = {},
  ): MinutesAction[] =>
    allowedOnMinutes(viewers[who], rolesInForum(viewers[who], "forum"), {
      status,
      meetingHeld: true,
      signatures: [adjuster],
      ...more,
    });

  const writes: Record<MinutesState, readonly MinutesAction[]> = {
    OWN_DRAFT: ["draft", "edit", "chooseAdjusters", "share"],
    SHARED_FOR_COMMENTS: ["edit", "chooseAdjusters", "comment"],
    ADOPTED: ["addAddendum"],
  };
  const sits: Record<MinutesState, readonly MinutesAction[]> = {
    OWN_DRAFT: [],
    SHARED_FOR_COMMENTS: ["comment"],
    ADOPTED: [],
  };
  const signs = (state: MinutesState): MinutesAction[] => (state === "SHARED_FOR_COMMENTS" ? ["sign"] : []);
  const expected: Record<Who, (state: MinutesState) => readonly MinutesAction[]> = {
    chair: (state) => [...writes[state], ...signs(state)],
    coordinator: (state) => writes[state],
    adjuster: (state) => [...sits[state], ...signs(state)],
    deputy: (state) => sits[state],
    otherChair: () => [],
    administrator: () => [],
  };
  for (const who of everyone) {
    for (const state of minutesStates) {
      it(`${who} in ${state}: ${expected[who](state).join(", ") || "nothing"}`, () => {
        expect(allowed(who, state).sort()).toEqual([...expected[who](state)].sort());
      });
    }
  }

  it("shares only what is over, and signs only when adjusters are chosen", () => {
    expect(allowed("chair", "OWN_DRAFT", { meetingHeld: false })).not.toContain("share");
    expect(allowed("chair", "SHARED_FOR_COMMENTS", { signatures: [] })).not.toContain("sign");
    expect(allowed("chair", "SHARED_FOR_COMMENTS", { signatures: [asChair] })).not.toContain("sign");
  });

  it("chair and coordinator write whether adjusters are chosen or not", () => {
    expect(allowed("coordinator", "SHARED_FOR_COMMENTS", { signatures: [] })).toEqual([
      "edit",
      "chooseAdjusters",
      "comment",
    ]);
  });

  it("another's signature hinders nobody from signing", () => {
    const signed = { ...adjuster, signed: true };
    const waiting = { ...adjuster, seatId: "another seat" };
    expect(allowed("chair", "SHARED_FOR_COMMENTS", { signatures: [signed, waiting] })).toContain("sign");
  });

  it("signs once, and once more only where that is all that lacks", () => {
    expect(allowed("chair", "SHARED_FOR_COMMENTS", { signatures: [adjuster, asChair] })).not.toContain(
      "sign",
    );
    const all = [{ ...adjuster, signed: true }, asChair];
    expect(allowed("chair", "SHARED_FOR_COMMENTS", { signatures: all })).toContain("sign");
  });

  it("the chair's own row makes nobody an adjuster", () => {
    const roles = (ids: string[]) => rolesOnMinutes(viewers.adjuster, ["FORUM_SEAT"], ids);
    expect(roles([adjuster.seatId])).toEqual(["FORUM_SEAT", "ADJUSTER"]);
    expect(roles(["another seat"])).toEqual(["FORUM_SEAT"]);
    expect(
      allowed("deputy", "SHARED_FOR_COMMENTS", {
        signatures: [adjuster, { ...asChair, seatId: "forum:DEPUTY", signed: false }],
      }),
    ).not.toContain("sign");
  });
});
