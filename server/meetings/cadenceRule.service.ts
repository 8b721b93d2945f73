import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { CadenceRule } from "../forums/cadence.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { addDays } from "../kit/dates.ts";
import { badInput, must, refused } from "../kit/problem.ts";
import { expectVersion } from "../platform/version.ts";
import type { EndCadenceInput, SetCadenceInput } from "./cadence.inputs.ts";
import { rolesInForum } from "./meeting.policy.ts";

const mostTimes = 100;

/**
 * A new rule from a day on; the one that held until then ends the day before. What has been judged stays as it was: a
 * rule begins today at the earliest, unless it is the forum's first.
 */
export async function setCadence(op: Operation, input: SetCadenceInput): Promise<CadenceRule> {
  const forum = await op.load.held(Forum, input.forumId);
  const role = authorize(rolesInForum(op.viewer, forum.id), "cadence.set");
  const { times, period, validFrom } = input;
  if (times < 1 || times > mostTimes) throw badInput("input.times", "outOfRange", { min: 1, max: mostTimes });
  const rules = await op.load.many(CadenceRule, "forum", forum.id, "validFrom");
  if (rules.length > 0 && validFrom < op.today)
    throw refused("R8", "cadenceInThePast", {}, "input.validFrom");
  if (rules.some((rule) => rule.validFrom >= validFrom)) {
    throw refused("R8", "laterCadence", {}, "input.validFrom");
  }
  for (const rule of rules) {
    if (rule.validTo === null || rule.validTo >= validFrom) rule.validTo = addDays(validFrom, -1);
  }
  const rule = op.em.create(CadenceRule, { scopeId: forum.openScopeId, forum, times, period, validFrom });
  op.em.persist(rule);
  op.act("cadence.set", rule, [forum.roomScopeId], role);
  return rule;
}

export const maySetCadence = (op: Operation, forumId: string): boolean =>
  roleThatMay(rolesInForum(op.viewer, forumId), "cadence.set") !== null;

/** The rule holds through `lastDay`, today at the earliest; the forum has none after. */
export async function endCadence(op: Operation, input: EndCadenceInput): Promise<CadenceRule> {
  const rule = await op.load.held(CadenceRule, input.id);
  const role = authorize(rolesInForum(op.viewer, rule.forum.id), "cadence.set");
  expectVersion(rule, input.version);
  if (input.lastDay < op.today) throw refused("R8", "cadenceInThePast", {}, "input.lastDay");
  if (input.lastDay < rule.validFrom) throw badInput("input.lastDay", "beforeFrom");
  if (rule.validTo !== null && rule.validTo < input.lastDay) {
    throw refused("R8", "cadenceEnded", { lastDay: rule.validTo }, "input.lastDay");
  }
  rule.validTo = input.lastDay;
  const forum = must(await op.load.one(Forum, rule.forum.id), "the rule's forum");
  op.act("cadence.end", rule, [forum.roomScopeId], role);
  return rule;
}
