import { type ForumDeadlines, type ForumState, forumDeadlineDefaults } from "../forums/forum.rules.ts";
import { must } from "../kit/problem.ts";
import type { ForumRow, LineageRow, RegisterFile } from "./register.format.ts";

const longestCode = 12;

/**
 * The prefix of a forum's numbers, worked out from its key: all of it where it is short, else as many letters of each
 * part as there is room for. `bus-hv` → `BUSHV`, `styrgrupp-skola-soc` → `STYRSKOLSOC`.
 */
export function codeFromKey(key: string): string {
  const parts = key.toUpperCase().split("-");
  for (let each = longestCode; each > 0; each--) {
    const code = parts.map((part) => part.slice(0, each)).join("");
    if (code.length <= longestCode) return code;
  }
  return parts
    .map((part) => part.slice(0, 1))
    .join("")
    .slice(0, longestCode);
}

/** The code from the key, ending in a number where another forum has it. */
export function freeCode(key: string, taken: ReadonlySet<string>): string {
  const code = codeFromKey(key);
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : String(number);
    const free = code.slice(0, longestCode - ending.length) + ending;
    if (!taken.has(free)) return free;
  }
}

/** What a forum's dates and lineage say of its state on `today`. */
export function stateFromDates(
  forum: Pick<ForumRow, "key" | "activeFrom" | "activeTo">,
  lineage: readonly Pick<LineageRow, "from" | "kind">[],
  today: string,
): ForumState {
  if (forum.activeTo !== undefined && forum.activeTo < today) {
    const kinds = lineage.filter(({ from }) => from === forum.key).map(({ kind }) => kind);
    if (kinds.includes("SPLIT")) return "SPLIT";
    return kinds.includes("MERGE") ? "MERGED" : "CLOSED";
  }
  return forum.activeFrom !== undefined && forum.activeFrom > today ? "FORMING" : "ACTIVE";
}

export const caseworkByKind = (kind: ForumRow["kind"]): boolean => kind === "SSPF" || kind === "BOB";

/** A forum's days, the hub's own where the file has none. */
export const deadlinesOf = (forum: Pick<ForumRow, "deadlines">): ForumDeadlines => {
  const given = Object.entries(forum.deadlines ?? {}).filter(([, days]) => days !== undefined);
  return { ...forumDeadlineDefaults, ...Object.fromEntries(given) };
};

/** Those above before those below, each level by key. A circle is left out: `findFaults` lets none in. */
export function parentsFirst<T extends { readonly key: string }>(
  rows: readonly T[],
  parentsOf: (row: T) => readonly (string | null | undefined)[],
): T[] {
  const left = new Map(rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map((row) => [row.key, row]));
  const ordered: T[] = [];
  const take = (row: T): void => {
    if (!left.delete(row.key)) return;
    for (const key of parentsOf(row)) {
      const parent = key ? left.get(key) : undefined;
      if (parent) take(parent);
    }
    ordered.push(row);
  };
  for (const row of [...left.values()]) take(row);
  return ordered;
}

/** One member on one set of terms. */
export type SingleMembership = Omit<RegisterFile["memberships"][number], "organizations"> & {
  readonly organization: string;
};

export const singleMemberships = (file: Pick<RegisterFile, "memberships">): SingleMembership[] =>
  file.memberships.flatMap(({ organizations, ...terms }) =>
    organizations.map((organization) => ({ ...terms, organization })),
  );

export const keyed = <T extends { key: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.key, row]));

/** What a key of the file leads to; null for none. */
export const named = <T>(known: ReadonlyMap<string, T>, key: string | undefined): T | null =>
  key === undefined ? null : must(known.get(key), "a key that the check has let in");
