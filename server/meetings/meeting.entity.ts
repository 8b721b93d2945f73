import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { MeetingKind, MeetingStatus } from "./meeting.enums.ts";

const moment = { type: "timestamptz", columnType: "timestamptz(3)" } as const;

/** Worked on in the forum's room; then in the scope of its minutes, shared and adopted. */
@ObjectType({
  description: "A meeting of a forum. Swedish: möte.",
  simpleResolvers: true,
})
@Entity({ tableName: "meeting", ...walled })
@WhereForumGoesOn("meeting")
@Index({ properties: ["forum", "startsAt"] })
export class Meeting extends Noun {
  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  @Field(() => MeetingKind, { description: "Ordinary, extra, workshop or dialogue." })
  @Enum({ items: () => Object.values(MeetingKind) })
  kind!: MeetingKind;

  @Field(() => String, { nullable: true, description: "Its title; null: named by its kind and day." })
  @Property({ type: "text", nullable: true })
  title: string | null = null;

  @Field(() => Date, { description: "When it begins, UTC." })
  @Property({ ...moment })
  startsAt!: Date;

  @Field(() => Date, { nullable: true, description: "When it is planned to end, UTC." })
  @Property({ ...moment, nullable: true })
  endsAt: Date | null = null;

  @Field(() => String, { nullable: true, description: "Where." })
  @Property({ type: "text", nullable: true })
  place: string | null = null;

  @Field(() => String, { nullable: true, description: "Address of the video meeting, https." })
  @Property({ type: "text", nullable: true })
  link: string | null = null;

  @Field(() => MeetingStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(MeetingStatus), default: "DRAFT" })
  status: MeetingStatus & Opt = "DRAFT";

  @Field(() => Boolean, { description: "Whether it counts when the forum's cadence is judged (R8)." })
  @Property({ type: "boolean" })
  countsTowardCadence!: boolean;

  @Field(() => String, { nullable: true, description: "Why it was cancelled." })
  @Property({ type: "text", nullable: true })
  cancelReason: string | null = null;

  @Field(() => Date, { nullable: true, description: "When the members were summoned, UTC." })
  @Property({ ...moment, nullable: true })
  summonedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: "When the chair opened it, UTC." })
  @Property({ ...moment, nullable: true })
  startedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: "When the chair ended it, UTC." })
  @Property({ ...moment, nullable: true })
  heldAt: Date | null = null;

  /** The agenda item that the chair is on: an id, for items point at their meeting. */
  @Property({ type: "uuid", nullable: true })
  currentItemId: string | null = null;

  @Field(() => Date, { nullable: true, description: "Since when the chair is on that item, UTC: the timer." })
  @Property({ ...moment, nullable: true })
  currentItemSince: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: "When the chair opened shared notes, UTC: from then on every organization has them (R27).",
  })
  @Property({ ...moment, nullable: true })
  sharedNotesOpenedAt: Date | null = null;
}
