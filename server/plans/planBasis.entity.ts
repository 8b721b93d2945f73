import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Unique } from "@mikro-orm/decorators/legacy";
import { walled } from "../access/wall.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { ActionPlan } from "./actionPlan.entity.ts";

/** A workshop that a plan builds on. */
@Entity({ tableName: "action_plan_basis", ...walled })
@Unique({ properties: ["plan", "meeting"] })
export class ActionPlanBasis extends Noun {
  @ManyToOne(() => ActionPlan)
  plan!: Rel<ActionPlan>;

  @ManyToOne(() => Meeting)
  meeting!: Rel<Meeting>;
}
