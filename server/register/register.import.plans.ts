import type { Operation } from "../access/operation.ts";
import type { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { hasStood } from "../agreements/agreementVersion.rules.ts";
import type { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { ActionPlan } from "../plans/actionPlan.entity.ts";
import { Goal } from "../plans/goal.entity.ts";
import { ActionPlanReport } from "../plans/planReport.entity.ts";
import {
  addPlan,
  addPlanGoal,
  addPlanReport,
  type PlanFacts,
  placePlan,
  statusFromRegister,
} from "../plans/register.service.ts";
import { keyed, named } from "./register.derive.ts";
import { RegisterFaults } from "./register.fault.ts";
import type { PlanRow, RegisterFile } from "./register.format.ts";
import type { Tally } from "./register.tally.ts";

/**
 * Plans with their goals and the reports that are due; a plan that is adopted, closed or superseded stands open.
 * @throws {RegisterFaults} when a key is another forum's plan in this hub.
 */
export async function importPlans(
  op: Operation,
  file: RegisterFile,
  {
    forums,
    versions,
    imported,
  }: {
    readonly forums: ReadonlyMap<string, Forum>;
    /** Key of an agreement → its versions, by number. */
    readonly versions: ReadonlyMap<string, readonly AgreementVersion[]>;
    readonly imported: boolean;
  },
  tally: Tally,
): Promise<void> {
  const known = keyed(await op.em.find(ActionPlan, { key: { $in: file.plans.map(({ key }) => key) } }));
  for (const [index, row] of file.plans.entries()) {
    const forum = must(named(forums, row.forum), "a plan's forum");
    const before = known.get(row.key);
    if (before && before.forum.id !== forum.id) {
      const text = `"${row.key}" is a plan of another forum in this hub`;
      throw new RegisterFaults([{ place: `plans[${index}].key`, text }]);
    }
    const choice = named(versions, row.agreement);
    const own = before?.agreementVersion ?? null;
    const agreementVersion = choice ? versionFor(row, choice, own) : own;
    const facts = { ...factsOf(row, forum, before), agreementVersion };
    const plan = before ?? tally.made("plans", addPlan(op, facts, imported));
    if (before && tally.change("plans", before, facts)) await placePlan(op, before, forum);
    await importGoals(op, row, plan, tally);
    await importReports(op, row, { plan, forums }, tally);
  }
}

/** Of the agreement that the file names: the version that it had, else the last that stood in the plan's period. */
function versionFor(
  { from, to }: PlanRow,
  versions: readonly AgreementVersion[],
  before: AgreementVersion | null,
): AgreementVersion | null {
  const stood = versions.filter(({ status }) => hasStood(status));
  return (
    stood.find(({ id }) => id === before?.id) ??
    stood.findLast(({ validFrom, validTo }) => (validFrom ?? from) <= to && (validTo ?? to) >= from) ??
    stood.at(-1) ??
    null
  );
}

function factsOf(
  row: PlanRow,
  forum: Forum,
  before: ActionPlan | undefined,
): Omit<PlanFacts, "agreementVersion"> {
  const { key, title, from, to } = row;
  const status = before ? statusFromRegister(before, row.status) : row.status;
  const adoptedOn = before && !before.imported ? before.adoptedOn : (row.decidedOn ?? null);
  return { key, forum, title, from, to, basis: row.basis ?? null, status, adoptedOn };
}

async function importGoals(op: Operation, row: PlanRow, plan: ActionPlan, tally: Tally): Promise<void> {
  const known = keyed(await op.em.find(Goal, { plan: plan.id }));
  for (const [index, { key, text }] of row.goals.entries()) {
    const facts = { key, text, position: index + 1 };
    const before = known.get(key);
    if (!before) tally.made("goals", addPlanGoal(op, plan, facts));
    else if (tally.change("goals", before, facts)) op.act("actionPlan.register", plan);
  }
}

async function importReports(
  op: Operation,
  row: PlanRow,
  { plan, forums }: { readonly plan: ActionPlan; readonly forums: ReadonlyMap<string, Forum> },
  tally: Tally,
): Promise<void> {
  const known = await op.em.find(ActionPlanReport, { plan: plan.id });
  for (const { receiver, dueOn } of row.reports) {
    const facts = { receiver: must(named(forums, receiver), "a report's receiver"), dueOn };
    const before = known.find((one) => one.receiver.id === facts.receiver.id && one.dueOn === dueOn);
    if (before) tally.change("reports", before, facts);
    else tally.made("reports", addPlanReport(op, plan, facts));
  }
}
