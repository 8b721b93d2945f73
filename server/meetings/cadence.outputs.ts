import { Field, Int, ObjectType } from "type-graphql";
import { CadenceRule } from "../forums/cadence.entity.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { PlainDate } from "../platform/scalars.ts";
import type { CadenceVerdict } from "./cadence.rules.ts";

export const CadenceVerdictName = graphqlEnum<CadenceVerdict>(
  "CadenceVerdict",
  "How a forum keeps its cadence in a part of a period (R8).",
  {
    MET: "Uppfylld",
    ON_TRACK: "På god väg",
    AT_RISK: "Riskerar att inte uppfyllas",
    MISSED: "Ej uppfylld",
  },
);

@ObjectType({
  description:
    "How a forum stands to one cadence rule in one period, or in the part of it in which the rule holds (R8).",
  simpleResolvers: true,
})
export class CadenceStatus {
  @Field(() => CadenceRule, { description: "The rule." })
  rule!: CadenceRule;

  @Field(() => PlainDate, { description: "First day of the part." })
  from!: string;

  @Field(() => PlainDate, { description: "Last day of the part." })
  to!: string;

  @Field(() => Boolean, {
    description:
      "True where the rule holds in a part of the period only: the requirement is its share by days.",
  })
  partial!: boolean;

  @Field(() => Int, { description: "Meetings required, rounded up." })
  required!: number;

  @Field(() => Int, { description: "Meetings held that count." })
  held!: number;

  @Field(() => Int, { description: "Meetings planned that would count." })
  planned!: number;

  @Field(() => CadenceVerdictName, { description: "The verdict today." })
  verdict!: CadenceVerdict;

  @Field(() => [PlainDate], {
    description:
      "Days to propose for what still lacks: the usual weekday, never a holiday or a school break, two weeks ahead at least.",
  })
  proposedDays!: string[];
}
