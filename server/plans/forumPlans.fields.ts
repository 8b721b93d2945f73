import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { rolesInForum } from "./actionPlan.policy.ts";
import { takesPlans } from "./actionPlan.rules.ts";

@Resolver(() => Forum)
export class ForumPlanFields {
  @FieldResolver(() => Boolean, { description: "The viewer may begin a plan of it." })
  mayCreateActionPlan(@Root() root: Forum, @Ctx() op: Operation): boolean {
    return (
      takesPlans(root.status) && roleThatMay(rolesInForum(op.viewer, root.id), "actionPlan.create") !== null
    );
  }
}
