import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { DecisionRule, Forum } from "../forums/forum.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { DecisionStatus } from "./decision.enums.ts";
import type { DecisionState } from "./decision.rules.ts";
import { Meeting } from "./meeting.entity.ts";

const moment = { type: "timestamptz", columnType: "timestamptz(3)", nullable: true } as const;

/** Proposed, it is the room's; decided, it lies with its meeting: in the room, shared with the minutes, then open. */
@ObjectType({
  description: "What a forum's parties decide together in a meeting. Swedish: beslut.",
  simpleResolvers: true,
})
@Entity({ tableName: "decision", ...walled })
@Index({ properties: ["forum", "status"] })
@Index({ properties: ["meeting"] })
export class Decision extends Noun {
  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  @ManyToOne(() => Meeting)
  meeting!: Rel<Meeting>;

  @ManyToOne(() => AgendaItem, { index: true })
  agendaItem!: Rel<AgendaItem>;

  /** Its place among the decisions of its agenda item, from 1. */
  @Property({ type: "integer" })
  ordinal!: number;

  @Field(() => String, { description: "What is decided, at most 10 000 characters." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => DecisionRule, {
    description: "How it is decided: the forum's rule when it was proposed (R2).",
  })
  @Enum({ items: () => Object.values(DecisionRule) })
  rule!: DecisionRule;

  @Field(() => Int, { nullable: true, description: "Parties needed, with QUORUM only." })
  @Property({ type: "integer", nullable: true })
  quorum: number | null = null;

  @Field(() => String, { nullable: true, description: "What it means for children (R4)." })
  @Property({ type: "text", nullable: true })
  childImpact: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: "Why consequences for children do not apply; instead of `childImpact` (R4).",
  })
  @Property({ type: "text", nullable: true })
  childImpactNotApplicable: string | null = null;

  @Field(() => PlainDate, { nullable: true, description: "The day on which it is to be reviewed." })
  @Property({ type: "date", nullable: true })
  reviewOn: string | null = null;

  @ManyToOne(() => Decision, { nullable: true, index: true })
  supersedes: Rel<Decision> | null = null;

  @Field(() => DecisionStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(DecisionStatus), default: "PROPOSED" })
  status: DecisionState & Opt = "PROPOSED";

  @Field(() => Date, { nullable: true, description: "When the forum decided, to take it or not, UTC." })
  @Property({ ...moment })
  takenAt: Date | null = null;

  @Field(() => Boolean, { description: "Recorded after the meeting was over, within 14 days (R5)." })
  @Property({ type: "boolean", default: false })
  late: boolean & Opt = false;

  @Field(() => Date, { nullable: true, description: "When it came into effect, UTC." })
  @Property({ ...moment })
  inEffectAt: Date | null = null;

  @Field(() => String, { nullable: true, description: "What it led to, told at its review." })
  @Property({ type: "text", nullable: true })
  reviewText: string | null = null;

  @Field(() => Date, { nullable: true, description: "When it was reviewed, UTC." })
  @Property({ ...moment })
  reviewedAt: Date | null = null;
}
