import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Minutes } from "./minutes.entity.ts";

/** Stays in the room, also when the minutes are adopted and open. */
@ObjectType({
  description: "A member's comment on shared minutes; `createdAt` is when. Swedish: synpunkt.",
  simpleResolvers: true,
})
@Entity({ tableName: "minutes_comment", ...walled })
export class MinutesComment extends Noun {
  @ManyToOne(() => Minutes, { index: true })
  minutes!: Rel<Minutes>;

  /** Null: on the minutes as a whole. */
  @ManyToOne(() => AgendaItem, { nullable: true })
  agendaItem: Rel<AgendaItem> | null = null;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  @Field(() => String, { description: "The comment." })
  @Property({ type: "text" })
  text!: string;
}
