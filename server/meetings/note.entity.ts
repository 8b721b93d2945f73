import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walledWithin } from "../access/wall.ts";
import { Seat } from "../forums/seat.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Meeting } from "./meeting.entity.ts";

/** An own draft lies in the organization's scope, the shared note in the forum's room (R27). */
@ObjectType({
  description:
    "Notes on an agenda item: an organization's own draft, or the one that all share. Swedish: anteckning.",
  simpleResolvers: true,
})
@Entity({ tableName: "note", ...walledWithin("note", "meeting_id", "meeting") })
@Unique({ properties: ["agendaItem", "organization"] })
@Unique({ name: "note_shared_unique", properties: ["agendaItem"], where: '"organization_id" is null' })
export class Note extends Noun {
  @ManyToOne(() => Meeting, { index: true })
  meeting!: Rel<Meeting>;

  @ManyToOne(() => AgendaItem)
  agendaItem!: Rel<AgendaItem>;

  /** Whose own draft it is; null: the shared note. */
  @ManyToOne(() => Organization, { nullable: true })
  organization: Rel<Organization> | null = null;

  @Field(() => String, { description: "The text, at most 10 000 characters; may be empty." })
  @Property({ type: "text" })
  text!: string;

  /** Who wrote it last. */
  @ManyToOne(() => Seat)
  writtenBySeat!: Rel<Seat>;

  @Field(() => Date, { description: "When it was last written, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  writtenAt!: Date;
}
