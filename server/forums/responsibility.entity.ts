import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Forum } from "./forum.entity.ts";
import { ResponsibilityStatus } from "./responsibility.enums.ts";

/** Seen by the members of the forum and those above it. */
@ObjectType({
  description:
    "Who does what in a forum's cooperation, agreed or disputed. Swedish: ansvarspunkt. Never about an individual.",
  simpleResolvers: true,
})
@Entity({ tableName: "responsibility_item", ...walled })
export class ResponsibilityItem extends Noun {
  @ManyToOne(() => Forum, { index: true })
  forum!: Rel<Forum>;

  @Field(() => String, { description: "What is to be done." })
  @Property({ type: "text" })
  what!: string;

  @Field(() => ResponsibilityStatus, { description: "Whether it is agreed." })
  @Enum({ items: () => Object.values(ResponsibilityStatus), default: "AGREED" })
  status: ResponsibilityStatus & Opt = "AGREED";

  @Field(() => PlainDate, { description: "The day on which it was last agreed." })
  @Property({ type: "date" })
  agreedOn!: string;

  @ManyToOne(() => Organization, { nullable: true })
  disputedBy: Rel<Organization> | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day of the latest dispute, also once it is settled.",
  })
  @Property({ type: "date", nullable: true })
  disputedOn: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: "What the latest dispute was about, also once it is settled.",
  })
  @Property({ type: "text", nullable: true })
  disputeReason: string | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day it was taken away; null while it stands.",
  })
  @Property({ type: "date", nullable: true })
  withdrawnOn: string | null = null;

  @Field(() => Date, { description: "When its words, its parts or its state last changed, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  changedAt!: Date;
}
