import type { Action, Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { must } from "../kit/problem.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import type { Minutes } from "../meetings/minutes.entity.ts";
import type { TaskSource } from "../meetings/minutes.tasks.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Activity } from "./activity.entity.ts";
import { tellActivity } from "./activity.service.ts";
import { moveTo } from "./activityCopy.service.ts";

/** What was to be done after an agenda item, as its minutes tell it. */
export const tasksOfItem: TaskSource = async (op, agendaItemId) => {
  const activities = await op.load.many(Activity, "originId", agendaItemId);
  return Promise.all(
    activities
      .filter(({ status }) => status !== "CANCELLED")
      .map(async ({ title, due, responsibleOrganization }) => {
        const owner = await op.load.one(Organization, responsibleOrganization.id);
        return { title, due, organization: must(owner, "an organization of the register").name };
      }),
  );
};

/** Minutes tell of the tasks that the meeting gave: who sees them, shared and adopted, sees the tasks. */
export async function showTasks(op: Operation, { subject, role }: Action): Promise<void> {
  const { meeting, scopeId } = subject as Minutes;
  for (const item of await op.load.many(AgendaItem, "meeting", meeting.id)) {
    if (item.status === "WITHDRAWN") continue;
    for (const activity of await op.load.many(Activity, "originId", item.id)) {
      if (activity.scopeId === scopeId || activity.plan) continue;
      await moveTo(op, activity, scopeId);
      await tellActivity(op, "activity.open", { activity, role: role as Role | null });
    }
  }
}
