import { isBlank } from "../kit/blank.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const minutesStates = ["OWN_DRAFT", "SHARED_FOR_COMMENTS", "ADOPTED"] as const;
export type MinutesState = (typeof minutesStates)[number];

export const minutesForms = ["NOTES", "PROTOCOL"] as const;
export type MinutesForm = (typeof minutesForms)[number];

export const minutesActions = [
  "draft",
  "edit",
  "chooseAdjusters",
  "share",
  "comment",
  "sign",
  "addAddendum",
] as const;
export type MinutesAction = (typeof minutesActions)[number];

/** DOMAIN.md 3.2: never back, and after adoption addenda alone. The last signature needed adopts. */
export const minutesTransitions: Transitions<MinutesState, MinutesAction> = {
  draft: { OWN_DRAFT: ["OWN_DRAFT"] },
  edit: { OWN_DRAFT: ["OWN_DRAFT"], SHARED_FOR_COMMENTS: ["SHARED_FOR_COMMENTS"] },
  chooseAdjusters: { OWN_DRAFT: ["OWN_DRAFT"], SHARED_FOR_COMMENTS: ["SHARED_FOR_COMMENTS"] },
  share: { OWN_DRAFT: ["SHARED_FOR_COMMENTS"] },
  comment: { SHARED_FOR_COMMENTS: ["SHARED_FOR_COMMENTS"] },
  sign: { SHARED_FOR_COMMENTS: ["SHARED_FOR_COMMENTS", "ADOPTED"] },
  addAddendum: { ADOPTED: ["ADOPTED"] },
};

/** A meeting has minutes from when it has begun. */
export const hasBegun = (meetingStatus: string): boolean =>
  meetingStatus === "IN_SESSION" || meetingStatus === "HELD";

/** Refuses with `meetingNotBegun`. */
export function checkBegun(meetingStatus: string): void {
  if (!hasBegun(meetingStatus)) throw refused("R27", "meetingNotBegun");
}

/** Minutes are shared when the meeting is over. Refuses with `meetingNotHeld`. */
export function checkHeld(meetingStatus: string): void {
  if (meetingStatus !== "HELD") throw refused("R27", "meetingNotHeld");
}

/** A comment and an addendum say something. Refuses with `textMissing`. */
export function checkText(text: string): void {
  if (isBlank(text)) throw refused("R27", "textMissing", {}, "input.text");
}

/** A seat that is proposed as adjuster. */
export interface AdjusterCandidate {
  readonly seatId: string;
  readonly organizationId: string;
  /** Null: nobody sits in it. */
  readonly userId: string | null;
  readonly isParty: boolean;
  readonly isCurrent: boolean;
}

/** The seats that chair the forum now. */
export interface ChairSeat {
  readonly seatId: string;
  readonly organizationId: string;
  readonly userId: string | null;
}

interface Belongs {
  readonly organizationId: string;
}

/** R7: an adjuster and a chair of two parties. While nobody chairs the forum, any party is another one. */
const hasOtherParty = (adjusters: readonly Belongs[], chairs: readonly Belongs[]): boolean =>
  adjusters.some(({ organizationId }) =>
    chairs.length === 0 ? true : chairs.some((chair) => chair.organizationId !== organizationId),
  );

/**
 * R7: adjusters sit today for parties, are not the chair, and one at least is of another party than the chair's.
 * Refuses with `adjusterNotSeated`, `adjusterNotParty`, `adjusterIsChair` or `otherPartyMissing`.
 */
export function checkAdjusters(candidates: readonly AdjusterCandidate[], chairs: readonly ChairSeat[]): void {
  const field = "input.seatIds";
  for (const candidate of candidates) {
    if (!candidate.isCurrent || candidate.userId === null)
      throw refused("R7", "adjusterNotSeated", {}, field);
    if (!candidate.isParty) throw refused("R7", "adjusterNotParty", {}, field);
    const isChair = chairs.some(
      ({ seatId, userId }) => seatId === candidate.seatId || userId === candidate.userId,
    );
    if (isChair) throw refused("R7", "adjusterIsChair", {}, field);
  }
  if (!hasOtherParty(candidates, chairs)) throw refused("R7", "otherPartyMissing", {}, field);
}

export interface Signature {
  readonly organizationId: string;
  readonly asChair: boolean;
  readonly signed: boolean;
}

/** R7: adopted when the chair and all adjusters have signed, one of them of another party than the chair's. */
export function isAdopted(signatures: readonly Signature[]): boolean {
  const chairs = signatures.filter(({ asChair }) => asChair);
  const adjusters = signatures.filter(({ asChair }) => !asChair);
  return chairs.length > 0 && signatures.every(({ signed }) => signed) && hasOtherParty(adjusters, chairs);
}

/** Nobody signs before adjusters are chosen: the chair's signature alone adopts nothing. Refuses with `adjustersMissing`. */
export function checkSignable(signatures: readonly Signature[]): void {
  if (!signatures.some(({ asChair }) => !asChair)) throw refused("R7", "adjustersMissing");
}
