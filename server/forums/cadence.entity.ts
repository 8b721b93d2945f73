import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Forum } from "./forum.entity.ts";

export const CadencePeriod = graphqlEnum(
  "CadencePeriod",
  "The period that a number of meetings is counted in (R8).",
  {
    TERM: "Termin",
    SCHOOL_YEAR: "Läsår",
    CALENDAR_YEAR: "Kalenderår",
    MONTH: "Månad",
    FORTNIGHT: "Två veckor",
  },
);
export type CadencePeriod = keyof typeof CadencePeriod;

@ObjectType({
  description: "How often a forum is to meet: a quota, not a recurrence. Swedish: mötesfrekvens.",
  simpleResolvers: true,
})
@Entity({ tableName: "cadence_rule", ...walled })
export class CadenceRule extends Noun {
  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  @Field(() => Int, { description: "Meetings required in each period." })
  @Property({ type: "integer" })
  times!: number;

  @Field(() => CadencePeriod, { description: "The period." })
  @Enum({ items: () => Object.values(CadencePeriod) })
  period!: CadencePeriod;

  @Field(() => PlainDate, { description: "First day the rule holds." })
  @Property({ type: "date" })
  validFrom!: string;

  @Field(() => PlainDate, { nullable: true, description: "Last day; null is open." })
  @Property({ type: "date", nullable: true })
  validTo: string | null = null;
}
