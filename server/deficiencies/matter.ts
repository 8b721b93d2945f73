import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { regrantScope } from "../access/scope.service.ts";
import { registerScope } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { ladderAbove, showForums } from "../forums/forum.service.ts";
import { Problem } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Assignment } from "../organizations/assignment.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { ConcernedOrganization } from "./concerned.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { type DeficiencyFacts, roleForDeficiency } from "./deficiency.policy.ts";
import { type DeficiencyAction, type DeficiencyState, deficiencyTransitions } from "./deficiency.rules.ts";
import { Escalation } from "./escalation.entity.ts";
import { isOpen } from "./escalation.rules.ts";
import { DeficiencyReporter } from "./reporter.entity.ts";
import { Transfer } from "./transfer.entity.ts";

/** A deficiency with what every use case of it needs, as the viewer sees it. */
export interface Matter {
  readonly deficiency: Deficiency;
  readonly forum: Forum | null;
  readonly concerned: readonly Organization[];
  readonly escalations: readonly Escalation[];
  readonly facts: DeficiencyFacts;
}

/** Loads the matter of a deficiency. The handling forum may be one whose card the viewer does not see. */
export async function matterOf(op: Operation, deficiency: Deficiency): Promise<Matter> {
  const forumId = deficiency.handlingForum?.id ?? null;
  const [rows, reporters, escalations, transfers, forum] = await Promise.all([
    op.load.many(ConcernedOrganization, "deficiency", deficiency.id),
    op.load.many(DeficiencyReporter, "deficiency", deficiency.id),
    op.load.many(Escalation, "deficiencyId", deficiency.id),
    op.load.many(Transfer, "deficiencyId", deficiency.id),
    forumId ? op.load.one(Forum, forumId) : null,
  ]);
  const reporter = reporters[0] ?? null;
  const [concerned, assignment] = await Promise.all([
    Promise.all(rows.map(({ organization }) => op.load.one(Organization, organization.id))),
    reporter ? op.load.one(Assignment, reporter.assignment.id) : null,
  ]);
  const present = concerned.filter((organization) => organization !== null);
  return {
    deficiency,
    forum,
    concerned: present,
    escalations,
    facts: {
      status: deficiency.status,
      acknowledgeBy: deficiency.acknowledgeBy,
      feedbackBy: deficiency.feedbackBy,
      reporterOrganizationId: deficiency.reporterOrganization.id,
      concernedOrganizationIds: rows.map(({ organization }) => organization.id),
      handlingForumId: forumId,
      alreadySolved: deficiency.alreadySolved,
      reporterAssignmentId: reporter?.assignment.id ?? null,
      reporterLeft: assignment?.validTo ? assignment.validTo < op.today : false,
      hasParentForum: Boolean(forum?.parentForum),
      escalationOpen: escalations.some(({ status }) => isOpen(status)),
      transferOpen: transfers.some(({ status }) => status === "PROPOSED"),
    },
  };
}

/**
 * Load, authorize, move: the beginning of every use case on a deficiency. NOT_FOUND, FORBIDDEN, CONFLICT or
 * ILLEGAL_TRANSITION; otherwise the matter, the role in which the viewer acts, and the state to come.
 */
export async function beginAction(
  op: Operation,
  input: { readonly id: string; readonly version?: number | undefined },
  action: DeficiencyAction,
  to?: DeficiencyState,
): Promise<Matter & { role: Role; next: DeficiencyState }> {
  const deficiency = await op.load.held(Deficiency, input.id);
  const matter = await matterOf(op, deficiency);
  const role = roleForDeficiency(op.viewer, matter.facts, action, op.today);
  if (!role) throw new Problem("FORBIDDEN", { params: { permission: `deficiency.${action}` } });
  if (input.version !== undefined) expectVersion(deficiency, input.version);
  return { ...matter, role, next: move(deficiencyTransitions, action, deficiency.status, to) };
}

/**
 * The streams that a step of the matter is told in: its own, the forum's room, the representatives of all parties, the
 * reporter. Also for a forum above, which does not see the deficiency: they are ids of streams, nothing more.
 */
export async function followersOf(op: Operation, deficiencyId: string): Promise<string[]> {
  const rows = await op.em.execute<{ stream: string }[]>("select deficiency_followers(?::uuid) as stream", [
    deficiencyId,
  ]);
  return rows.map(({ stream }) => stream);
}

/** Names what was done and tells everyone who follows the matter. */
export async function tell(op: Operation, matter: Matter, action: string, role: Role | null): Promise<void> {
  op.act(action, matter.deficiency, await followersOf(op, matter.deficiency.id), role);
}

/**
 * The parties of a matter may read the names on its path, though they be members of none of the forums: the one that
 * handles it and those that it may be raised to (R22). The reporting organization keeps the register too, should it
 * leave its forums.
 */
export async function showPath(
  op: Operation,
  handling: Forum,
  parties: { readonly reporterOrganizationId: string; readonly concernedOrganizationIds: readonly string[] },
): Promise<void> {
  const reporting = `organization:${parties.reporterOrganizationId}`;
  const concerned = parties.concernedOrganizationIds.map((id) => `represents:${id}`);
  await showForums(op, [handling, ...(await ladderAbove(op, handling))], [reporting, ...concerned]);
  await regrantScope(op, registerScope, { add: [reporting] });
}
