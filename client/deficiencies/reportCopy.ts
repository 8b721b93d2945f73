import { guardText } from "../form/guard.ts";
import type { DraftRef, ReportValues } from "./reportValues.ts";

/** What is being written, kept in this tab until it is sent: a reload or a closed page loses nothing. */
export interface ReportCopy {
  readonly values: ReportValues;
  readonly draft: DraftRef | null;
}

interface Kept extends ReportCopy {
  /** Whose it is: a shared computer may have a new person signed in. */
  readonly owner: string;
  readonly at: number;
}

const longestMs = 24 * 3_600_000;
const keyOf = (draftId: string | undefined) => `hub.report.${draftId ?? "new"}`;

/** The copy of this person's, at most a day old. Storage may be forbidden: then there is none. */
export function readCopy(draftId: string | undefined, owner: string, now: number): ReportCopy | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(draftId)) ?? "null") as Kept | null;
    return kept && kept.owner === owner && now - kept.at < longestMs ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a copy; what the guard stops is not kept anywhere (R25). */
export function writeCopy(draftId: string | undefined, copy: ReportCopy, owner: string, now: number): void {
  const { title, description } = copy.values;
  if (guardText(title).block || guardText(description).block) return;
  try {
    sessionStorage.setItem(keyOf(draftId), JSON.stringify({ ...copy, owner, at: now } satisfies Kept));
  } catch {
    // Full or forbidden: the text is then only on the page.
  }
}

export function dropCopy(draftId: string | undefined): void {
  try {
    sessionStorage.removeItem(keyOf(draftId));
  } catch {
    // Nothing was kept.
  }
}
