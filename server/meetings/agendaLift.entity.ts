import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";

/** It and the item above have a scope of their own, which both forums' seats see; the item below stays in its room. */
@ObjectType({
  description: "An agenda item put to the forum above, with what is asked. Swedish: lyft punkt.",
  simpleResolvers: true,
})
@Entity({ tableName: "agenda_lift", ...walled })
export class AgendaLift extends Noun {
  /** Not a relation: the forum above may not see the item below. */
  @Property({ type: "uuid", index: true })
  fromItemId!: string;

  @ManyToOne(() => AgendaItem, { index: true })
  item!: Rel<AgendaItem>;

  @ManyToOne(() => Forum)
  fromForum!: Rel<Forum>;

  @ManyToOne(() => Forum)
  toForum!: Rel<Forum>;

  @Field(() => String, { description: "What the forum above is asked." })
  @Property({ type: "text" })
  question!: string;
}
