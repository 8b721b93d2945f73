import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { ActionPlanStatus } from "./actionPlan.enums.ts";

/** Worked on in the forum's room; from adoption on in its open scope, with goals and activities. */
@ObjectType({
  description: "What a forum sets out to do in a period: goals and activities. Swedish: handlingsplan.",
  simpleResolvers: true,
})
@Entity({ tableName: "action_plan", ...walled })
@WhereForumGoesOn("action_plan")
@Index({ properties: ["forum", "from"] })
export class ActionPlan extends Noun {
  @Field(() => String, { description: "Short stable name used in files that are imported and exported." })
  @Property({ type: "text", unique: true })
  key!: string;

  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  @Field(() => String, { description: "Its title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => PlainDate, { description: "First day of its period." })
  @Property({ type: "date" })
  from!: string;

  @Field(() => PlainDate, { description: "Last day of its period." })
  @Property({ type: "date" })
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it builds on, in words; the meetings are in `basisMeetings`.",
  })
  @Property({ type: "text", nullable: true })
  basis: string | null = null;

  @ManyToOne(() => AgreementVersion, { nullable: true, index: true })
  agreementVersion: Rel<AgreementVersion> | null = null;

  @Field(() => ActionPlanStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(ActionPlanStatus), default: "DRAFT" })
  status: ActionPlanStatus & Opt = "DRAFT";

  @Field(() => String, { nullable: true, description: "Why the proposal last went back to a draft." })
  @Property({ type: "text", nullable: true })
  returnReason: string | null = null;

  @ManyToOne(() => ActionPlan, { nullable: true })
  revisionOf: Rel<ActionPlan> | null = null;

  @ManyToOne(() => Decision, { nullable: true })
  decision: Rel<Decision> | null = null;

  @Field(() => PlainDate, { nullable: true, description: "The day it was adopted, where known." })
  @Property({ type: "date", nullable: true })
  adoptedOn: string | null = null;

  @Field(() => PlainDate, { nullable: true, description: "The day it was closed." })
  @Property({ type: "date", nullable: true })
  closedOn: string | null = null;

  @Field(() => Boolean, {
    description: "True where it came from a register: no decision of the hub's own stands behind it.",
  })
  @Property({ type: "boolean", default: false })
  imported: boolean & Opt = false;
}
