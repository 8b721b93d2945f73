import { describe, expect, it } from "vitest";
import {
  type AdjusterCandidate,
  type ChairSeat,
  checkAdjusters,
  checkBegun,
  checkHeld,
  checkSignable,
  checkText,
  hasBegun,
  isAdopted,
  minutesActions,
  minutesStates,
  minutesTransitions,
  type Signature,
} from "../../server/meetings/minutes.rules.ts";
import { outcomeOf } from "../../server/meetings/minutesRecord.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("the life of minutes: never back", () => {
  checkEveryCell(
    minutesTransitions,
    minutesStates,
    minutesActions,
    `
                    OWN_DRAFT            SHARED_FOR_COMMENTS          ADOPTED
    draft           OWN_DRAFT            ·                            ·
    edit            OWN_DRAFT            SHARED_FOR_COMMENTS          ·
    chooseAdjusters OWN_DRAFT            SHARED_FOR_COMMENTS          ·
    share           SHARED_FOR_COMMENTS  ·                            ·
    comment         ·                    SHARED_FOR_COMMENTS          ·
    sign            ·                    SHARED_FOR_COMMENTS|ADOPTED  ·
    addAddendum     ·                    ·                            ADOPTED
    `,
  );
});

describe("R27 when there are minutes", () => {
  it.each([
    ["DRAFT", false, false],
    ["SUMMONED", false, false],
    ["IN_SESSION", true, false],
    ["HELD", true, true],
    ["CANCELLED", false, false],
  ] as const)("%s: may be written %s, may be shared %s", (status, begun, held) => {
    const refused = (reason: string) => ({ code: "RULE_REFUSED", rule: "R27", reason, params: {} });
    expect(hasBegun(status)).toBe(begun);
    if (begun) expect(() => checkBegun(status)).not.toThrow();
    else expect(refusalOf(() => checkBegun(status))).toEqual(refused("meetingNotBegun"));
    if (held) expect(() => checkHeld(status)).not.toThrow();
    else expect(refusalOf(() => checkHeld(status))).toEqual(refused("meetingNotHeld"));
  });

  it("a comment and an addendum say something", () => {
    expect(() => checkText("Ja")).not.toThrow();
    expect(refusalOf(() => checkText(" – "))).toMatchObject({
      rule: "R27",
      reason: "textMissing",
      field: "input.text",
    });
  });
});

const candidate = (organizationId: string, more: Partial<AdjusterCandidate> = {}): AdjusterCandidate => ({
  seatId: `seat of ${organizationId}`,
  organizationId,
  userId: `someone of ${organizationId}`,
  isParty: true,
  isCurrent: true,
  ...more,
});
const chair: ChairSeat = { seatId: "chair's seat", organizationId: "clinic", userId: "the chair" };

describe("R7 who adjusts", () => {
  it("another party than the chair's, alone or with more of the chair's own", () => {
    expect(() => checkAdjusters([candidate("school")], [chair])).not.toThrow();
    expect(() => checkAdjusters([candidate("clinic"), candidate("school")], [chair])).not.toThrow();
  });

  it("any party while nobody chairs the forum", () => {
    expect(() => checkAdjusters([candidate("clinic")], [])).not.toThrow();
  });

  it("with two chairs of two parties, a third and either of them", () => {
    const other = { seatId: "b", organizationId: "school", userId: "b" };
    expect(() => checkAdjusters([candidate("clinic")], [chair, other])).not.toThrow();
  });

  it.each([
    ["nobody", [], "otherPartyMissing"],
    ["the chair's party alone", [candidate("clinic")], "otherPartyMissing"],
    ["a seat that has ended", [candidate("school", { isCurrent: false })], "adjusterNotSeated"],
    ["a vacant seat", [candidate("school", { userId: null })], "adjusterNotSeated"],
    ["an observer", [candidate("school", { isParty: false })], "adjusterNotParty"],
    [
      "the chair's own seat",
      [candidate("school"), candidate("clinic", { seatId: chair.seatId })],
      "adjusterIsChair",
    ],
    ["the chair in another seat", [candidate("school", { userId: chair.userId })], "adjusterIsChair"],
  ] as const)("not %s", (_title, candidates, reason) => {
    expect(refusalOf(() => checkAdjusters(candidates, [chair]))).toEqual({
      code: "RULE_REFUSED",
      rule: "R7",
      reason,
      field: "input.seatIds",
      params: {},
    });
  });
});

describe("R7 what adopts", () => {
  const signed = (organizationId: string, asChair = false): Signature => ({
    organizationId,
    asChair,
    signed: true,
  });
  const unsigned = (one: Signature): Signature => ({ ...one, signed: false });
  const byChair = signed("clinic", true);
  const adjuster = signed("school");

  it.each([
    ["the chair and an adjuster of another party", [byChair, adjuster], true],
    ["the chair alone", [byChair], false],
    ["an adjuster alone", [adjuster], false],
    ["the chair and an adjuster of the same party", [byChair, signed("clinic")], false],
    ["the chair and two, one of another party", [byChair, signed("clinic"), adjuster], true],
    ["while an adjuster has not signed", [byChair, adjuster, unsigned(signed("social"))], false],
    ["while the chair has not signed", [unsigned(byChair), adjuster], false],
    ["two adjusters of two parties, without the chair", [adjuster, signed("social")], false],
    ["two chairs of two parties, without an adjuster", [byChair, signed("school", true)], false],
    ["nobody", [], false],
  ] as const)("%s: %#", (_title, signatures, adopted) => {
    expect(isAdopted(signatures)).toBe(adopted);
  });

  it("nobody signs before adjusters are chosen", () => {
    expect(() => checkSignable([unsigned(adjuster)])).not.toThrow();
    const refused = { code: "RULE_REFUSED", rule: "R7", reason: "adjustersMissing", params: {} };
    expect(refusalOf(() => checkSignable([]))).toEqual(refused);
    expect(refusalOf(() => checkSignable([byChair]))).toEqual(refused);
  });
});

it.each([
  ["PROPOSED", "PROPOSED"],
  ["NOT_TAKEN", "NOT_TAKEN"],
  ["TAKEN", "TAKEN"],
  ["IN_EFFECT", "TAKEN"],
  ["LAPSED", "TAKEN"],
  ["REVIEWED", "TAKEN"],
  ["SUPERSEDED", "TAKEN"],
])("minutes tell what the meeting did: %s is %s", (status, outcome) => {
  expect(outcomeOf(status)).toBe(outcome);
});
