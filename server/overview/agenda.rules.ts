/** What a suggestion comes from, in the order in which they are suggested. */
export const suggestionKinds = [
  "CARRIED_OVER",
  "ESCALATION",
  "DECISION_REVIEW",
  "DEFICIENCY_OVERDUE",
  "EVERYDAY_DEFICIENCY",
  "BACKLOG",
] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Something that waits to be taken up. */
export interface Candidate {
  readonly kind: SuggestionKind;
  /** What it is about; one subject is suggested once. */
  readonly subjectId: string;
  /** The day since which it has waited. */
  readonly since: string;
}

/** How many are suggested, and how many of those places only the oldest everyday deficiencies may take. */
export const roomOnAgenda = 10;
export const everydayRoom = 3;

const oldestFirst = (a: Candidate, b: Candidate): number =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : a.subjectId < b.subjectId ? -1 : 1;

const rank = ({ kind }: Candidate): number => suggestionKinds.indexOf(kind);

/**
 * Findings 6 and 52: a forum drifts to overarching matters, so the oldest everyday deficiencies always have room, however
 * much else there is. The other places go by kind, the oldest of each first. What `taken` names is taken up already.
 */
export function suggestionsFor<Matter extends Candidate>(
  candidates: readonly Matter[],
  taken: ReadonlySet<string>,
): Matter[] {
  const open = candidates
    .filter(({ subjectId }) => !taken.has(subjectId))
    .toSorted((a, b) => rank(a) - rank(b) || oldestFirst(a, b));
  const everyday = open.filter(({ kind }) => kind === "EVERYDAY_DEFICIENCY").slice(0, everydayRoom);
  const chosen = new Map(everyday.map((one) => [one.subjectId, one]));
  for (const one of open) {
    if (chosen.size === roomOnAgenda) break;
    if (!chosen.has(one.subjectId)) chosen.set(one.subjectId, one);
  }
  return [...chosen.values()].toSorted((a, b) => rank(a) - rank(b) || oldestFirst(a, b));
}
