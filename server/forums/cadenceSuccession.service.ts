import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { CadenceRule } from "./cadence.entity.ts";
import type { Forum } from "./forum.entity.ts";
import { later } from "./reorganization.rules.ts";

const rulesOf = (op: Operation, { id }: Forum) => op.load.many(CadenceRule, "forum", id, "validFrom");

/** R30: the forum that takes over is to meet as often as the one before it, until it says otherwise. */
export async function keepCadence(
  op: Operation,
  { from, to, effectiveOn, role }: { from: Forum; to: Forum; effectiveOn: string; role: Role },
): Promise<void> {
  for (const { times, period, validFrom, validTo } of await rulesOf(op, from)) {
    if (validTo !== null && validTo < effectiveOn) continue;
    const span = { validFrom: later(validFrom, effectiveOn), validTo };
    const rule = op.em.create(CadenceRule, { scopeId: to.openScopeId, forum: to, times, period, ...span });
    op.em.persist(rule);
    op.act("cadence.set", rule, [], role);
  }
}

/** A forum that ends is not to meet after its last day: its last period is shorter (R8). */
export async function endCadence(op: Operation, forum: Forum, lastDay: string): Promise<void> {
  for (const rule of await rulesOf(op, forum)) {
    const holdsAfter = rule.validTo === null || rule.validTo > lastDay;
    if (holdsAfter && rule.validFrom <= lastDay) rule.validTo = lastDay;
  }
}
