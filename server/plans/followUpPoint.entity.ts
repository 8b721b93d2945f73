import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Activity } from "./activity.entity.ts";

@ObjectType({
  description:
    "A day, a set time after completion, on which an activity is followed up. Swedish: uppföljning.",
  simpleResolvers: true,
})
@Entity({ tableName: "follow_up_point", ...walled })
export class FollowUpPoint extends Noun {
  @ManyToOne(() => Activity, { index: true })
  activity!: Rel<Activity>;

  @Field(() => PlainDate, { description: "The day it is to be done." })
  @Property({ type: "date" })
  dueOn!: string;

  @Field(() => PlainDate, { nullable: true, description: "The day it was done." })
  @Property({ type: "date", nullable: true })
  doneOn: string | null = null;

  @Field(() => String, { nullable: true, description: "What was found." })
  @Property({ type: "text", nullable: true })
  text: string | null = null;

  @ManyToOne(() => Organization, { nullable: true })
  organization: Rel<Organization> | null = null;
}
