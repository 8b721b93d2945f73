import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { AgendaItemKind, AgendaItemStatus } from "./agendaItem.enums.ts";
import { Meeting } from "./meeting.entity.ts";

@ObjectType({
  description: "Something to take up in a meeting, or in the forum's backlog. Swedish: dagordningspunkt.",
  simpleResolvers: true,
})
@Entity({ tableName: "agenda_item", ...walled })
@WhereForumGoesOn("agenda_item")
@Index({ properties: ["forum", "status"] })
@Index({ properties: ["meeting", "position"] })
export class AgendaItem extends Noun {
  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  /** Null: in the forum's backlog. */
  @ManyToOne(() => Meeting, { nullable: true })
  meeting: Rel<Meeting> | null = null;

  @Field(() => Int, {
    nullable: true,
    description: "Its § in the meeting: given in order when the meeting opens, never changed after.",
  })
  @Property({ type: "integer", nullable: true })
  number: number | null = null;

  @Field(() => Int, { description: "Its place in the order of the agenda, from 1; 0 in the backlog." })
  @Property({ type: "integer", default: 0 })
  position: number & Opt = 0;

  @Field(() => String, { description: "What it is about." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "What the meeting needs to know." })
  @Property({ type: "text", nullable: true })
  description: string | null = null;

  @Field(() => AgendaItemKind, { description: "What it asks of the meeting." })
  @Enum({ items: () => Object.values(AgendaItemKind) })
  kind!: AgendaItemKind;

  @Field(() => Int, { nullable: true, description: "Minutes planned for it." })
  @Property({ type: "integer", nullable: true })
  plannedMinutes: number | null = null;

  @ManyToOne(() => Organization)
  proposedByOrganization!: Rel<Organization>;

  /**
   * The own stream of the employee who proposed it without a seat, so that whoever acts can tell that person without
   * knowing who it is; the item then has a scope of its own. Null for what a seat proposed.
   */
  @Property({ type: "uuid", nullable: true, index: true })
  proposerStreamId: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: "What it is about, as a type of this schema: Deficiency, Escalation, Activity …",
  })
  @Property({ type: "text", nullable: true })
  subjectType: string | null = null;

  @Field(() => ID, { nullable: true, description: "The noun that it is about, with subjectType." })
  @Property({ type: "uuid", nullable: true, index: true })
  subjectId: string | null = null;

  @ManyToOne(() => AgendaItem, { nullable: true })
  carriedFrom: Rel<AgendaItem> | null = null;

  @Field(() => AgendaItemStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(AgendaItemStatus), default: "PROPOSED" })
  status: AgendaItemStatus & Opt = "PROPOSED";
}
