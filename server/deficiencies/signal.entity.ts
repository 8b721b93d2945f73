import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Forum } from "../forums/forum.entity.ts";
import { Sector } from "../organizations/organization.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { DeficiencyCategory, DeficiencyScope, DeficiencyStatus } from "./deficiency.enums.ts";

/** A view of its owner's: the columns are the de-identification, the condition is the wall. */
const expression = `
  select d.id, d.number, d.handling_forum_id as forum_id, d.category, d.scope, d.status, d.recurring, d.reopened,
         (d.reported_at at time zone 'Europe/Stockholm')::date as reported_on, d.feedback_by,
         (select coalesce(jsonb_agg(distinct o.sector), '[]') from concerned_organization c
            join organization o on o.id = c.organization_id where c.deficiency_id = d.id) as concerned_sectors
    from deficiency d
   where d.number is not null and viewer_has_key('oversees:' || d.handling_forum_id)`;

@ObjectType({
  description:
    "A deficiency without texts, names or organizations, for the regional secretariat that looks for patterns.",
  simpleResolvers: true,
})
@Entity({ tableName: "deficiency_signal", view: true, expression })
export class DeficiencySignal {
  @Field(() => ID, { description: "The deficiency's id." })
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  @Field(() => String, { description: "The deficiency's number." })
  @Property({ type: "text" })
  number!: string;

  @Field(() => DeficiencyCategory, { description: "What it concerns." })
  @Property({ type: "text" })
  category!: DeficiencyCategory;

  @Field(() => DeficiencyScope, { description: "Everyday or structural." })
  @Property({ type: "text" })
  scope!: DeficiencyScope;

  @Field(() => DeficiencyStatus, { description: "Its state." })
  @Property({ type: "text" })
  status!: DeficiencyStatus;

  @Field(() => Boolean, { description: "Whether it keeps coming back." })
  @Property({ type: "boolean" })
  recurring!: boolean;

  @Field(() => Int, { description: "How many times a verdict has reopened it." })
  @Property({ type: "integer" })
  reopened!: number;

  @Field(() => PlainDate, { description: "The day it was reported." })
  @Property({ type: "date" })
  reportedOn!: string;

  @Field(() => PlainDate, { nullable: true, description: "Last day to give feedback." })
  @Property({ type: "date", nullable: true })
  feedbackBy: string | null = null;

  @Field(() => [Sector], { description: "Fields of work concerned." })
  @Property({ type: "json" })
  concernedSectors!: Sector[];
}
