import type { Operation } from "../access/operation.ts";
import type { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { versionToCite } from "../agreements/citation.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { badInput } from "../kit/problem.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import type { ActionPlan } from "./actionPlan.entity.ts";
import type { PlanContent } from "./actionPlan.inputs.ts";
import { ActionPlanBasis } from "./planBasis.entity.ts";
import { ActionPlanReport } from "./planReport.entity.ts";

const longest = 20;

/** The version that the plan carries out: one in force, or what it was before; left out it stays. */
export async function carriedOut(
  op: Operation,
  { agreementVersionId: id }: Pick<PlanContent, "agreementVersionId">,
  before: AgreementVersion | null,
): Promise<AgreementVersion | null> {
  if (id === undefined || id === before?.id) return before;
  return id === null ? null : versionToCite(op, id, "input.agreementVersionId");
}

/** The workshops that the plan builds on and to whom it is reported: what is no longer named goes. */
export async function setFoundations(
  op: Operation,
  plan: ActionPlan,
  { basisMeetingIds, reports }: Pick<PlanContent, "basisMeetingIds" | "reports">,
): Promise<void> {
  for (const [name, list] of [
    ["basisMeetingIds", basisMeetingIds],
    ["reports", reports],
  ] as const) {
    if (list.length > longest) throw badInput(`input.${name}`, "tooMany", { max: longest });
  }
  await setBasis(op, plan, basisMeetingIds);
  await setReports(op, plan, reports);
}

async function setBasis(op: Operation, plan: ActionPlan, meetingIds: readonly string[]): Promise<void> {
  const before = await op.load.many(ActionPlanBasis, "plan", plan.id);
  for (const gone of before.filter(({ meeting }) => !meetingIds.includes(meeting.id))) op.em.remove(gone);
  const known = new Set(before.map(({ meeting }) => meeting.id));
  for (const [index, id] of meetingIds.entries()) {
    if (known.has(id)) continue;
    const field = `input.basisMeetingIds[${index}]`;
    const meeting = await op.load.one(Meeting, id);
    if (!meeting) throw badInput(field, "unknownMeeting");
    if (meeting.kind !== "WORKSHOP") throw badInput(field, "notAWorkshop");
    known.add(id);
    op.em.persist(op.em.create(ActionPlanBasis, { scopeId: plan.scopeId, plan, meeting }));
  }
}

const sameReport = (
  a: { receiver: string; dueOn: string },
  b: { receiver: string; dueOn: string },
): boolean => a.receiver === b.receiver && a.dueOn === b.dueOn;

async function setReports(op: Operation, plan: ActionPlan, reports: PlanContent["reports"]): Promise<void> {
  const wanted = reports.map(({ receiverForumId, dueOn }) => ({ receiver: receiverForumId, dueOn }));
  const before = await op.load.many(ActionPlanReport, "plan", plan.id);
  const known = before.map((row) => ({ row, receiver: row.receiver.id, dueOn: row.dueOn }));
  for (const one of known) if (!wanted.some((report) => sameReport(report, one))) op.em.remove(one.row);
  const added: typeof wanted = [];
  for (const [index, report] of wanted.entries()) {
    if ([...known, ...added].some((one) => sameReport(one, report))) continue;
    const receiver = await op.load.one(Forum, report.receiver);
    if (!receiver) throw badInput(`input.reports[${index}].receiverForumId`, "unknownForum");
    added.push(report);
    const { dueOn } = report;
    op.em.persist(op.em.create(ActionPlanReport, { scopeId: plan.scopeId, plan, receiver, dueOn }));
  }
}
