import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property, Trigger } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Minutes } from "./minutes.entity.ts";

@ObjectType({
  description: "What was added to adopted minutes; they never change themselves (R27). Swedish: tillägg.",
  simpleResolvers: true,
})
@Entity({ tableName: "minutes_addendum", ...walled })
@Trigger({
  name: "minutes_addendum_stands",
  timing: "before",
  events: ["update", "delete"],
  expression:
    'create trigger "minutes_addendum_stands" before update or delete on "minutes_addendum" for each row execute function addendum_stands()',
})
export class MinutesAddendum extends Noun {
  @ManyToOne(() => Minutes, { index: true })
  minutes!: Rel<Minutes>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  @Field(() => String, { description: "The addition." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Date, { description: "When it was added, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  addedAt!: Date;
}
