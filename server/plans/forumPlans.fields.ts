import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { mayCreate } from "./actionPlan.query.ts";

@Resolver(() => Forum)
export class ForumPlanFields {
  @FieldResolver(() => Boolean, { description: "The viewer may begin a plan of it." })
  mayCreateActionPlan(@Root() root: Forum, @Ctx() op: Operation): boolean {
    return mayCreate(op, root);
  }
}
