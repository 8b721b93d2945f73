import { forumLevels, levelRank } from "../forums/forum.rules.ts";
import { agreementFaults } from "./register.check.agreements.ts";
import { type Fault, placeOf, quote } from "./register.fault.ts";
import { type ListName, type Row, wordOf } from "./register.references.ts";

type Rows = ReadonlyMap<ListName, readonly Row[]>;

/** What rows say against each other or against themselves; each is checked however faulty the others are. */
export function contradictions(rows: Rows, today: string): Fault[] {
  const of = (list: ListName) => rows.get(list) ?? [];
  const at = ({ list, index }: Row, ...path: PropertyKey[]) => placeOf([list, index, ...path], today);
  return [
    ...principalFaults(of("organizations"), at),
    ...forumFaults(of("forums"), at, today),
    ...lineageFaults(of("lineage"), at),
    ...spanFaults(of("forums"), "activeFrom", "activeTo", at),
    ...spanFaults(of("memberships"), "from", "to", at),
    ...spanFaults(of("cadence"), "validFrom", "validTo", at),
    ...spanFaults(of("plans"), "from", "to", at),
    ...agreementFaults(of("agreements"), at),
    ...overlaps(of("memberships"), membershipSpans, at, today),
    ...overlaps(of("cadence"), cadenceSpans, at, today),
  ];
}

type Place = (row: Row, ...path: PropertyKey[]) => string;

function principalFaults(organizations: readonly Row[], at: Place): Fault[] {
  const principals = new Set(
    organizations.filter(({ value }) => value.isPrincipal === true).map(({ value }) => value.key),
  );
  const known = new Set(organizations.map(({ value }) => value.key));
  return organizations.flatMap((row) => {
    const principal = wordOf(row.value, "principal");
    const own = row.value.isPrincipal === true;
    if (own && principal !== null)
      return [{ place: at(row, "principal"), text: "a principal has none above it" }];
    if (!own && principal === null)
      return [{ place: at(row), text: 'needs "principal", or "isPrincipal": true' }];
    if (principal !== null && known.has(principal) && !principals.has(principal)) {
      return [{ place: at(row, "principal"), text: 'an organization without "isPrincipal": true' }];
    }
    return [];
  });
}

function forumFaults(forums: readonly Row[], at: Place, today: string): Fault[] {
  const levelOf = new Map(
    forums.map(({ value }) => [value.key, forumLevels.find((level) => level === value.level)]),
  );
  const codes = new Map<string, string>();
  return forums.flatMap((row) => {
    const faults: Fault[] = [];
    const { value } = row;
    const [own, above] = [levelOf.get(value.key), levelOf.get(value.parent)];
    if (own && above && levelRank(above) < levelRank(own)) {
      faults.push({ place: at(row, "parent"), text: `stands on the level ${above}, below ${own} (R14)` });
    }
    const quorum = value.quorum !== undefined;
    if (quorum !== (value.decisionRule === "QUORUM")) {
      faults.push({ place: at(row, "quorum"), text: '"quorum" and "decisionRule": "QUORUM" go together' });
    }
    const code = wordOf(value, "code");
    const first = code === null ? undefined : codes.get(code);
    if (code !== null && first)
      faults.push({ place: at(row, "code"), text: `${quote(code, today)} again: ${first} has it` });
    else if (code !== null) codes.set(code, at(row, "code"));
    return faults;
  });
}

function lineageFaults(lineage: readonly Row[], at: Place): Fault[] {
  const seen = new Map<string, string>();
  return lineage.flatMap((row) => {
    const [from, to] = [wordOf(row.value, "from"), wordOf(row.value, "to")];
    if (from === null || to === null) return [];
    if (from === to) return [{ place: at(row, "to"), text: "a forum does not come out of itself" }];
    const pair = JSON.stringify([from, to]);
    const first = seen.get(pair);
    if (first) return [{ place: at(row), text: `the same two forums again: ${first} has them` }];
    seen.set(pair, at(row));
    return [];
  });
}

function spanFaults(rows: readonly Row[], first: string, last: string, at: Place): Fault[] {
  return rows.flatMap((row) => {
    const [from, to] = [wordOf(row.value, first), wordOf(row.value, last)];
    return from !== null && to !== null && to < from
      ? [{ place: at(row, last), text: `before ${first}` }]
      : [];
  });
}

interface Span {
  readonly what: string;
  readonly path: readonly PropertyKey[];
  readonly from: string;
  readonly to: string;
}

const openEnd = "9999-12-31";

function membershipSpans({ value }: Row): Span[] {
  const [forum, from] = [wordOf(value, "forum"), wordOf(value, "from")];
  if (forum === null || from === null || !Array.isArray(value.organizations)) return [];
  const names = [...new Set((value.organizations as unknown[]).filter((name) => typeof name === "string"))];
  return names.map((name) => ({
    what: JSON.stringify([forum, name]),
    path: ["organizations", (value.organizations as unknown[]).indexOf(name)],
    from,
    to: wordOf(value, "to") ?? openEnd,
  }));
}

function cadenceSpans({ value }: Row): Span[] {
  const [forum, period, from] = [wordOf(value, "forum"), wordOf(value, "period"), wordOf(value, "validFrom")];
  if (forum === null || period === null || from === null) return [];
  return [{ what: JSON.stringify([forum, period]), path: [], from, to: wordOf(value, "validTo") ?? openEnd }];
}

/** Two rows that say the same thing of the same days. */
function overlaps(rows: readonly Row[], spansOf: (row: Row) => Span[], at: Place, today: string): Fault[] {
  const seen = new Map<string, { span: Span; place: string }[]>();
  return rows.flatMap((row) =>
    spansOf(row).flatMap((span) => {
      const before = seen.get(span.what) ?? [];
      seen.set(span.what, [...before, { span, place: at(row, ...span.path) }]);
      const other = before.find((one) => one.span.from <= span.to && span.from <= one.span.to);
      return other
        ? [
            {
              place: placeOf([row.list, row.index, ...span.path], today),
              text: `in the same days as ${other.place}`,
            },
          ]
        : [];
    }),
  );
}
