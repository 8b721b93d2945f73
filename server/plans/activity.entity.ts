import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import {
  ActivityKind,
  ActivityOrigin,
  ActivityPriority,
  ActivityScope,
  ActivityStatus,
} from "./activity.enums.ts";
import { Goal } from "./goal.entity.ts";

/** Seen with what it came out of: a plan, an agenda item, a deficiency. */
@ObjectType({
  description: "Something to be done, with an owning organization and a date. Swedish: aktivitet, åtgärd.",
  simpleResolvers: true,
})
@Entity({ tableName: "activity", ...walled })
@WhereForumGoesOn("activity")
@Index({ properties: ["forum", "status"] })
@Index({ properties: ["responsibleOrganization", "status"] })
export class Activity extends Noun {
  @Field(() => ActivityOrigin, { description: "What it came out of." })
  @Enum({ items: () => Object.values(ActivityOrigin) })
  origin!: ActivityOrigin;

  @Field(() => ID, { description: "The noun it came out of: a plan, an agenda item, a deficiency." })
  @Property({ type: "uuid", index: true })
  originId!: string;

  /** The forum that decided on it. */
  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  @ManyToOne(() => ActionPlan, { nullable: true, index: true })
  plan: Rel<ActionPlan> | null = null;

  @ManyToOne(() => Goal, { nullable: true })
  goal: Rel<Goal> | null = null;

  @Field(() => String, { description: "What is to be done." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "More about it." })
  @Property({ type: "text", nullable: true })
  description: string | null = null;

  @ManyToOne(() => Organization)
  responsibleOrganization!: Rel<Organization>;

  @ManyToOne(() => Organization, { nullable: true })
  sponsorOrganization: Rel<Organization> | null = null;

  @Field(() => ActivityKind, { description: "What kind it is." })
  @Enum({ items: () => Object.values(ActivityKind), default: "MEASURE" })
  kind: ActivityKind & Opt = "MEASURE";

  @Field(() => ActivityScope, { description: "How far it reaches." })
  @Enum({ items: () => Object.values(ActivityScope), default: "FORUM" })
  scope: ActivityScope & Opt = "FORUM";

  @Field(() => ActivityPriority, { description: "How it is prioritised." })
  @Enum({ items: () => Object.values(ActivityPriority), default: "NORMAL" })
  priority: ActivityPriority & Opt = "NORMAL";

  @Field(() => PlainDate, { nullable: true, description: "The day it is to begin." })
  @Property({ type: "date", nullable: true })
  start: string | null = null;

  @Field(() => PlainDate, { description: "The day it is to be done." })
  @Property({ type: "date" })
  due!: string;

  @Field(() => ActivityStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(ActivityStatus), default: "PLANNED" })
  status: ActivityStatus & Opt = "PLANNED";

  @Field(() => String, {
    nullable: true,
    description: "Why it is blocked or was cancelled; or what effect was seen.",
  })
  @Property({ type: "text", nullable: true })
  statusReason: string | null = null;

  @Field(() => PlainDate, { nullable: true, description: "The day it was finished." })
  @Property({ type: "date", nullable: true })
  completedOn: string | null = null;

  @Field(() => [Int], { description: "Days after completion on which it is to be followed up." })
  @Property({ type: "json", defaultRaw: "'[]'" })
  followUpAfterDays: number[] & Opt = [];

  @ManyToOne(() => Activity, { nullable: true, index: true })
  carriedFrom: Rel<Activity> | null = null;
}
