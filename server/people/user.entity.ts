import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Noun } from "../platform/noun.entity.ts";

/** A person with an account. There is no identity number, and none may come. */
@ObjectType({ description: "A person with an account. Swedish: användare.", simpleResolvers: true })
@Entity({ tableName: "user_account", ...walled })
export class User extends Noun {
  @Field(() => String, {
    description: "The name shown to colleagues and to the forums where the person has a seat.",
  })
  @Property({ type: "text" })
  displayName!: string;

  @Property({ type: "text", unique: true })
  email!: string;

  @Field(() => String, { description: "Language of the person's interface and mail: sv or en." })
  @Property({ type: "text", default: "sv" })
  locale!: string;
}
