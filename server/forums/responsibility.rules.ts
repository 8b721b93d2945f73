import { isBlank } from "../kit/blank.ts";
import { badInput, refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const responsibilityStates = ["AGREED", "DISPUTED", "WITHDRAWN"] as const;
export type ResponsibilityState = (typeof responsibilityStates)[number];

export const responsibilityActions = ["edit", "dispute", "agree", "remove"] as const;
export type ResponsibilityAction = (typeof responsibilityActions)[number];

/** A change of words settles no dispute; what is taken away stays, and is only read. */
export const responsibilityTransitions: Transitions<ResponsibilityState, ResponsibilityAction> = {
  edit: { AGREED: ["AGREED"], DISPUTED: ["DISPUTED"] },
  dispute: { AGREED: ["DISPUTED"] },
  agree: { DISPUTED: ["AGREED"] },
  remove: { AGREED: ["WITHDRAWN"], DISPUTED: ["WITHDRAWN"] },
};

/** Whether it holds, agreed or disputed. */
export const stands = (status: ResponsibilityState): boolean => status !== "WITHDRAWN";

const mostParts = 50;

/**
 * Who does what: at least one member of the forum, each once, with its part. BAD_USER_INPUT at the line, and 3.1
 * (`partNotMember`) for who is no member; `settled` are those who stand there already and may have left since.
 */
export function checkParts(
  parts: readonly { readonly organizationId: string; readonly part: string }[],
  members: readonly string[],
  settled: readonly string[] = [],
  field = "input.parts",
): void {
  if (parts.length === 0) throw badInput(field, "partMissing");
  if (parts.length > mostParts) throw badInput(field, "tooMany", { max: mostParts });
  const named = new Set<string>();
  for (const [index, { organizationId, part }] of parts.entries()) {
    const line = `${field}[${index}]`;
    if (isBlank(part)) throw badInput(`${line}.part`, "blank");
    if (named.has(organizationId)) throw badInput(`${line}.organizationId`, "partTwice");
    if (!members.includes(organizationId) && !settled.includes(organizationId))
      throw refused("3.1", "partNotMember", {}, `${line}.organizationId`);
    named.add(organizationId);
  }
}

/** A dispute says what it is about. */
export function checkDispute(reason: string, field = "input.reason"): void {
  if (isBlank(reason)) throw refused("3.1", "disputeReasonMissing", {}, field);
}
