import { type ForumDeadlines, forumDeadlineDefaults } from "../forums/forum.rules.ts";
import {
  caseworkByKind,
  codeFromKey,
  parentsFirst,
  type SingleMembership,
  stateFromDates,
} from "./register.derive.ts";
import {
  type AgreementRow,
  type AreaRow,
  type CadenceRow,
  type ForumRow,
  type LineageRow,
  type MembershipRow,
  type OrganizationDraft,
  type OrganizationRow,
  type PlanRow,
  type RegisterDraft,
  registerFormat,
} from "./register.format.ts";

/** A forum with everything that a hub knows of it. */
export type WholeForum = Omit<ForumRow, "deadlines"> &
  Required<Pick<ForumRow, "code" | "status" | "decisionRule" | "individualCaseworkElsewhere">> & {
    readonly deadlines: ForumDeadlines;
  };

/** All that a hub has in its register, in the format's words. */
export interface WholeRegister {
  readonly areas: readonly AreaRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly forums: readonly WholeForum[];
  readonly lineage: readonly LineageRow[];
  readonly memberships: readonly SingleMembership[];
  readonly cadence: readonly CadenceRow[];
  readonly agreements: readonly AgreementRow[];
  readonly plans: readonly PlanRow[];
}

/**
 * An area with what belongs to it: the areas around and below, the organizations and forums in it and below, the ladder
 * above those forums, what they came out of and what came out of them, their members, agreements and plans, the
 * agreements above and before those, and the forums that plans are reported to. In an order that stays the same.
 * `today` is the day from which dates are read, YYYY-MM-DD. Null for an unknown area.
 */
export function selectArea(whole: WholeRegister, areaKey: string, today: string): RegisterDraft | null {
  const area = whole.areas.find(({ key }) => key === areaKey);
  if (!area) return null;
  const inside = below(whole.areas, areaKey);
  const { forums, agreements: chosenAgreements } = forumsAndAgreements(whole, inside);
  const memberships = whole.memberships.filter(({ forum }) => forums.has(forum));
  const organizations = closure(
    [
      ...whole.organizations
        .filter((one) => one.area !== undefined && inside.has(one.area))
        .map(({ key }) => key),
      ...memberships.map(({ organization }) => organization),
      ...chosenAgreements.flatMap(({ parties }) => parties),
    ],
    whole.organizations.flatMap(({ key, principal, parent }): Link[] => [
      [key, principal],
      [key, parent],
    ]),
  );
  const chosenOrganizations = whole.organizations.filter(({ key }) => organizations.has(key));
  const chosenForums = whole.forums.filter(({ key }) => forums.has(key));
  const lineage = whole.lineage.filter(({ from, to }) => forums.has(from) && forums.has(to));
  const areas = closure(
    [
      ...inside,
      ...chosenForums.map((one) => one.area),
      ...chosenOrganizations.flatMap((one) => one.area ?? []),
    ],
    whole.areas.map(({ key, parent }): Link => [key, parent]),
  );
  return {
    format: registerFormat,
    source: `Samverkansnavet, ${area.name}`,
    areas: parentsFirst(
      whole.areas.filter(({ key }) => areas.has(key)),
      ({ parent }) => [parent],
    ),
    organizations: parentsFirst(chosenOrganizations, ({ principal, parent }) => [principal, parent]).map(
      shortOrganization,
    ),
    forums: parentsFirst(chosenForums, ({ parent }) => [parent]).map((forum) =>
      shortForum(forum, lineage, today),
    ),
    lineage: sorted(lineage, ({ from, to }) => [from, to]),
    memberships: grouped(memberships),
    cadence: sorted(
      whole.cadence.filter(({ forum }) => forums.has(forum)),
      ({ forum, period, validFrom }) => [forum, period, validFrom],
    ),
    agreements: parentsFirst(chosenAgreements, ({ parent, supersedes }) => [parent, supersedes]),
    plans: sorted(
      whole.plans.filter(({ forum }) => forums.has(forum)),
      ({ forum, from, key }) => [forum, from, key],
    ),
  };
}

type Link = readonly [from: string, to: string | undefined];

/** A forum takes its agreements along; an agreement those above and before it, and its forums. */
function forumsAndAgreements(
  whole: WholeRegister,
  inside: ReadonlySet<string>,
): { forums: Set<string>; agreements: AgreementRow[] } {
  const areaOf = new Map(whole.organizations.map(({ key, area }) => [key, area]));
  const isHere = (organization: string): boolean => inside.has(areaOf.get(organization) ?? "");
  // A key may be a forum's and an agreement's; no key holds a space.
  const noun = (key: string | undefined) => key && `agreement ${key}`;
  const reached = closure(
    [
      ...whole.forums.filter((forum) => inside.has(forum.area)).map(({ key }) => key),
      ...whole.agreements
        .filter(({ forum, parties }) => forum === undefined && parties.some(isHere))
        .map(({ key }) => `agreement ${key}`),
    ],
    [
      ...whole.forums.map(({ key, parent }): Link => [key, parent]),
      ...whole.lineage.flatMap(({ from, to }): Link[] => [
        [from, to],
        [to, from],
      ]),
      ...whole.plans.flatMap(({ forum, agreement, reports }): Link[] => [
        [forum, noun(agreement)],
        ...reports.map(({ receiver }): Link => [forum, receiver]),
      ]),
      ...whole.agreements.flatMap(({ key, forum, parent, supersedes, versions }): Link[] => [
        ...(forum ? [[forum, noun(key)] as const] : []),
        ...[forum, noun(parent), noun(supersedes), ...versions.map(({ decidedBy }) => decidedBy)].map(
          (to): Link => [`agreement ${key}`, to],
        ),
      ]),
    ],
  );
  return {
    forums: new Set(whole.forums.map(({ key }) => key).filter((key) => reached.has(key))),
    agreements: whole.agreements.filter(({ key }) => reached.has(`agreement ${key}`)),
  };
}

/** The keys, and all that links lead to from them. */
function closure(keys: readonly string[], links: readonly Link[]): Set<string> {
  const next = Map.groupBy(links, ([from]) => from);
  const reached = new Set<string>();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    for (const [, to] of next.get(key) ?? []) if (to !== undefined) waiting.push(to);
  }
  return reached;
}

const below = (areas: readonly AreaRow[], key: string): Set<string> =>
  closure(
    [key],
    areas.flatMap((area): Link[] => (area.parent ? [[area.parent, area.key]] : [])),
  );

const sorted = <T>(rows: readonly T[], by: (row: T) => readonly string[]): T[] => {
  const order = (row: T) => JSON.stringify(by(row));
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
};

/** Leaves out what a reader takes for granted. */
function shortOrganization({ isPrincipal, active, ...row }: OrganizationRow): OrganizationDraft {
  return { ...row, ...(isPrincipal ? { isPrincipal } : {}), ...(active ? {} : { active }) };
}

function shortForum(forum: WholeForum, lineage: readonly LineageRow[], today: string): ForumRow {
  const { code, status, decisionRule, individualCaseworkElsewhere, deadlines, ...row } = forum;
  const days = Object.entries(deadlines).filter(
    ([name, value]) => value !== forumDeadlineDefaults[name as keyof ForumDeadlines],
  );
  return {
    ...row,
    ...(code === codeFromKey(forum.key) ? {} : { code }),
    ...(status === stateFromDates(forum, lineage, today) ? {} : { status }),
    ...(decisionRule === "CONSENSUS" ? {} : { decisionRule }),
    ...(individualCaseworkElsewhere === caseworkByKind(forum.kind) ? {} : { individualCaseworkElsewhere }),
    ...(days.length > 0 ? { deadlines: Object.fromEntries(days) } : {}),
  };
}

/** Members on the same terms together. */
function grouped(memberships: readonly SingleMembership[]): MembershipRow[] {
  const terms = ({ forum, kind, from, to, note }: SingleMembership) =>
    JSON.stringify([forum, from, kind, to ?? "", note ?? ""]);
  const groups = Map.groupBy(memberships, terms);
  return [...groups.keys()].sort().map((key) => {
    const group = groups.get(key) as [SingleMembership, ...SingleMembership[]];
    const { organization: _, forum, ...rest } = group[0];
    return { forum, organizations: group.map(({ organization }) => organization).sort(), ...rest };
  });
}
