import { isBlank } from "../kit/blank.ts";
import { refused } from "../kit/problem.ts";
import type { AgendaItemState } from "./agendaItem.rules.ts";

const liftable: readonly AgendaItemState[] = ["PROPOSED", "ON_AGENDA", "HANDLED"];
const open: readonly AgendaItemState[] = ["PROPOSED", "ON_AGENDA"];
/** They climb the ladder by a rule of their own (R12–R16). */
const escalated: readonly (string | null)[] = ["Deficiency", "Escalation"];

export interface LiftFacts {
  readonly item: { readonly status: AgendaItemState; readonly subjectType: string | null };
  /** The forum above; null when there is none. */
  readonly above: { readonly level: string; readonly status: string } | null;
  /** The states of the items above that it has been lifted to before, as they were carried on. */
  readonly before: readonly AgendaItemState[];
}

/** Whether an item may be put to the forum above now; the reason of the catalogue when it may not. */
export function barToLift({ item, above, before }: LiftFacts): string | null {
  if (!liftable.includes(item.status)) return "itemNotOpen";
  if (escalated.includes(item.subjectType)) return "escalateInstead";
  if (above === null) return "noForumAbove";
  if (above.level === "POLITICAL") return "politicalLevel";
  if (above.status !== "ACTIVE") return "receiverNotActive";
  return before.some((state) => open.includes(state)) ? "alreadyLifted" : null;
}

/**
 * R13: one level, with what is asked. Refuses with what `barToLift` says, or `questionMissing`; R14 for the political
 * level.
 */
export function checkLift(facts: LiftFacts, question: string): void {
  const bar = barToLift(facts);
  if (bar !== null) throw refused(bar === "politicalLevel" ? "R14" : "R13", bar);
  if (isBlank(question)) throw refused("R13", "questionMissing", {}, "input.question");
}
