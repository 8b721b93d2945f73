import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Activity } from "./activity.entity.ts";
import { ActivityStatus } from "./activity.enums.ts";

@ObjectType({
  description: "That an activity waits for something, often for another organization. Swedish: hinder.",
  simpleResolvers: true,
})
@Entity({ tableName: "activity_block", ...walled })
export class ActivityBlock extends Noun {
  @ManyToOne(() => Activity, { index: true })
  activity!: Rel<Activity>;

  @ManyToOne(() => Organization, { nullable: true })
  organization: Rel<Organization> | null = null;

  @Field(() => String, { description: "Why it is blocked." })
  @Property({ type: "text" })
  reason!: string;

  @Field(() => PlainDate, { description: "The first day of the block." })
  @Property({ type: "date" })
  since!: string;

  @Field(() => PlainDate, { nullable: true, description: "The day it was lifted; null while it stands." })
  @Property({ type: "date", nullable: true })
  liftedOn: string | null = null;

  @Field(() => ActivityStatus, { description: "The state to which the activity returns when it is lifted." })
  @Enum({ items: () => Object.values(ActivityStatus) })
  resumes!: ActivityStatus;

  @ManyToOne(() => Forum, { nullable: true })
  raisedTo: Rel<Forum> | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day it was raised to the forum above; null when it has not been.",
  })
  @Property({ type: "date", nullable: true })
  raisedOn: string | null = null;

  /** In the room of the forum above: seen from below once the minutes are adopted. */
  @ManyToOne(() => AgendaItem, { nullable: true })
  raisedItem: Rel<AgendaItem> | null = null;
}
