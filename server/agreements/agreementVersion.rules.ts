import { isBlank } from "../kit/blank.ts";
import { daysBetween, isPast } from "../kit/dates.ts";
import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";
import { fewestParties } from "./agreement.rules.ts";

export const versionStates = [
  "DRAFT",
  "OUT_FOR_APPROVAL",
  "IN_FORCE",
  "SUPERSEDED",
  "EXPIRED",
  "TERMINATED",
] as const;
export type VersionState = (typeof versionStates)[number];

export const versionActions = [
  "edit",
  "send",
  "approve",
  "enterApproval",
  "return",
  "enterForce",
  "terminate",
  "supersede",
  "expire",
] as const;
export type VersionAction = (typeof versionActions)[number];

/**
 * DOMAIN.md 3.2. `enterForce`, `supersede` and `expire` follow from something else: the last approval or the first day,
 * a later version that comes into force, the last day. A notice of termination keeps it in force until its day.
 */
export const versionTransitions: Transitions<VersionState, VersionAction> = {
  edit: { DRAFT: ["DRAFT"] },
  send: { DRAFT: ["OUT_FOR_APPROVAL"] },
  approve: { OUT_FOR_APPROVAL: ["OUT_FOR_APPROVAL"] },
  enterApproval: { OUT_FOR_APPROVAL: ["OUT_FOR_APPROVAL"] },
  return: { OUT_FOR_APPROVAL: ["DRAFT"] },
  enterForce: { OUT_FOR_APPROVAL: ["IN_FORCE"] },
  terminate: { IN_FORCE: ["IN_FORCE", "TERMINATED"] },
  supersede: { IN_FORCE: ["SUPERSEDED"] },
  expire: { IN_FORCE: ["EXPIRED"] },
};

/** What somebody does; the rest follows by itself. */
export type VersionStep = Exclude<VersionAction, "enterForce" | "supersede" | "expire">;

const consequences: readonly VersionAction[] = ["enterForce", "supersede", "expire"];
export const isStep = (action: VersionAction): action is VersionStep => !consequences.includes(action);

/** It has been in force at some time, and stands open from then on. */
export const hasStood = (state: VersionState): boolean => state !== "DRAFT" && state !== "OUT_FOR_APPROVAL";

export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/**
 * What the parties are asked about is whole: a first day, a text or a clause, at least two parties, and a last day that
 * is still to come. Refuses with `validFromMissing`, `versionEmpty`, `agreementNeedsParties` or `validityOver`.
 */
export function checkSendable(
  version: Validity & { readonly text: string; readonly clauses: number; readonly parties: number },
  today: string,
): void {
  const rule = "3.2";
  if (version.validFrom === null) throw refused(rule, "validFromMissing");
  if (isBlank(version.text) && version.clauses === 0) throw refused(rule, "versionEmpty");
  if (version.parties < fewestParties) throw refused(rule, "agreementNeedsParties", { min: fewestParties });
  checkStillValid(version.validTo, today);
}

/** Refuses with `validityOver`: the last day has passed before every party has approved. */
export function checkStillValid(validTo: string | null, today: string): void {
  if (validTo !== null && isPast(validTo, today)) throw refused("3.2", "validityOver", { to: validTo });
}

/**
 * A party's own decision: after the forum's that sent the version, where its day is known, and not in the future. Refuses with `approvedTwice`,
 * `approvedBeforeSent` or `dayToCome`.
 */
export function checkApproval(
  approval: { readonly approvedOn: string; readonly before: string | null },
  { decidedOn, today }: { readonly decidedOn: string | null; readonly today: string },
): void {
  const field = "input.approvedOn";
  if (approval.before !== null) throw refused("3.2", "approvedTwice", {}, "input.organizationId");
  if (approval.approvedOn > today) throw refused("3.2", "dayToCome", {}, field);
  if (decidedOn !== null && approval.approvedOn < decidedOn) {
    throw refused("3.2", "approvedBeforeSent", { from: decidedOn }, field);
  }
}

/**
 * The day from which a version is in force, or null while it is not: every party has approved, its first day has come,
 * its last has not passed. Registered late it counts from the day on which both were so.
 */
export function inForceFrom(
  version: Validity,
  approvals: readonly (string | null)[],
  today: string,
): string | null {
  const { validFrom, validTo } = version;
  const days = approvals.filter((day) => day !== null);
  if (validFrom === null || days.length === 0 || days.length < approvals.length) return null;
  if (validFrom > today || (validTo !== null && isPast(validTo, today))) return null;
  return [validFrom, ...days].reduce((last, day) => (day > last ? day : last));
}

/** So many days before its last day a version is told of as expiring: time for two rounds of a steering group. */
export const expiringDays = 90;

/** Days left of a version in force, 0 on its last; null without a last day, or when it is not in force. */
export const daysLeft = (state: VersionState, validTo: string | null, today: string): number | null =>
  state === "IN_FORCE" && validTo !== null ? daysBetween(today, validTo) : null;

/** In force, with no more than ninety days left. */
export function isExpiring(state: VersionState, validTo: string | null, today: string): boolean {
  const left = daysLeft(state, validTo, today);
  return left !== null && left <= expiringDays;
}

/** In force, and its last day has passed. */
export const hasExpired = (state: VersionState, validTo: string | null, today: string): boolean =>
  state === "IN_FORCE" && validTo !== null && isPast(validTo, today);

/**
 * The state after a notice of termination: it stays in force until the day on which it ends. Refuses with
 * `terminationReasonMissing`, `beforeInForce` or `afterLastDay`.
 */
export function terminationState(
  version: { readonly inForceOn: string | null; readonly validTo: string | null },
  notice: { readonly terminatesOn: string; readonly reason: string },
  today: string,
): "IN_FORCE" | "TERMINATED" {
  if (isBlank(notice.reason)) throw refused("3.2", "terminationReasonMissing", {}, "input.reason");
  const { inForceOn, validTo } = version;
  const { terminatesOn } = notice;
  const field = "input.terminatesOn";
  if (inForceOn !== null && terminatesOn < inForceOn) {
    throw refused("3.2", "beforeInForce", { from: inForceOn }, field);
  }
  if (validTo !== null && terminatesOn > validTo)
    throw refused("3.2", "afterLastDay", { to: validTo }, field);
  return terminatesOn <= today ? "TERMINATED" : "IN_FORCE";
}

/** An agreement that has stood, under a wider one whose version in force began to apply later. */
export const isOlderThanParent = (
  version: { readonly state: VersionState; readonly inForceOn: string | null },
  parentInForceOn: string | null,
): boolean =>
  hasStood(version.state) &&
  version.state !== "SUPERSEDED" &&
  parentInForceOn !== null &&
  (version.inForceOn === null || parentInForceOn > version.inForceOn);

export interface ClauseFacts {
  readonly divergesFromParent: boolean;
  readonly divergenceReason: string | null;
}

/**
 * Only what has a parent departs from it, and says why. Refuses with `noParentAgreement` or `divergenceReasonMissing`.
 */
export function checkDivergence(clause: ClauseFacts, hasParent: boolean): void {
  if (!clause.divergesFromParent) return;
  if (!hasParent) throw refused("3.1", "noParentAgreement", {}, "input.divergesFromParent");
  if (isBlank(clause.divergenceReason ?? "")) {
    throw refused("3.1", "divergenceReasonMissing", {}, "input.divergenceReason");
  }
}
