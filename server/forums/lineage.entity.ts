import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Forum } from "./forum.entity.ts";

export const LineageKind = graphqlEnum("LineageKind", "How one forum came out of another.", {
  SPLIT: "Delning",
  MERGE: "Sammanslagning",
  RENAME: "Namnbyte",
  REPLACED: "Ersättning",
});
export type LineageKind = keyof typeof LineageKind;

@ObjectType({
  description: "Which forum came out of which. Swedish: ursprung. Readable from both sides.",
  simpleResolvers: true,
})
@Entity({ tableName: "forum_lineage", ...walled })
export class ForumLineage extends Noun {
  @ManyToOne(() => Forum)
  from!: Rel<Forum>;

  @ManyToOne(() => Forum)
  to!: Rel<Forum>;

  @Field(() => LineageKind, { description: "How it came about." })
  @Enum({ items: () => Object.values(LineageKind) })
  kind!: LineageKind;

  @Field(() => PlainDate, { description: "The first day of the new order." })
  @Property({ type: "date" })
  effectiveOn!: string;
}
