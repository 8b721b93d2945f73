import type { Fault } from "./register.fault.ts";
import { placeOf, quote } from "./register.fault.ts";

type Json = Readonly<Record<string, unknown>>;

const lists = [
  "areas",
  "organizations",
  "forums",
  "lineage",
  "memberships",
  "cadence",
  "agreements",
  "plans",
] as const;
export type ListName = (typeof lists)[number];

/** A row of a list as it stands in the file, whole or faulty, with its place. */
export interface Row {
  readonly list: ListName;
  readonly index: number;
  readonly value: Json;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every row of the file that is an object: checks of references go on although something else is wrong. */
export function rowsOf(file: unknown): ReadonlyMap<ListName, readonly Row[]> {
  const whole = isObject(file) ? file : {};
  return new Map(
    lists.map((list) => {
      const values = Array.isArray(whole[list]) ? (whole[list] as unknown[]) : [];
      return [list, values.flatMap((value, index) => (isObject(value) ? [{ list, index, value }] : []))];
    }),
  );
}

export const wordOf = (row: Json, name: string): string | null => {
  const value = row[name];
  return typeof value === "string" ? value : null;
};

/** Which property of which list points at which list; a dot goes into a list. */
const references: readonly (readonly [ListName, string, ListName])[] = [
  ["areas", "parent", "areas"],
  ["organizations", "principal", "organizations"],
  ["organizations", "parent", "organizations"],
  ["organizations", "area", "areas"],
  ["forums", "area", "areas"],
  ["forums", "parent", "forums"],
  ["lineage", "from", "forums"],
  ["lineage", "to", "forums"],
  ["memberships", "forum", "forums"],
  ["memberships", "organizations", "organizations"],
  ["cadence", "forum", "forums"],
  ["agreements", "parent", "agreements"],
  ["agreements", "forum", "forums"],
  ["agreements", "parties", "organizations"],
  ["agreements", "supersedes", "agreements"],
  ["agreements", "versions.decidedBy", "forums"],
  ["plans", "forum", "forums"],
  ["plans", "agreement", "agreements"],
  ["plans", "reports.receiver", "forums"],
];

interface Pointer {
  readonly path: readonly PropertyKey[];
  readonly key: string;
}

function pointersOf({ list, index, value }: Row, property: string): Pointer[] {
  const [name = "", inner] = property.split(".");
  const at = [list, index, name];
  const held = value[name];
  const items: { path: readonly PropertyKey[]; item: unknown }[] = Array.isArray(held)
    ? held.map((item: unknown, position) => ({ path: [...at, position], item }))
    : [{ path: at, item: held }];
  return items.flatMap(({ path, item }) => {
    const key = inner ? (isObject(item) ? item[inner] : null) : item;
    return typeof key === "string" ? [{ path: inner ? [...path, inner] : path, key }] : [];
  });
}

/** Keys given twice, keys that nothing has, and circles. */
export function referenceFaults(rows: ReadonlyMap<ListName, readonly Row[]>, today: string): Fault[] {
  const keysOf = new Map(
    [...rows].map(([list, found]) => [list, new Set(found.map(({ value }) => wordOf(value, "key")))]),
  );
  const unknown = references.flatMap(([list, property, target]) =>
    (rows.get(list) ?? []).flatMap((row) =>
      pointersOf(row, property)
        .filter(({ key }) => !keysOf.get(target)?.has(key))
        .map(({ path, key }) => ({ place: placeOf(path, today), text: `unknown key ${quote(key, today)}` })),
    ),
  );
  const circles = (
    [
      ["areas", "parent"],
      ["organizations", "parent"],
      ["forums", "parent"],
      ["agreements", "parent"],
      ["agreements", "supersedes"],
    ] as const
  ).flatMap(([list, property]) => circleFaults(rows.get(list) ?? [], property, today));
  return [...duplicateFaults(rows, today), ...unknown, ...circles];
}

function duplicateFaults(rows: ReadonlyMap<ListName, readonly Row[]>, today: string): Fault[] {
  const faults: Fault[] = [];
  const check = (path: readonly PropertyKey[], key: unknown, seen: Map<unknown, string>) => {
    if (typeof key !== "string" && typeof key !== "number") return;
    const first = seen.get(key);
    const place = placeOf(path, today);
    if (first) faults.push({ place, text: `${quote(String(key), today)} again: ${first} has it` });
    else seen.set(key, place);
  };
  for (const [list, found] of rows) {
    const seen = new Map<unknown, string>();
    for (const { index, value } of found) {
      check([list, index, "key"], value.key, seen);
      for (const [part, name] of [
        ["goals", "key"],
        ["versions", "number"],
      ] as const) {
        const inner = new Map<unknown, string>();
        const items = Array.isArray(value[part]) ? (value[part] as unknown[]) : [];
        for (const [at, item] of items.entries())
          check([list, index, part, at, name], isObject(item) ? item[name] : null, inner);
      }
      for (const part of ["organizations", "parties"]) {
        const inner = new Map<unknown, string>();
        const items = Array.isArray(value[part]) ? (value[part] as unknown[]) : [];
        for (const [at, item] of items.entries()) check([list, index, part, at], item, inner);
      }
    }
  }
  return faults;
}

/** One fault for each circle, at its first row. */
function circleFaults(rows: readonly Row[], property: string, today: string): Fault[] {
  // Of a key given twice, the first counts.
  const next = new Map(rows.toReversed().map(({ value }) => [wordOf(value, "key"), wordOf(value, property)]));
  const told = new Set<string>();
  return rows.flatMap(({ list, index, value }) => {
    const start = wordOf(value, "key");
    if (start === null || told.has(start)) return [];
    const passed = [start];
    let at = next.get(start) ?? null;
    while (at !== null && !passed.includes(at)) {
      passed.push(at);
      at = next.get(at) ?? null;
    }
    if (at !== start) return [];
    for (const key of passed) told.add(key);
    const circle = [...passed, start].map((key) => quote(key, today)).join(" → ");
    return [{ place: placeOf([list, index, property], today), text: `a circle: ${circle}` }];
  });
}
