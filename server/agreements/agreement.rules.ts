import { refused } from "../kit/problem.ts";
import type { Transitions } from "../kit/transitions.ts";

/** From the widest to the narrowest; a SERVICE agreement, with one who carries something out, stands beside them. */
export const agreementLevels = ["NATIONAL", "REGIONAL", "LOCAL", "SERVICE"] as const;
export type Level = (typeof agreementLevels)[number];

/** How far work on an agreement's next version has come: none, a draft, or one that the parties are asked about. */
export const agreementStages = ["IDLE", "DRAFTING", "OUT"] as const;
export type AgreementStage = (typeof agreementStages)[number];

export const agreementActions = ["edit", "draftVersion"] as const;
export type AgreementAction = (typeof agreementActions)[number];

/** One version at a time is worked on; what the parties are asked about is not changed meanwhile. */
export const agreementTransitions: Transitions<AgreementStage, AgreementAction> = {
  edit: { IDLE: ["IDLE"], DRAFTING: ["DRAFTING"] },
  draftVersion: { IDLE: ["DRAFTING"] },
};

/** The stage that the states of its versions give. */
export function stageOf(states: readonly string[]): AgreementStage {
  if (states.includes("OUT_FOR_APPROVAL")) return "OUT";
  return states.includes("DRAFT") ? "DRAFTING" : "IDLE";
}

/** True once a version has been in force: its title, level and parent are what the parties have agreed on. */
export const isSettled = (states: readonly string[]): boolean =>
  states.some((state) => state !== "DRAFT" && state !== "OUT_FOR_APPROVAL");

/** Fewest parties of an agreement that is sent for approval. */
export const fewestParties = 2;

/**
 * An agreement is derived from a wider one; a SERVICE agreement from any but its own kind. Refuses with
 * `parentNotWider` at `field`. Thus no agreement can stand under itself.
 */
export function checkParent(level: Level, parentLevel: Level | null, field = "input.parentId"): void {
  if (parentLevel === null) return;
  if (agreementLevels.indexOf(parentLevel) < agreementLevels.indexOf(level)) return;
  throw refused("3.1", "parentNotWider", {}, field);
}

interface Terms {
  readonly title: string;
  readonly level: Level;
  readonly parentId: string | null;
}

/** Refuses with `agreementSettled` when title, level or parent change after a version has been in force. */
export function checkTerms(settled: boolean, before: Terms, after: Terms): void {
  if (!settled) return;
  for (const name of ["title", "level", "parentId"] as const) {
    if (before[name] !== after[name]) throw refused("3.2", "agreementSettled", {}, `input.${name}`);
  }
}
