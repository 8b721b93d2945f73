import type { Action, Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
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

/** Adopted minutes tell of the tasks that the meeting gave: they stand open with the items that they came out of. */
export async function openTasks(op: Operation, { subject, role }: Action): Promise<void> {
  const { meeting } = subject as Minutes;
  for (const item of await op.load.many(AgendaItem, "meeting", meeting.id)) {
    const forum = must(await op.load.one(Forum, item.forum.id), "an item's forum");
    if (item.scopeId !== forum.openScopeId) continue;
    for (const activity of await op.load.many(Activity, "originId", item.id)) {
      if (activity.scopeId === item.scopeId || activity.plan) continue;
      await moveTo(op, activity, item.scopeId);
      await tellActivity(op, "activity.open", { activity, role: role as Role | null });
    }
  }
}
