import { isBlank } from "../kit/blank.ts";
import { isPast } from "../kit/dates.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const receiptStates = ["PENDING", "CONVEYED", "ANCHORED", "OBJECTED"] as const;
export type ReceiptState = (typeof receiptStates)[number];

export const receiptActions = ["convey", "anchor", "object", "remind"] as const;
export type ReceiptAction = (typeof receiptActions)[number];

/**
 * R24: nothing leads back. What was anchored is followed by an objection at most, and an objection by conveying anew.
 * A reminder leaves the receipt as it is.
 */
export const receiptTransitions: Transitions<ReceiptState, ReceiptAction> = {
  convey: { PENDING: ["CONVEYED"], OBJECTED: ["CONVEYED"] },
  anchor: { CONVEYED: ["ANCHORED"] },
  object: { PENDING: ["OBJECTED"], CONVEYED: ["OBJECTED"], ANCHORED: ["OBJECTED"] },
  remind: { PENDING: ["PENDING"], CONVEYED: ["CONVEYED"], OBJECTED: ["OBJECTED"] },
};

/** Days from the request to the date by which each party is to have anchored it. */
export const anchoringDays = 30;

/**
 * R23: conveyed through a channel, on a day from the subject's own to today, to somebody. Refuses with
 * `beforeSubject`, `dayToCome` or `audienceMissing`.
 */
export function checkConveyed(receipt: {
  readonly conveyedOn: string;
  readonly audience: string;
  readonly subjectOn: string;
  readonly today: string;
}): void {
  const field = "input.conveyedOn";
  if (receipt.conveyedOn < receipt.subjectOn) {
    throw refused("R23", "beforeSubject", { from: receipt.subjectOn }, field);
  }
  if (receipt.conveyedOn > receipt.today) throw refused("R23", "dayToCome", {}, field);
  if (isBlank(receipt.audience)) throw refused("R23", "audienceMissing", {}, "input.audience");
}

/** R23: accepted in the own line on a day from the conveying to today. Refuses with `beforeConveyed` or `dayToCome`. */
export function checkAnchored(receipt: {
  readonly anchoredOn: string;
  readonly conveyedOn: string;
  readonly today: string;
}): void {
  const field = "input.anchoredOn";
  if (receipt.anchoredOn < receipt.conveyedOn) {
    throw refused("R23", "beforeConveyed", { from: receipt.conveyedOn }, field);
  }
  if (receipt.anchoredOn > receipt.today) throw refused("R23", "dayToCome", {}, field);
}

/** R24: an objection has a reason. Refuses with `objectionMissing`. */
export function checkObjection(reason: string): void {
  if (isBlank(reason)) throw refused("R24", "objectionMissing", {}, "input.reason");
}

/** Past its date without having been anchored, while the anchoring goes on. */
export const receiptOverdue = (
  receipt: { readonly state: ReceiptState; readonly dueOn: string; readonly closedOn: string | null },
  today: string,
): boolean => receipt.closedOn === null && receipt.state !== "ANCHORED" && isPast(receipt.dueOn, today);

interface PartyReceipt {
  readonly organizationId: string;
  readonly state: ReceiptState;
}

/**
 * What the receipts make of a decision that waits for some parties' anchoring: IN_EFFECT once all of those have
 * anchored it, LAPSED when one of those objects and the date has passed, otherwise null. What other parties answer
 * does not stop it: they have agreed, or were not there to block.
 */
export function decisionAfter(
  receipts: readonly PartyReceipt[],
  awaitedOrganizationIds: readonly string[],
  dueOn: string,
  today: string,
): "IN_EFFECT" | "LAPSED" | null {
  const stateOf = new Map(receipts.map(({ organizationId, state }) => [organizationId, state]));
  const awaited = awaitedOrganizationIds.map((id) => stateOf.get(id) ?? "PENDING");
  if (awaited.every((state) => state === "ANCHORED")) return "IN_EFFECT";
  return isPast(dueOn, today) && awaited.includes("OBJECTED") ? "LAPSED" : null;
}

/** R23: every party has anchored it. */
export const isSettled = (states: readonly ReceiptState[]): boolean =>
  states.every((state) => state === "ANCHORED");
