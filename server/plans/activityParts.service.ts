import type { Operation } from "../access/operation.ts";
import { Seat } from "../forums/seat.entity.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import type { Activity } from "./activity.entity.ts";
import type {
  AddSubItemInput,
  FollowUpActivityInput,
  RemoveSubItemInput,
  ReportActivityStatusInput,
  SetSubItemInput,
} from "./activity.inputs.ts";
import { activityTransitions } from "./activity.rules.ts";
import { type BegunStep, beginActivity, enter, tellActivity } from "./activity.service.ts";
import { FollowUpPoint } from "./followUpPoint.entity.ts";
import { StatusReport } from "./statusReport.entity.ts";
import { SubItem } from "./subItem.entity.ts";

const mostParts = 50;

/** How it goes, by its owner; it may be started or finished with the same word. Never changed afterwards. */
export async function report(op: Operation, input: ReportActivityStatusInput): Promise<Activity> {
  const step = await beginActivity(op, input, "report");
  const { activity } = step;
  if (isBlank(input.text)) throw refused("R31", "reportMissing", {}, "input.text");
  const { action = null } = input;
  if (action !== null && action !== "start" && action !== "finish") {
    throw badInput("input.action", "stepWithReport");
  }
  if (action !== null) await enter(op, activity, move(activityTransitions, action, activity.status));
  const seat = op.viewer.seats.find(({ forumId }) => forumId === activity.forum.id) ?? op.viewer.seats[0];
  op.em.persist(
    op.em.create(StatusReport, {
      scopeId: activity.scopeId,
      activity,
      organization: op.em.getReference(Organization, op.viewer.organizationId),
      seat: seat ? op.em.getReference(Seat, seat.id) : null,
      text: input.text,
      statusAfter: activity.status,
      at: op.now,
    }),
  );
  return tellActivity(op, "activity.report", step);
}

export async function addSubItem(op: Operation, input: AddSubItemInput): Promise<Activity> {
  const step = await beginActivity(op, { id: input.activityId }, "divide");
  if (isBlank(input.title)) throw badInput("input.title", "blank");
  const { activity } = step;
  const parts = await op.load.many(SubItem, "activity", activity.id, "position");
  if (parts.length >= mostParts) throw badInput("input.activityId", "tooMany", { max: mostParts });
  const position = (parts.at(-1)?.position ?? 0) + 1;
  const { scopeId } = activity;
  op.em.persist(op.em.create(SubItem, { scopeId, activity, title: input.title, position }));
  return tellActivity(op, "activity.divide", step);
}

export async function setSubItem(op: Operation, input: SetSubItemInput): Promise<Activity> {
  const { part, step } = await beginPart(op, input);
  if (input.title != null) {
    if (isBlank(input.title)) throw badInput("input.title", "blank");
    part.title = input.title;
  }
  if (input.status != null) part.status = input.status;
  return tellActivity(op, "activity.divide", step);
}

export async function removeSubItem(op: Operation, input: RemoveSubItemInput): Promise<Activity> {
  const { part, step } = await beginPart(op, input);
  op.em.remove(part);
  return tellActivity(op, "activity.divide", step);
}

async function beginPart(
  op: Operation,
  input: { readonly id: string; readonly version: number },
): Promise<{ part: SubItem; step: BegunStep }> {
  const { activity } = await op.load.visible(SubItem, input.id);
  const step = await beginActivity(op, { id: activity.id }, "divide");
  const part = await op.load.held(SubItem, input.id);
  expectVersion(part, input.version);
  return { part, step };
}

/** What was found at a follow-up: by the owner, or by the forum's chair or coordinator. */
export async function followUp(op: Operation, input: FollowUpActivityInput): Promise<Activity> {
  const { activity } = await op.load.visible(FollowUpPoint, input.id);
  const step = await beginActivity(op, { id: activity.id }, "followUp");
  const point = await op.load.held(FollowUpPoint, input.id);
  expectVersion(point, input.version);
  if (point.doneOn !== null) throw refused("3.2", "followedUp");
  if (isBlank(input.text)) throw refused("R31", "reportMissing", {}, "input.text");
  Object.assign(point, {
    doneOn: op.today,
    text: input.text,
    organization: op.em.getReference(Organization, op.viewer.organizationId),
  });
  return tellActivity(op, "activity.followUp", step);
}
