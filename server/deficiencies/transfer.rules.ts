import { isBlank } from "../kit/blank.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";
import type { LadderLevel } from "./routing.rules.ts";

export const transferStates = ["PROPOSED", "ACCEPTED", "RETURNED", "WITHDRAWN"] as const;
export type TransferState = (typeof transferStates)[number];

export const transferActions = ["accept", "return", "withdraw"] as const;
export type TransferAction = (typeof transferActions)[number];

export const transferTransitions: Transitions<TransferState, TransferAction> = {
  accept: { PROPOSED: ["ACCEPTED"] },
  return: { PROPOSED: ["RETURNED"] },
  withdraw: { PROPOSED: ["WITHDRAWN"] },
};

/**
 * A matter in the wrong forum moves to another active one that may handle it, with a reason; number and deadlines
 * stay (R22). Refuses with `transferReasonMissing`, `sameForum` (R22), `politicalLevel` (R14) or
 * `receiverNotActive` (R10).
 */
export function checkTransfer(transfer: {
  readonly fromForumId: string;
  readonly toForumId: string;
  readonly toStatus: string;
  readonly toLevel: LadderLevel;
  readonly reason: string;
}): void {
  const field = "input.toForumId";
  if (isBlank(transfer.reason)) throw refused("R22", "transferReasonMissing", {}, "input.reason");
  if (transfer.toForumId === transfer.fromForumId) throw refused("R22", "sameForum", {}, field);
  if (transfer.toLevel === "POLITICAL") throw refused("R14", "politicalLevel", {}, field);
  if (transfer.toStatus !== "ACTIVE") throw refused("R10", "receiverNotActive", {}, field);
}
