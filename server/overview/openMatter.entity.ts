import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { PlainDate } from "../platform/scalars.ts";

export const OpenMatterKind = graphqlEnum(
  "OpenMatterKind",
  "What lies open in a forum, and is allocated when it is split or merged (R30). What hangs on a matter goes with it.",
  {
    DEFICIENCY: "Brist",
    ESCALATION: "Lyft fråga som väntar här",
    TRANSFER: "Överflyttning som väntar här",
    AGREEMENT: "Överenskommelse",
    RESPONSIBILITY: "Tvist om ansvar",
    ACTION_PLAN: "Handlingsplan",
    ACTIVITY: "Uppgift från ett möte",
    MEETING: "Planerat eller pågående möte",
    MINUTES: "Minnesanteckningar som inte är justerade",
    AGENDA_ITEM: "Punkt som väntar på att tas upp",
    DECISION: "Beslut som väntar på förankring eller uppföljning",
    ANCHORING: "Förankring som pågår",
    FORUM_PROPOSAL: "Förslag om forumet som inte är besvarat",
  },
);
export type OpenMatterKind = keyof typeof OpenMatterKind;

/**
 * A view of its owner's, over the function `open_matters`: numbers, kinds and days for the forum's seats and for
 * administrators, a title for whoever sees the matter. What is listed is what a split allocates, and what stands in the
 * way of a forum's end.
 */
const expression = `
  select m.id, f.id as forum_id, m.kind, m.number, m.title, m.day, m.movable
    from forum f, lateral open_matters(f.id) m(id, kind, number, title, day, movable)
   where viewer_has_key('seat:' || f.id) or viewer_has_key('administrator')`;

@ObjectType({
  description:
    "Something open in a forum that a split or a merger takes along, and that stands in the way of its end.",
  simpleResolvers: true,
})
@Entity({ tableName: "open_matter", view: true, expression })
export class OpenMatter {
  @Field(() => ID, { description: "Id of the matter: of a deficiency, a plan, a meeting …" })
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @Property({ type: "uuid" })
  forumId!: string;

  @Field(() => OpenMatterKind, { description: "What it is." })
  @Property({ type: "text" })
  kind!: OpenMatterKind;

  @Field(() => String, { nullable: true, description: "Its number, where its kind is numbered." })
  @Property({ type: "text", nullable: true })
  number: string | null = null;

  @Field(() => String, {
    nullable: true,
    description:
      "Its title; null for one who may not see the matter, as an administrator, and where it has none.",
  })
  @Property({ type: "text", nullable: true })
  title: string | null = null;

  @Field(() => PlainDate, {
    description:
      "The day it was reported, sent, taken or written; of a meeting its own, of a plan its first.",
  })
  @Property({ type: "date" })
  day!: string;

  @Field(() => Boolean, {
    description:
      "False for what has to be finished first: a meeting in session, minutes that are not adopted, a proposal that is not answered.",
  })
  @Property({ type: "boolean" })
  movable!: boolean;
}
