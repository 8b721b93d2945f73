import type { Operation } from "../access/operation.ts";
import { CadenceRule } from "../forums/cadence.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { ForumLineage } from "../forums/lineage.entity.ts";
import { Membership } from "../forums/membership.entity.ts";
import {
  addCadence,
  addForum,
  addLineage,
  addMembership,
  type ForumFacts,
  type MembershipFacts,
} from "../forums/register.service.ts";
import { must } from "../kit/problem.ts";
import type { Area } from "../organizations/area.entity.ts";
import type { Organization } from "../organizations/organization.entity.ts";
import {
  caseworkByKind,
  deadlinesOf,
  freeCode,
  keyed,
  named,
  parentsFirst,
  type SingleMembership,
  singleMemberships,
  stateFromDates,
} from "./register.derive.ts";
import { RegisterFaults } from "./register.fault.ts";
import type { CadenceRow, ForumRow, RegisterFile } from "./register.format.ts";
import { ladderStreams, type Moved, moveSight } from "./register.ladder.ts";
import { pairUp } from "./register.match.ts";
import type { Tally } from "./register.tally.ts";

export async function importForums(
  op: Operation,
  file: RegisterFile,
  { areas, imported }: { readonly areas: ReadonlyMap<string, Area>; readonly imported: boolean },
  tally: Tally,
): Promise<Map<string, Forum>> {
  const known = keyed(await op.em.find(Forum, { key: { $in: file.forums.map(({ key }) => key) } }));
  const codes = await forumCodes(op, file, known);
  const moved: Moved[] = [];
  for (const row of parentsFirst(file.forums, ({ parent }) => [parent])) {
    const facts = forumFacts(row, file, {
      code: must(codes.get(row.key), "a code for each forum"),
      area: must(named(areas, row.area), "a forum's area"),
      parentForum: named(known, row.parent),
      today: op.today,
    });
    const before = known.get(row.key);
    if (!before) {
      known.set(row.key, tally.made("forums", await addForum(op, facts, imported)));
      continue;
    }
    const parentId = before.parentForum?.id;
    const parentBefore = parentId ? await op.load.one(Forum, parentId) : null;
    if (!tally.change("forums", before, facts)) continue;
    const step = { forum: before, parentBefore };
    op.act("forum.register", before, ladderStreams(step));
    if (before.parentForum?.id !== parentId) moved.push(step);
  }
  await moveSight(op, moved);
  return known;
}

function forumFacts(
  row: ForumRow,
  file: RegisterFile,
  found: {
    readonly code: string;
    readonly area: Area;
    readonly parentForum: Forum | null;
    readonly today: string;
  },
): ForumFacts {
  const { key, name, kind, level, purpose } = row;
  return {
    key,
    code: found.code,
    name,
    kind,
    level,
    status: row.status ?? stateFromDates(row, file.lineage, found.today),
    area: found.area,
    purpose,
    parentForum: found.parentForum,
    decisionRule: row.decisionRule ?? "CONSENSUS",
    quorum: row.quorum ?? null,
    individualCaseworkElsewhere: row.individualCaseworkElsewhere ?? caseworkByKind(kind),
    activeFrom: row.activeFrom ?? null,
    activeTo: row.activeTo ?? null,
    ...deadlinesOf(row),
  };
}

/** Each forum's code: the file's, the one it has already, or a free one worked out from its key. */
async function forumCodes(
  op: Operation,
  file: RegisterFile,
  known: ReadonlyMap<string, Forum>,
): Promise<Map<string, string>> {
  const others = await op.em.find(Forum, { key: { $nin: file.forums.map(({ key }) => key) } });
  const foreign = new Set(others.map(({ code }) => code));
  const faults = file.forums.flatMap(({ code }, index) =>
    code && foreign.has(code)
      ? [{ place: `forums[${index}].code`, text: `"${code}" is another forum's in this hub` }]
      : [],
  );
  if (faults.length > 0) throw new RegisterFaults(faults);
  const taken = new Set([
    ...foreign,
    ...[...known.values()].map(({ code }) => code),
    ...file.forums.flatMap(({ code }) => code ?? []),
  ]);
  const codes = new Map<string, string>();
  for (const { key, code } of file.forums) {
    const given = code ?? known.get(key)?.code ?? freeCode(key, taken);
    taken.add(given);
    codes.set(key, given);
  }
  return codes;
}

export async function importLineage(
  op: Operation,
  file: RegisterFile,
  forums: ReadonlyMap<string, Forum>,
  tally: Tally,
): Promise<void> {
  const ids = [...forums.values()].map(({ id }) => id);
  const known = await op.em.find(ForumLineage, { from: { $in: ids } });
  for (const row of file.lineage) {
    const [from, to] = [must(named(forums, row.from), "from"), must(named(forums, row.to), "to")];
    const facts = { from, to, kind: row.kind, effectiveOn: row.effectiveOn };
    const before = known.find((one) => one.from.id === from.id && one.to.id === to.id);
    if (!before) tally.made("lineage", await addLineage(op, facts));
    else if (tally.change("lineage", before, facts))
      op.act("lineage.register", before, [from.openScopeId, to.openScopeId]);
  }
}

interface Members {
  readonly forums: ReadonlyMap<string, Forum>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly imported: boolean;
}

export async function importMemberships(
  op: Operation,
  file: RegisterFile,
  { forums, organizations, imported }: Members,
  tally: Tally,
): Promise<void> {
  const rows = singleMemberships(file);
  const ids = new Set(rows.map(({ forum }) => must(named(forums, forum), "a membership's forum").id));
  const known = await op.em.find(
    Membership,
    { forum: { $in: [...ids] }, status: { $ne: "DECLINED" } },
    { orderBy: { from: "asc" } },
  );
  const groups = Map.groupBy(rows, ({ forum, organization }) => `${forum} ${organization}`);
  for (const group of groups.values()) {
    const [first] = group as [SingleMembership, ...SingleMembership[]];
    const forum = must(named(forums, first.forum), "a membership's forum");
    const organization = must(named(organizations, first.organization), "a member");
    const before = known.filter(
      (one) => one.forum.id === forum.id && one.organization.id === organization.id,
    );
    for (const [row, match] of pairUp(group, before)) {
      const { kind, from, note } = row;
      const to = row.to ?? null;
      const left = to !== null && (to < op.today || (to === op.today && match?.status === "LEFT"));
      const facts: MembershipFacts = {
        forum,
        organization,
        kind,
        status: left ? "LEFT" : "ACTIVE",
        from,
        to,
        note: note ?? null,
      };
      if (!match) tally.made("memberships", addMembership(op, facts, imported));
      else if (tally.change("memberships", match, facts))
        op.act("membership.register", match, [organization.representativesScopeId]);
    }
  }
}

export async function importCadence(
  op: Operation,
  file: RegisterFile,
  forums: ReadonlyMap<string, Forum>,
  tally: Tally,
): Promise<void> {
  const ids = [...forums.values()].map(({ id }) => id);
  const known = await op.em.find(CadenceRule, { forum: { $in: ids } }, { orderBy: { validFrom: "asc" } });
  const groups = Map.groupBy(file.cadence, ({ forum, period }) => `${forum} ${period}`);
  for (const group of groups.values()) {
    const [first] = group as [CadenceRow, ...CadenceRow[]];
    const forum = must(named(forums, first.forum), "a rule's forum");
    const before = known
      .filter((one) => one.forum.id === forum.id && one.period === first.period)
      .map((rule) => ({ rule, from: rule.validFrom, to: rule.validTo }));
    const rows = group.map((row) => ({ row, from: row.validFrom, to: row.validTo }));
    for (const [{ row }, match] of pairUp(rows, before)) {
      const { times, period, validFrom } = row;
      const facts = { forum, times, period, validFrom, validTo: row.validTo ?? null };
      if (!match) tally.made("cadence", addCadence(op, facts));
      else if (tally.change("cadence", match.rule, facts)) op.act("cadence.register", match.rule);
    }
  }
}
