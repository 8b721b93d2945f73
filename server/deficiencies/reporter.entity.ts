import type { Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Assignment } from "../organizations/assignment.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";

@ObjectType({
  description:
    "Who reported: seen by that person, the own organization's representatives and the handling forum's chair and coordinator.",
  simpleResolvers: true,
})
@Entity({ tableName: "deficiency_reporter", ...walled })
export class DeficiencyReporter extends Noun {
  @ManyToOne(() => Deficiency, { unique: true })
  deficiency!: Rel<Deficiency>;

  @ManyToOne(() => Assignment)
  assignment!: Rel<Assignment>;

  @Field(() => String, { description: "The reporter's name at the time." })
  @Property({ type: "text" })
  displayName!: string;

  @Field(() => String, { description: "The reporter's role at the time." })
  @Property({ type: "text" })
  roleTitle!: string;
}
