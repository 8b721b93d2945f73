import type { Opt, Rel } from "@mikro-orm/core";
import { Embedded, Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { EscalationStatus } from "./deficiency.enums.ts";
import { Projection } from "./projection.ts";

@ObjectType({
  description:
    "A question raised to the forum above. The matter stays below; the receiver owns only the answer. Swedish: lyft.",
  simpleResolvers: true,
})
@Entity({ tableName: "escalation", ...walled })
@WhereForumGoesOn("escalation", "to_forum_id")
export class Escalation extends Noun {
  /** Not a relation: the receiver may not see the deficiency itself. */
  @Field(() => ID, { description: "The deficiency that it asks about." })
  @Property({ type: "uuid", index: true })
  deficiencyId!: string;

  /** The escalation below that was sent on as this one. */
  @ManyToOne(() => Escalation, { nullable: true })
  previous: Rel<Escalation> | null = null;

  @ManyToOne(() => Forum)
  fromForum!: Rel<Forum>;

  @ManyToOne(() => Forum)
  toForum!: Rel<Forum>;

  @Field(() => String, { description: "What is asked." })
  @Property({ type: "text" })
  question!: string;

  @Field(() => String, { description: "What has been tried." })
  @Property({ type: "text" })
  tried!: string;

  @Field(() => Boolean, { description: "Urgent: may pass a level and need not wait for replies (R13, R15)." })
  @Property({ type: "boolean", default: false })
  urgent: boolean & Opt = false;

  @Field(() => String, { nullable: true, description: "Why it is urgent." })
  @Property({ type: "text", nullable: true })
  urgentReason: string | null = null;

  @Field(() => Projection, { description: "The matter as it was sent along." })
  @Embedded(() => Projection, { object: true })
  projection!: Projection;

  @Field(() => EscalationStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(EscalationStatus), default: "SENT" })
  status: EscalationStatus & Opt = "SENT";

  @Field(() => PlainDate, { description: "The day it was sent." })
  @Property({ type: "date" })
  sentOn!: string;

  @Field(() => PlainDate, { description: "Last day to accept or return (R16)." })
  @Property({ type: "date" })
  acceptBy!: string;

  @Field(() => PlainDate, { description: "Last day to answer (R18)." })
  @Property({ type: "date" })
  answerBy!: string;

  @Field(() => PlainDate, {
    nullable: true,
    description: "Last day to convey the answer to the level below (R17).",
  })
  @Property({ type: "date", nullable: true })
  conveyBy: string | null = null;

  @Field(() => String, { nullable: true, description: "The answer." })
  @Property({ type: "text", nullable: true })
  answer: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: "What the forum below adds when it conveys the answer.",
  })
  @Property({ type: "text", nullable: true })
  conveyedText: string | null = null;

  @Field(() => String, { nullable: true, description: "Why it was returned or withdrawn." })
  @Property({ type: "text", nullable: true })
  returnReason: string | null = null;
}
