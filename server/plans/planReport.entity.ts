import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { ActionPlan } from "./actionPlan.entity.ts";

@ObjectType({
  description: "That a plan is to be reported, to whom and by when. Swedish: redovisning av planen.",
  simpleResolvers: true,
})
@Entity({ tableName: "action_plan_report", ...walled })
@Unique({ properties: ["plan", "receiver", "dueOn"] })
export class ActionPlanReport extends Noun {
  @ManyToOne(() => ActionPlan)
  plan!: Rel<ActionPlan>;

  @ManyToOne(() => Forum)
  receiver!: Rel<Forum>;

  @Field(() => PlainDate, { description: "Last day." })
  @Property({ type: "date" })
  dueOn!: string;
}
