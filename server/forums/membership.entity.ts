import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Forum } from "./forum.entity.ts";

export const MembershipKind = graphqlEnum("MembershipKind", "How an organization belongs to a forum.", {
  PARTY: "Part",
  ADJUNCT: "Adjungerad",
  OBSERVER: "Observatör",
});
export type MembershipKind = keyof typeof MembershipKind;

export const MembershipStatus = graphqlEnum("MembershipStatus", "The state of a membership.", {
  INVITED: "Inbjuden",
  ACTIVE: "Aktiv",
  LEFT: "Lämnat",
  DECLINED: "Tackat nej",
});
export type MembershipStatus = keyof typeof MembershipStatus;

@ObjectType({
  description: "An organization's membership of a forum over time. Swedish: medlemskap.",
  simpleResolvers: true,
})
@Entity({ tableName: "membership", ...walled })
@WhereForumGoesOn("membership")
@Index({ properties: ["organization", "forum"] })
export class Membership extends Noun {
  @ManyToOne(() => Forum)
  forum!: Rel<Forum>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  @Field(() => MembershipKind, { description: "Party, adjunct or observer." })
  @Enum({ items: () => Object.values(MembershipKind) })
  kind!: MembershipKind;

  @Field(() => MembershipStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(MembershipStatus) })
  status!: MembershipStatus;

  @Field(() => PlainDate, { description: "First day." })
  @Property({ type: "date" })
  from!: string;

  @Field(() => PlainDate, { nullable: true, description: "Last day; null is open." })
  @Property({ type: "date", nullable: true })
  to: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: "A remark from the register, such as an assumed date.",
  })
  @Property({ type: "text", nullable: true })
  note: string | null = null;

  @Field(() => Boolean, {
    description: "True where it came from a register: no invitation or answer is known.",
  })
  @Property({ type: "boolean", default: false })
  imported: boolean & Opt = false;
}
