import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";

export const AreaKind = graphqlEnum("AreaKind", "What kind of geography an area is.", {
  COUNTY: "Län",
  MUNICIPALITY: "Kommun",
  CITY_DISTRICT: "Stadsdelsområde",
  LOCAL_AREA: "Lokalt område",
  POLICE_AREA: "Lokalpolisområde",
});
export type AreaKind = keyof typeof AreaKind;

@ObjectType({
  description: "A geography that organizations and forums belong to. Swedish: område.",
  simpleResolvers: true,
})
@Entity({ tableName: "area", ...walled })
export class Area extends Noun {
  @Field(() => String, { description: "Short stable name used in files that are imported and exported." })
  @Property({ type: "text", unique: true })
  key!: string;

  @Field(() => String, { description: "The area's name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => AreaKind, { description: "What kind of geography it is." })
  @Enum({ items: () => Object.values(AreaKind) })
  kind!: AreaKind;

  @ManyToOne(() => Area, { nullable: true })
  parent: Rel<Area> | null = null;
}
