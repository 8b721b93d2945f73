import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Noun } from "../platform/noun.entity.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { GoalJudgement } from "./actionPlan.enums.ts";

@ObjectType({
  description: "A goal of a plan, shared by every member of the forum. Swedish: mål.",
  simpleResolvers: true,
})
@Entity({ tableName: "goal", ...walled })
@Unique({ properties: ["plan", "key"] })
export class Goal extends Noun {
  @ManyToOne(() => ActionPlan)
  plan!: Rel<ActionPlan>;

  @Field(() => String, { description: "Short name, its own within the plan, used in files." })
  @Property({ type: "text" })
  key!: string;

  @Field(() => String, { description: "What is to be reached." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Int, { description: "Its place in the plan, from 1." })
  @Property({ type: "integer" })
  position!: number;

  @Field(() => GoalJudgement, {
    nullable: true,
    description: "Whether it was reached; null until the plan closes.",
  })
  @Enum({ items: () => Object.values(GoalJudgement), nullable: true })
  judgement: GoalJudgement | null = null;

  @Field(() => String, { nullable: true, description: "What the judgement rests on." })
  @Property({ type: "text", nullable: true })
  rationale: string | null = null;
}
