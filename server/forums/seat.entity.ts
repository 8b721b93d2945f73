import type { Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { User } from "../people/user.entity.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Membership } from "./membership.entity.ts";

export const SeatRole = graphqlEnum("SeatRole", "What a seat is for.", {
  CHAIR: "Ordförande, sammankallande",
  COORDINATOR: "Samordnare, sekreterare",
  REPRESENTATIVE: "Ledamot",
  DEPUTY: "Ersättare",
});
export type SeatRole = keyof typeof SeatRole;

export const Mandate = graphqlEnum("Mandate", "How far a seat may bind its organization (R1).", {
  DECIDE: "Besluta",
  RECOMMEND: "Föreslå",
  INFORM: "Informera",
});
export type Mandate = keyof typeof Mandate;

@ObjectType({
  description:
    "A seat of an organization in a forum. Swedish: plats, ledamot. Belongs to the organization, not the person.",
  simpleResolvers: true,
})
@Entity({ tableName: "seat", ...walled })
export class Seat extends Noun {
  @ManyToOne(() => Membership)
  membership!: Rel<Membership>;

  @ManyToOne(() => User, { nullable: true })
  user: Rel<User> | null = null;

  @Field(() => SeatRole, { description: "What the seat is for." })
  @Enum({ items: () => Object.values(SeatRole) })
  role!: SeatRole;

  @Field(() => Mandate, { description: "How far it may bind its organization." })
  @Enum({ items: () => Object.values(Mandate) })
  mandate!: Mandate;

  @Field(() => PlainDate, { description: "First day." })
  @Property({ type: "date" })
  from!: string;

  @Field(() => PlainDate, { nullable: true, description: "Last day; null is open." })
  @Property({ type: "date", nullable: true })
  to: string | null = null;
}
