import { isBlank } from "../kit/blank.ts";
import { badInput, refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

export const proposalKinds = ["CREATE", "SPLIT", "MERGE"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalStates = ["PROPOSED", "CARRIED_OUT", "DECLINED", "WITHDRAWN"] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalActions = ["edit", "withdraw", "answer"] as const;
export type ProposalAction = (typeof proposalActions)[number];

/** 3.4: the chair proposes and may take it back; an administrator answers. What is answered stays as it was. */
export const proposalTransitions: Transitions<ProposalState, ProposalAction> = {
  edit: { PROPOSED: ["PROPOSED"] },
  withdraw: { PROPOSED: ["WITHDRAWN"] },
  answer: { PROPOSED: ["CARRIED_OUT", "DECLINED"] },
};

/** How a proposal is answered. */
export const proposalOutcomes = ["CARRIED_OUT", "DECLINED"] as const satisfies readonly ProposalState[];
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/** The forum itself and these are at most ten, as in a merger (R30). */
export const mostOtherForums = 9;

/** A merger names 1–9 other forums, each once; what else is proposed names none. BAD_USER_INPUT at the list or its line. */
export function checkOtherForums(
  kind: ProposalKind,
  forumId: string,
  otherIds: readonly string[],
  field = "input.otherForumIds",
): void {
  if (kind !== "MERGE") {
    if (otherIds.length > 0) throw badInput(field, "otherForumsUnused");
    return;
  }
  if (otherIds.length < 1 || otherIds.length > mostOtherForums)
    throw badInput(field, "outsideRange", { min: 1, max: mostOtherForums });
  for (const [index, id] of otherIds.entries()) {
    if (id === forumId) throw badInput(`${field}[${index}]`, "ownForum");
    if (otherIds.indexOf(id) !== index) throw badInput(`${field}[${index}]`, "repeated");
  }
}

/**
 * 3.4: who declines says why; only what is carried out has a forum to show for it. Refuses with `declineReasonMissing`;
 * BAD_USER_INPUT for a forum beside a refusal.
 */
export function checkAnswer(
  {
    outcome,
    answer,
    resultingForumId,
  }: {
    readonly outcome: ProposalOutcome;
    readonly answer: string | null;
    readonly resultingForumId: string | null;
  },
  field = "input",
): void {
  if (outcome !== "DECLINED") return;
  if (answer === null || isBlank(answer)) throw refused("3.4", "declineReasonMissing", {}, `${field}.answer`);
  if (resultingForumId !== null) throw badInput(`${field}.resultingForumId`, "resultUnused");
}

/** What is carried out is what was proposed, and by one of the forums that it is done to. BAD_USER_INPUT `otherProposal`. */
export function checkCarriesOut(
  proposal: { readonly kind: ProposalKind; readonly forumId: string },
  done: { readonly kind: ProposalKind; readonly forumIds: readonly string[] | null },
  field = "input.proposalId",
): void {
  const isIts = done.forumIds === null || done.forumIds.includes(proposal.forumId);
  if (proposal.kind !== done.kind || !isIts) throw badInput(field, "otherProposal");
}
