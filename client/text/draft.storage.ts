/**
 * What is written and not saved yet, kept on the device while the network is away: each person's own, at most a day, and
 * until sign-out. Storage may be forbidden: then nothing is kept.
 */

const prefix = "hub.draft.";
const longestMs = 24 * 3_600_000;

interface Kept {
  readonly owner: string;
  readonly at: number;
  readonly value: unknown;
}

function keptAt(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

const keyOf = (owner: string, name: string): string => `${prefix}${owner}.${name}`;

/** The draft of that name, as it was written; null where there is none, or it is older than a day. */
export function readDraft<Value>(owner: string, name: string, now: number): Value | null {
  const kept = keptAt(keyOf(owner, name));
  return kept && now - kept.at < longestMs ? (kept.value as Value) : null;
}

/** Keeps a draft, or drops it with null. */
export function writeDraft(owner: string, name: string, value: object | null, now: number): void {
  const key = keyOf(owner, name);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ owner, at: now, value } satisfies Kept));
  } catch {
    // Full or forbidden: the text is then only on the page.
  }
}

/** The names of the person's drafts. Those older than a day go, whosever they are. */
export function draftNames(owner: string, now: number): string[] {
  const own: string[] = [];
  for (const key of keys()) {
    const kept = keptAt(key);
    if (!kept || now - kept.at >= longestMs) localStorage.removeItem(key);
    else if (kept.owner === owner) own.push(key.slice(keyOf(owner, "").length));
  }
  return own;
}

/** On sign-out nothing that was written stays on the device. */
export function dropDrafts(): void {
  for (const key of keys()) localStorage.removeItem(key);
}
