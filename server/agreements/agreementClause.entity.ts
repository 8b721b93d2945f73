import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property, Trigger, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Sector } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";

@ObjectType({
  description: "A clause of a version of an agreement. Swedish: punkt.",
  simpleResolvers: true,
})
@Entity({ tableName: "agreement_clause", ...walled })
@Unique({ properties: ["agreementVersion", "ref"] })
@Trigger({
  name: "agreement_clause_stands",
  timing: "before",
  events: ["insert", "update", "delete"],
  expression:
    'create trigger "agreement_clause_stands" before insert or update or delete on "agreement_clause" for each row execute function agreement_clause_stands()',
})
export class AgreementClause extends Noun {
  @ManyToOne(() => AgreementVersion)
  agreementVersion!: Rel<AgreementVersion>;

  @Field(() => String, { description: "What it is cited by, its own within the version: 3.2." })
  @Property({ type: "text" })
  ref!: string;

  @Field(() => String, { description: "Its heading." })
  @Property({ type: "text" })
  heading!: string;

  @Field(() => String, { description: "What is agreed; may be empty." })
  @Property({ type: "text", default: "" })
  text: string & Opt = "";

  @Field(() => [Sector], { description: "The fields of work that are to see to it; none is all." })
  @Property({ type: "json", defaultRaw: "'[]'" })
  responsibleSectors: Sector[] & Opt = [];

  @Field(() => Int, { description: "Its place in the version, from 1." })
  @Property({ type: "integer" })
  position!: number;

  @ManyToOne(() => AgreementClause, { nullable: true, index: true })
  parentClause: Rel<AgreementClause> | null = null;

  @Field(() => Boolean, { description: "Whether it departs from the agreement above." })
  @Property({ type: "boolean", default: false })
  divergesFromParent: boolean & Opt = false;

  @Field(() => String, { nullable: true, description: "Why it departs." })
  @Property({ type: "text", nullable: true })
  divergenceReason: string | null = null;
}
