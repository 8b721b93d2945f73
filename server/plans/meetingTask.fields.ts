import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { rolesInForum } from "./actionPlan.policy.ts";
import { Activity } from "./activity.entity.ts";

@Resolver(() => AgendaItem)
export class AgendaItemTasks {
  @FieldResolver(() => [Activity], { description: "What was to be done after it, oldest first." })
  tasks(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<Activity[]> {
    return op.load.many(Activity, "originId", root.id);
  }

  @FieldResolver(() => Boolean, { description: "The viewer may give a task out of it." })
  mayAddTask(@Root() root: AgendaItem, @Ctx() op: Operation): boolean {
    return roleThatMay(rolesInForum(op.viewer, root.forum.id), "activity.create") !== null;
  }
}
