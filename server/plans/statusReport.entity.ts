import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Seat } from "../forums/seat.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Activity } from "./activity.entity.ts";
import { ActivityStatus } from "./activity.enums.ts";

/** Append-only, in the database too: the API's role may not change its text. */
@ObjectType({
  description:
    "How an activity goes, by the organization that owns it. Never changed. Swedish: lägesrapport.",
  simpleResolvers: true,
})
@Entity({ tableName: "status_report", ...walled })
export class StatusReport extends Noun {
  @ManyToOne(() => Activity, { index: true })
  activity!: Rel<Activity>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  @ManyToOne(() => Seat, { nullable: true })
  seat: Rel<Seat> | null = null;

  @Field(() => String, { description: "What has been done and what is left." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => ActivityStatus, { description: "The activity's state once it was reported." })
  @Enum({ items: () => Object.values(ActivityStatus) })
  statusAfter!: ActivityStatus;

  @Field(() => Date, { description: "When, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  at!: Date;
}
