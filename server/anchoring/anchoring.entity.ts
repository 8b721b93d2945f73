import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { AnchoringSubject } from "./anchoring.enums.ts";

@ObjectType({
  description:
    "What each party of a forum is to convey and anchor at home, with one receipt a party (R23). Swedish: förankring.",
  simpleResolvers: true,
})
@Entity({ tableName: "anchoring", ...walled })
@Unique({ properties: ["subjectType", "subjectId"] })
@Index({ properties: ["forum", "id"] })
export class Anchoring extends Noun {
  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  @Field(() => AnchoringSubject, { description: "What kind of noun is to be anchored." })
  @Enum({ items: () => Object.values(AnchoringSubject) })
  subjectType!: AnchoringSubject;

  /** Not a relation: an administrator may not see the subject itself, and it is one of several nouns. */
  @Field(() => ID, { description: "Id of the noun that is to be anchored." })
  @Property({ type: "uuid" })
  subjectId!: string;

  @Field(() => PlainDate, {
    description:
      "The day of the meeting that decided or whose minutes they are; the day a plan was adopted or an agreement sent.",
  })
  @Property({ type: "date" })
  subjectOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is about; null where kind and day are its name.",
  })
  @Property({ type: "text", nullable: true })
  title: string | null = null;

  @Field(() => String, { nullable: true, description: "What is to be conveyed: a decision's text." })
  @Property({ type: "text", nullable: true })
  message: string | null = null;

  @Field(() => PlainDate, { description: "Last day for the parties to have anchored it." })
  @Property({ type: "date" })
  dueOn!: string;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day on which the last party had anchored it; null again after an objection.",
  })
  @Property({ type: "date", nullable: true })
  settledOn: string | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day on which it was called off: its subject lapsed, or another took its place.",
  })
  @Property({ type: "date", nullable: true })
  closedOn: string | null = null;
}
