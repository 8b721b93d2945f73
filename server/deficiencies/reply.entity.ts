import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";

@ObjectType({
  description:
    "The view of an organization concerned; it travels with the matter. Swedish: yttrande från berörd part.",
  simpleResolvers: true,
})
@Entity({ tableName: "reply", ...walled })
export class Reply extends Noun {
  @ManyToOne(() => Deficiency, { index: true })
  deficiency!: Rel<Deficiency>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  @Field(() => String, { description: "The organization's view." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Date, { description: "When it was given, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  at!: Date;
}
