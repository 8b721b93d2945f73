import { randomUUIDv7 } from "node:crypto";
import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { openScope, regrantScope } from "../access/scope.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { activeForumsOf } from "../forums/membership.service.ts";
import { yearOf } from "../kit/dates.ts";
import { badInput } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Assignment } from "../organizations/assignment.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { aboutOf } from "./about.service.ts";
import { ConcernedOrganization } from "./concerned.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";
import type { ReportDeficiencyInput, SaveDeficiencyDraftInput } from "./deficiency.inputs.ts";
import {
  checkReport,
  deficiencyDeadlines,
  deficiencyNumber,
  deficiencyTransitions,
} from "./deficiency.rules.ts";
import { checkLength } from "./list.check.ts";
import { beginAction, followersOf, showPath } from "./matter.ts";
import { DeficiencyReporter } from "./reporter.entity.ts";
import { route, routeChoices } from "./routing.rules.ts";

type Written = SaveDeficiencyDraftInput | ReportDeficiencyInput;

/** R10: the forums that may handle a report of the viewer's that concerns these organizations. */
export async function reportRoute(
  op: Operation,
  concernedOrganizationIds: readonly string[],
): Promise<{ forums: Forum[]; wrongForum: boolean }> {
  authorize(standingRoles(op.viewer), "deficiency.create");
  checkLength(concernedOrganizationIds, "concernedOrganizationIds");
  const { forumIds, wrongForum } = routeChoices({
    reporterOrganizationId: op.viewer.organizationId,
    concernedOrganizationIds,
    forums: await activeForumsOf(op, op.viewer.organizationId),
  });
  return { forums: await Promise.all(forumIds.map((id) => op.load.visible(Forum, id))), wrongForum };
}

/** Keeps an unfinished report: seen by the writer and the own representatives alone. */
export async function saveDraft(op: Operation, input: SaveDeficiencyDraftInput): Promise<Deficiency> {
  const { deficiency } = await begin(op, input);
  await write(op, input, deficiency);
  op.act("deficiency.saveDraft", deficiency, [deficiency.reporterStreamId], "REPORTER");
  return deficiency;
}

/** Reports a deficiency and routes it (R10, R11, R18, R22). It becomes visible to the forum and to those concerned. */
export async function report(op: Operation, input: ReportDeficiencyInput): Promise<Deficiency> {
  const { viewer } = op;
  const begun = await begin(op, input);
  checkLength(input.concernedOrganizationIds, "input.concernedOrganizationIds");
  checkReport({ ...input, reporterOrganizationId: viewer.organizationId });
  const { forumId, wrongForum } = route({
    reporterOrganizationId: viewer.organizationId,
    concernedOrganizationIds: input.concernedOrganizationIds,
    forums: await activeForumsOf(op, viewer.organizationId),
    chosenForumId: input.forumId ?? null,
  });
  const forum = await op.load.visible(Forum, forumId);
  const { deficiency, reporter } = begun;
  const concerned = await write(op, input, deficiency);
  const year = yearOf(op.today);
  const running = await nextNumber(op, forumId, year);
  Object.assign(deficiency, {
    status: move(deficiencyTransitions, "report", deficiency.status),
    noIndividualAttested: true,
    handlingForum: forum,
    wrongForum,
    number: deficiencyNumber(forum.code, year, running),
    reportedAt: op.now,
    ...deficiencyDeadlines(forum, op.today),
  });
  await regrantScope(op, deficiency.scopeId, {
    add: [`seat:${forumId}`, ...concerned.map(({ id }) => `represents:${id}`)],
  });
  await showPath(op, forum, {
    reporterOrganizationId: viewer.organizationId,
    concernedOrganizationIds: concerned.map(({ id }) => id),
  });
  await regrantScope(op, reporter.scopeId, { add: [`chair:${forumId}`] });
  const action = op.act("deficiency.report", deficiency, [], "REPORTER");
  await op.em.flush();
  for (const stream of await followersOf(op, deficiency.id)) action.streams.add(stream);
  return deficiency;
}

async function nextNumber(op: Operation, forumId: string, year: number): Promise<number> {
  const [row] = await op.em.execute<{ n: number }[]>("select next_deficiency_number(?::uuid, ?::int) as n", [
    forumId,
    year,
  ]);
  return row?.n ?? 0;
}

interface Draft {
  readonly deficiency: Deficiency;
  readonly reporter: DeficiencyReporter;
}

/** The draft that goes on, or a new one. */
function begin(op: Operation, input: Written): Promise<Draft> {
  authorize(standingRoles(op.viewer), "deficiency.create");
  return input.id ? continueDraft(op, input, input.id) : newDraft(op);
}

/** Writes texts and organizations concerned; the organizations. */
async function write(op: Operation, input: Written, deficiency: Deficiency): Promise<Organization[]> {
  checkLength(input.concernedOrganizationIds, "input.concernedOrganizationIds");
  const concerned = await Promise.all(
    [...new Set(input.concernedOrganizationIds)].map(async (id) => {
      const organization = await op.load.one(Organization, id);
      if (!organization?.active) throw badInput("input.concernedOrganizationIds", "unknownOrganization");
      return organization;
    }),
  );
  const { title, description, category, scope, recurring, alreadySolved } = input;
  Object.assign(deficiency, {
    title,
    description,
    category,
    scope,
    recurring,
    alreadySolved,
    severity: input.severity ?? null,
    ...(await aboutOf(op, input)),
  });
  const before = input.id ? await op.load.many(ConcernedOrganization, "deficiency", deficiency.id) : [];
  for (const row of before) if (!concerned.some(({ id }) => id === row.organization.id)) op.em.remove(row);
  for (const organization of concerned) {
    if (before.some((row) => row.organization.id === organization.id)) continue;
    op.em.persist(
      op.em.create(ConcernedOrganization, { scopeId: deficiency.scopeId, deficiency, organization }),
    );
  }
  return concerned;
}

async function continueDraft(op: Operation, input: Written, id: string): Promise<Draft> {
  if (input.version === undefined || input.version === null)
    throw badInput("input.version", "versionMissing");
  const { deficiency } = await beginAction(op, { id, version: input.version }, "edit");
  const [reporter] = await op.load.many(DeficiencyReporter, "deficiency", id);
  if (!reporter) throw new Error("a draft without its reporter");
  return { deficiency, reporter };
}

async function newDraft(op: Operation): Promise<Draft> {
  const { viewer } = op;
  const own = [`assignment:${viewer.assignment.id}`, `represents:${viewer.organizationId}`];
  const [scopeId, reporterScopeId] = [randomUUIDv7(), randomUUIDv7()];
  await openScope(op, scopeId, "matter", own);
  await openScope(op, reporterScopeId, "reporter", own);
  const deficiency = op.em.create(Deficiency, {
    scopeId,
    title: "",
    description: "",
    category: "OTHER",
    scope: "EVERYDAY",
    status: "DRAFT",
    reporterOrganization: op.em.getReference(Organization, viewer.organizationId),
    reporterStreamId: viewer.assignment.ownScopeId,
  });
  const reporter = op.em.create(DeficiencyReporter, {
    scopeId: reporterScopeId,
    deficiency,
    assignment: op.em.getReference(Assignment, viewer.assignment.id),
    displayName: viewer.assignment.displayName,
    roleTitle: viewer.assignment.roleTitle,
  });
  op.em.persist([deficiency, reporter]);
  return { deficiency, reporter };
}
