import { isBlank } from "../kit/blank.ts";
import { refused } from "../kit/problem.ts";
import { isPresent, type Presence } from "./attendance.rules.ts";

/** What a party may answer; NOT_PRESENT is recorded by the hub alone (R3). */
export const givenPositions = ["AGREE", "AGREE_SUBJECT_TO_ANCHORING", "RESERVATION", "DISAGREE"] as const;
export type GivenPosition = (typeof givenPositions)[number];

/** How far a seat may bind its organization (R1). */
export type Mandate = "DECIDE" | "RECOMMEND" | "INFORM";
type SeatRole = "CHAIR" | "COORDINATOR" | "REPRESENTATIVE" | "DEPUTY";

const speakers: Readonly<Record<Presence, readonly SeatRole[]>> = {
  UNKNOWN: [],
  PRESENT: ["CHAIR", "REPRESENTATIVE"],
  DEPUTY_PRESENT: ["DEPUTY"],
  ABSENT: [],
};

/** R1: whether a seat in that role speaks for its organization, with the presence that is noted for it. */
export const speaksFor = (role: SeatRole, presence: Presence): boolean => speakers[presence].includes(role);

const strongest: readonly Mandate[] = ["DECIDE", "RECOMMEND", "INFORM"];

/**
 * R1: with what mandate an organization takes part; null when it is not there. Of the seats that may speak, the one that
 * came counts when it is known, otherwise the strongest. Who comes without any such seat can only recommend.
 */
export function voiceOf(
  presence: Presence,
  seats: readonly { readonly id: string; readonly role: SeatRole; readonly mandate: Mandate }[],
  seatThatCame: string | null,
): Mandate | null {
  if (!isPresent(presence)) return null;
  const fitting = seats.filter(({ role }) => speaksFor(role, presence));
  const came = fitting.find(({ id }) => id === seatThatCame);
  if (came) return came.mandate;
  return strongest.find((mandate) => fitting.some((seat) => seat.mandate === mandate)) ?? "RECOMMEND";
}

/** Present, with a mandate to say something. */
export const hasVoice = (voice: Mandate | null): boolean => voice === "DECIDE" || voice === "RECOMMEND";

/**
 * R1: the position that counts. Whoever may only recommend agrees subject to anchoring. Refuses with
 * `partyNotPresent`, `mandateInforms`, or `positionReasonMissing` for a dissent without a reason.
 */
export function positionThatCounts(
  voice: Mandate | null,
  position: GivenPosition,
  reason: string,
  field = "input",
): GivenPosition {
  if (voice === null) throw refused("R1", "partyNotPresent", {}, `${field}.organizationId`);
  if (voice === "INFORM") throw refused("R1", "mandateInforms", {}, `${field}.position`);
  const dissents = position === "RESERVATION" || position === "DISAGREE";
  if (dissents && isBlank(reason)) throw refused("R1", "positionReasonMissing", {}, `${field}.reason`);
  return position === "AGREE" && voice === "RECOMMEND" ? "AGREE_SUBJECT_TO_ANCHORING" : position;
}
