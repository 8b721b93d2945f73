import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Membership } from "../forums/membership.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Decision } from "./decision.entity.ts";
import { PositionKind } from "./decision.enums.ts";

@ObjectType({
  description: "One party's position in a decision (R1). Swedish: ställningstagande.",
  simpleResolvers: true,
})
@Entity({ tableName: "position", ...walled })
@Unique({ properties: ["decision", "membership"] })
export class Position extends Noun {
  @ManyToOne(() => Decision)
  decision!: Rel<Decision>;

  @ManyToOne(() => Membership)
  membership!: Rel<Membership>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  /** The organization's seat that gave it; null where the chair recorded it, or nobody was there. */
  @ManyToOne(() => Seat, { nullable: true })
  seat: Rel<Seat> | null = null;

  @Field(() => PositionKind, { description: "What the party answered." })
  @Enum({ items: () => Object.values(PositionKind) })
  position!: PositionKind;

  @Field(() => String, { nullable: true, description: "Why; always with a reservation or a disagreement." })
  @Property({ type: "text", nullable: true })
  reason: string | null = null;

  @Field(() => Date, { description: "When it was given, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  at!: Date;

  @Field(() => Boolean, {
    description: "Recorded by chair or coordinator as it was said; the organization's own entry replaces it.",
  })
  @Property({ type: "boolean", default: false })
  recordedByChair: boolean & Opt = false;
}
