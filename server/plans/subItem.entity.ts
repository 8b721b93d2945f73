import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Activity } from "./activity.entity.ts";
import { SubItemStatus } from "./activity.enums.ts";

@ObjectType({
  description: "A part of an activity with a state of its own: what is half done is seen. Swedish: del.",
  simpleResolvers: true,
})
@Entity({ tableName: "sub_item", ...walled })
export class SubItem extends Noun {
  @ManyToOne(() => Activity, { index: true })
  activity!: Rel<Activity>;

  @Field(() => String, { description: "What is to be done." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => Int, { description: "Its place in the activity, from 1." })
  @Property({ type: "integer" })
  position!: number;

  @Field(() => SubItemStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(SubItemStatus), default: "TODO" })
  status: SubItemStatus & Opt = "TODO";
}
