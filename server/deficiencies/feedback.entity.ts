import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { FeedbackOutcome, Verdict } from "./deficiency.enums.ts";

@ObjectType({
  description: "The answer to the one who reported, in plain language. Swedish: återkoppling.",
  simpleResolvers: true,
})
@Entity({ tableName: "feedback", ...walled })
export class Feedback extends Noun {
  @ManyToOne(() => Deficiency, { index: true })
  deficiency!: Rel<Deficiency>;

  @ManyToOne(() => Forum)
  byForum!: Rel<Forum>;

  @Field(() => String, { description: "What has been done or decided, in plain language (R17)." })
  @Property({ type: "text" })
  summary!: string;

  @Field(() => FeedbackOutcome, { description: "What it reports." })
  @Enum({ items: () => Object.values(FeedbackOutcome) })
  outcome!: FeedbackOutcome;

  @Field(() => Date, { description: "When it was given, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  at!: Date;

  @Field(() => PlainDate, { description: "Last day for the verdict; after it the matter closes without." })
  @Property({ type: "date" })
  verdictBy!: string;

  @Field(() => Verdict, { description: "The reporter's verdict." })
  @Enum({ items: () => Object.values(Verdict), default: "PENDING" })
  verdict: Verdict & Opt = "PENDING";

  @Field(() => String, { nullable: true, description: "The reporter's comment." })
  @Property({ type: "text", nullable: true })
  verdictComment: string | null = null;

  @Field(() => Date, { nullable: true, description: "When the verdict was given, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)", nullable: true })
  verdictAt: Date | null = null;
}
