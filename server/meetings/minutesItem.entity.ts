import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property, Trigger, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walledWithin } from "../access/wall.ts";
import { Noun } from "../platform/noun.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Minutes } from "./minutes.entity.ts";

@ObjectType({
  description: "What the minutes say of one agenda item; with a version of its own, for several may write.",
  simpleResolvers: true,
})
@Entity({ tableName: "minutes_item", ...walledWithin("minutes_item", "minutes_id", "minutes") })
@Unique({ properties: ["minutes", "agendaItem"] })
@Trigger({
  name: "minutes_item_stands",
  timing: "before",
  events: ["insert", "update", "delete"],
  expression:
    'create trigger "minutes_item_stands" before insert or update or delete on "minutes_item" for each row execute function minutes_part_stands()',
})
export class MinutesItem extends Noun {
  @ManyToOne(() => Minutes)
  minutes!: Rel<Minutes>;

  @ManyToOne(() => AgendaItem)
  agendaItem!: Rel<AgendaItem>;

  @Field(() => String, { description: "The text; decisions and tasks are shown beside it, not in it." })
  @Property({ type: "text" })
  text!: string;
}
