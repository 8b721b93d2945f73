import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { ResponsibilityItem } from "./responsibility.entity.ts";

@ObjectType({
  description: "An organization's part of a responsibility. Swedish: del.",
  simpleResolvers: true,
})
@Entity({ tableName: "responsibility_part", ...walled })
@Unique({ properties: ["item", "organization"] })
export class ResponsibilityPart extends Noun {
  @ManyToOne(() => ResponsibilityItem)
  item!: Rel<ResponsibilityItem>;

  @ManyToOne(() => Organization, { index: true })
  organization!: Rel<Organization>;

  @Field(() => String, { description: "What the organization does." })
  @Property({ type: "text" })
  part!: string;

  @Field(() => Int, { description: "Its place in the list, from 1." })
  @Property({ type: "integer" })
  position!: number;
}
