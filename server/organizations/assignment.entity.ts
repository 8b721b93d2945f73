import { randomUUIDv7 } from "node:crypto";
import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { User } from "../people/user.entity.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Organization } from "./organization.entity.ts";

export const AssignmentFunction = graphqlEnum("AssignmentFunction", "What an assignment is for.", {
  EMPLOYEE: "Medarbetare",
  ORG_ADMIN: "Organisationsadministratör",
  REGISTRAR: "Registrator",
  AUDITOR: "Revisor",
  BOARD: "Förtroendevald",
  SECRETARIAT: "Regionalt sekretariat",
  ADMIN: "Systemadministratör",
});
export type AssignmentFunction = keyof typeof AssignmentFunction;

@ObjectType({
  description: "A person's assignment in an organization. Swedish: uppdrag.",
  simpleResolvers: true,
})
@Entity({ tableName: "assignment", ...walled })
export class Assignment extends Noun {
  @ManyToOne(() => User)
  user!: Rel<User>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  @Field(() => String, { description: "The role's title, shown beside the organization." })
  @Property({ type: "text" })
  roleTitle!: string;

  @Field(() => AssignmentFunction, { description: "What the assignment is for." })
  @Enum({ items: () => Object.values(AssignmentFunction) })
  function!: AssignmentFunction;

  @Field(() => PlainDate, { description: "First day, YYYY-MM-DD." })
  @Property({ type: "date" })
  validFrom!: string;

  @Field(() => PlainDate, { nullable: true, description: "Last day, YYYY-MM-DD; null is open." })
  @Property({ type: "date", nullable: true })
  validTo: string | null = null;

  /** The person's own stream: the matters that this assignment has reported. */
  @Property({ type: "uuid" })
  ownScopeId: string & Opt = randomUUIDv7();
}
