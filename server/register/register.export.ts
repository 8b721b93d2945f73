import type { Operation } from "../access/operation.ts";
import { Agreement } from "../agreements/agreement.entity.ts";
import { AgreementParty } from "../agreements/agreementParty.entity.ts";
import { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { hasStood } from "../agreements/agreementVersion.rules.ts";
import { CadenceRule } from "../forums/cadence.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { type ForumDeadlines, forumDeadlineDefaults } from "../forums/forum.rules.ts";
import { ForumLineage } from "../forums/lineage.entity.ts";
import { Membership } from "../forums/membership.entity.ts";
import { must } from "../kit/problem.ts";
import { Area } from "../organizations/area.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { ActionPlan } from "../plans/actionPlan.entity.ts";
import { Goal } from "../plans/goal.entity.ts";
import { ActionPlanReport } from "../plans/planReport.entity.ts";
import type { AgreementRow, PlanRow, RegisterDraft } from "./register.format.ts";
import { selectArea, type WholeForum, type WholeRegister } from "./register.select.ts";

/** An area in the format that the import reads: no person, no seat, no matter. Null for an unknown area. */
export async function exportArea(op: Operation, areaKey: string): Promise<RegisterDraft | null> {
  return selectArea(await wholeRegister(op), areaKey, op.today);
}

/** As it is written to a file: the same register gives the same text. */
export const printRegister = (register: RegisterDraft): string => `${JSON.stringify(register, null, 2)}\n`;

async function wholeRegister(op: Operation): Promise<WholeRegister> {
  const { em } = op;
  const areas = await em.find(Area, {});
  const organizations = await em.find(Organization, {});
  const forums = await em.find(Forum, {});
  const keys = new Map([...areas, ...organizations, ...forums].map(({ id, key }) => [id, key]));
  const keyOf = ({ id }: { readonly id: string }) => must(keys.get(id), "a key");
  const optional = <N extends string>(name: N, value: string | null): { [name in N]?: string } =>
    (value === null ? {} : { [name]: value }) as { [name in N]?: string };
  const ref = <N extends string>(name: N, row: { readonly id: string } | null) =>
    optional(name, row && keyOf(row));
  return {
    areas: areas.map(({ key, name, kind, parent }) => ({ key, name, kind, ...ref("parent", parent) })),
    organizations: organizations.map((one) => ({
      key: one.key,
      name: one.name,
      ...optional("shortName", one.shortName),
      sector: one.sector,
      isPrincipal: one.isPrincipal,
      ...ref("principal", one.principal),
      ...optional("publicAuthority", one.publicAuthority),
      ...ref("parent", one.parent),
      ...ref("area", one.area),
      active: one.active,
    })),
    forums: forums.map(
      (one): WholeForum => ({
        key: one.key,
        code: one.code,
        name: one.name,
        kind: one.kind,
        level: one.level,
        area: keyOf(one.area),
        ...ref("parent", one.parentForum),
        purpose: one.purpose,
        status: one.status,
        ...optional("activeFrom", one.activeFrom),
        ...optional("activeTo", one.activeTo),
        decisionRule: one.decisionRule,
        ...(one.quorum === null ? {} : { quorum: one.quorum }),
        individualCaseworkElsewhere: one.individualCaseworkElsewhere,
        deadlines: deadlinesIn(one),
      }),
    ),
    lineage: (await em.find(ForumLineage, {})).map(({ from, to, kind, effectiveOn }) => ({
      from: keyOf(from),
      to: keyOf(to),
      kind,
      effectiveOn,
    })),
    memberships: (await em.find(Membership, { status: { $in: ["ACTIVE", "LEFT"] } })).map((one) => ({
      forum: keyOf(one.forum),
      organization: keyOf(one.organization),
      kind: one.kind,
      from: one.from,
      ...optional("to", one.to),
      ...optional("note", one.note),
    })),
    cadence: (await em.find(CadenceRule, {})).map(({ forum, times, period, validFrom, validTo }) => ({
      forum: keyOf(forum),
      times,
      period,
      validFrom,
      ...optional("validTo", validTo),
    })),
    agreements: await standingAgreements(op, keyOf),
    plans: await adoptedPlans(op, keyOf),
  };
}

const standingVersions = async (op: Operation): Promise<AgreementVersion[]> =>
  (await op.em.find(AgreementVersion, {}, { orderBy: { number: "asc" } })).filter(({ status }) =>
    hasStood(status),
  );

/** What has been in force, now or before; what is worked on or out for approval is for its parties. */
async function standingAgreements(
  op: Operation,
  keyOf: (row: { readonly id: string }) => string,
): Promise<AgreementRow[]> {
  const byAgreement = Map.groupBy(await standingVersions(op), ({ agreement }) => agreement.id);
  const agreements = await op.em.find(Agreement, { id: { $in: [...byAgreement.keys()] } });
  const keys = new Map(agreements.map(({ id, key }) => [id, key]));
  const parties = await op.em.find(AgreementParty, {});
  const known = <N extends string>(name: N, row: { readonly id: string } | null) => {
    const key = row && keys.get(row.id);
    return (key ? { [name]: key } : {}) as { [name in N]?: string };
  };
  return agreements.map((one) => ({
    key: one.key,
    title: one.title,
    level: one.level,
    ...known("parent", one.parent),
    ...(one.forum && { forum: keyOf(one.forum) }),
    parties: parties
      .filter(({ agreement }) => agreement.id === one.id)
      .map(({ organization }) => keyOf(organization))
      .sort(),
    ...known("supersedes", one.supersedes),
    versions: (byAgreement.get(one.id) ?? []).map(
      ({ number, status, decidedOn, decidedBy, validFrom, validTo }) => ({
        number,
        status,
        ...(decidedOn && { decidedOn }),
        ...(decidedBy && { decidedBy: keyOf(decidedBy) }),
        ...(validFrom && { validFrom }),
        ...(validTo && { validTo }),
      }),
    ),
  }));
}

/** What the forums have adopted, now or before; a draft is the room's. */
async function adoptedPlans(
  op: Operation,
  keyOf: (row: { readonly id: string }) => string,
): Promise<PlanRow[]> {
  const versions = new Map((await standingVersions(op)).map((one) => [one.id, one]));
  const agreements = new Map((await op.em.find(Agreement, {})).map(({ id, key }) => [id, key]));
  const plans = await op.em.find(ActionPlan, { status: { $in: ["ADOPTED", "CLOSED", "SUPERSEDED"] } });
  return Promise.all(
    plans.map(async (plan) => {
      const { key, title, from, to, status, adoptedOn, basis, agreementVersion } = plan;
      const carried = agreementVersion && versions.get(agreementVersion.id);
      const agreement = carried && agreements.get(carried.agreement.id);
      const goals = await op.load.many(Goal, "plan", plan.id, "position");
      const reports = await op.load.many(ActionPlanReport, "plan", plan.id, "dueOn");
      return {
        key,
        forum: keyOf(plan.forum),
        title,
        from,
        to,
        ...(agreement && { agreement }),
        status,
        ...(adoptedOn === null ? {} : { decidedOn: adoptedOn }),
        ...(basis === null ? {} : { basis }),
        goals: goals.map((goal) => ({ key: goal.key, text: goal.text })),
        reports: reports.map(({ receiver, dueOn }) => ({ receiver: keyOf(receiver), dueOn })),
      };
    }),
  );
}

const dayNames = Object.keys(forumDeadlineDefaults) as (keyof ForumDeadlines)[];

const deadlinesIn = (forum: Forum): ForumDeadlines =>
  // Made of entries, an object has lost the names of its fields.
  Object.fromEntries(dayNames.map((name) => [name, forum[name]])) as unknown as ForumDeadlines;
