import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { liftAgendaItem } from "../meetings/agendaLift.service.ts";
import { Organization } from "../organizations/organization.entity.ts";
import type { Activity } from "./activity.entity.ts";
import type { RaiseBlockInput } from "./activity.inputs.ts";
import { beginActivity, blockOf, tellActivity } from "./activity.service.ts";

/**
 * What blocks an activity is put to the forum above (R13): an item of the own backlog, about the activity, lifted with
 * what is asked. The activity stays where it is; what the forum above does with the question is told in both rooms.
 */
export async function raiseBlock(op: Operation, input: RaiseBlockInput): Promise<Activity> {
  const step = await beginActivity(op, input, "raiseBlock");
  const { activity } = step;
  const block = must(await blockOf(op, activity), "a blocked activity has a block");
  const forum = must(await op.load.one(Forum, activity.forum.id), "the activity's forum");
  const item = op.em.create(AgendaItem, {
    scopeId: forum.roomScopeId,
    forum,
    title: activity.title,
    description: block.reason,
    kind: "FOLLOW_UP",
    proposedByOrganization: op.em.getReference(Organization, op.viewer.organizationId),
    subjectType: "Activity",
    subjectId: activity.id,
  });
  op.em.persist(item);
  op.act("agendaItem.propose", item, [], step.role);
  await op.em.flush();
  const { clientMutationId, question } = input;
  const lift = await liftAgendaItem(op, { clientMutationId, agendaItemId: item.id, question });
  Object.assign(block, { raisedTo: lift.toForum, raisedOn: op.today, raisedItem: lift.item });
  return tellActivity(op, "activity.raiseBlock", step);
}
