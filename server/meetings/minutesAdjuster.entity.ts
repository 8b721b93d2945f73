import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, Property, Trigger, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walledWithin } from "../access/wall.ts";
import { Seat } from "../forums/seat.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Minutes } from "./minutes.entity.ts";

@ObjectType({
  description: "A seat that signs the minutes: the chair, or one chosen to adjust them. Swedish: justerare.",
  simpleResolvers: true,
})
@Entity({ tableName: "minutes_adjuster", ...walledWithin("minutes_adjuster", "minutes_id", "minutes") })
@Unique({ properties: ["minutes", "seat"] })
@Trigger({
  name: "minutes_adjuster_stands",
  timing: "before",
  events: ["insert", "update", "delete"],
  expression:
    'create trigger "minutes_adjuster_stands" before insert or update or delete on "minutes_adjuster" for each row execute function minutes_part_stands()',
})
export class MinutesAdjuster extends Noun {
  @ManyToOne(() => Minutes)
  minutes!: Rel<Minutes>;

  @ManyToOne(() => Seat)
  seat!: Rel<Seat>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  @Field(() => Boolean, { description: "Signs as chair; the others were chosen." })
  @Property({ type: "boolean", default: false })
  asChair: boolean & Opt = false;

  @Field(() => Date, {
    nullable: true,
    description: "When it signed the text as it stands, UTC; a change of the text takes the signature away.",
  })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)", nullable: true })
  signedAt: Date | null = null;

  /** Of what was signed: a signature holds for that alone. */
  @Property({ type: "text", nullable: true })
  digest: string | null = null;
}
