import { randomUUIDv7 } from "node:crypto";
import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Area } from "./area.entity.ts";

export const Sector = graphqlEnum("Sector", "The field of work of an organization.", {
  PRESCHOOL: "Förskola",
  SCHOOL: "Skola",
  SOCIAL_SERVICES: "Socialtjänst",
  PSYCHIATRY: "Barn- och ungdomspsykiatri",
  HABILITATION: "Habilitering",
  CHILD_MEDICINE: "Barn- och ungdomsmedicin",
  MATERNAL_CHILD_HEALTH: "Mödra- och barnhälsovård",
  PRIMARY_CARE: "Primärvård",
  POLICE: "Polis",
  LEISURE: "Kultur och fritid",
  SAFETY: "Trygghet och säkerhet",
  FIELDWORK: "Fältverksamhet",
  REGION_ADMIN: "Regional ledning",
  MUNICIPAL_ADMIN: "Kommunal ledning",
  AUDIT: "Revision",
  OTHER: "Annan",
});
export type Sector = keyof typeof Sector;

@ObjectType({
  description:
    "An organization that can be a party of a forum. Swedish: organisation, part. May exist without users.",
  simpleResolvers: true,
})
@Entity({ tableName: "organization", ...walled })
export class Organization extends Noun {
  @Field(() => String, { description: "Short stable name used in files that are imported and exported." })
  @Property({ type: "text", unique: true })
  key!: string;

  @Field(() => String, { description: "The organization's name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is called in speech: BUP, Grundskolan." })
  @Property({ type: "text", nullable: true })
  shortName: string | null = null;

  @Field(() => Sector, { description: "Its field of work." })
  @Enum({ items: () => Object.values(Sector) })
  sector!: Sector;

  @Field(() => Boolean, {
    description:
      "Whether it is itself a principal (huvudman): a municipality, a region, the state, a private owner.",
  })
  @Property({ type: "boolean", default: false })
  isPrincipal!: boolean & Opt;

  @ManyToOne(() => Organization, { nullable: true })
  principal: Rel<Organization> | null = null;

  @Field(() => String, {
    nullable: true,
    description: "The public authority whose secrecy and records rules apply. Swedish: myndighet, nämnd.",
  })
  @Property({ type: "text", nullable: true })
  publicAuthority: string | null = null;

  @ManyToOne(() => Organization, { nullable: true })
  parent: Rel<Organization> | null = null;

  @ManyToOne(() => Area, { nullable: true })
  area: Rel<Area> | null = null;

  @Field(() => Boolean, { description: "False once the organization no longer exists." })
  @Property({ type: "boolean", default: true })
  active!: boolean & Opt;

  /** The stream that its representatives follow: every matter in which the organization has a part. */
  @Property({ type: "uuid" })
  representativesScopeId: string & Opt = randomUUIDv7();
}
