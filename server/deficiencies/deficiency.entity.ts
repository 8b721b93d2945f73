import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { AgreementClause } from "../agreements/agreementClause.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { ResponsibilityItem } from "../forums/responsibility.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { DeficiencyCategory, DeficiencyScope, DeficiencyStatus, Severity } from "./deficiency.enums.ts";

@ObjectType({
  description:
    "Something in the cooperation that does not work. Swedish: brist, samverkansavvikelse. Structural, never about an individual.",
  simpleResolvers: true,
})
@Entity({ tableName: "deficiency", ...walled })
@WhereForumGoesOn("deficiency", "handling_forum_id")
@Index({ properties: ["handlingForum", "status"] })
export class Deficiency extends Noun {
  @Field(() => String, {
    nullable: true,
    description: "Forum code, year, running number; null in a draft, never changes after (R22).",
  })
  @Property({ type: "text", unique: true, nullable: true })
  number: string | null = null;

  @Field(() => String, { description: "What is wrong, in one line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, {
    description: "What happens, how often, with what consequence. No one may be recognised (R11).",
  })
  @Property({ type: "text" })
  description!: string;

  @Field(() => DeficiencyCategory, { description: "What it concerns." })
  @Enum({ items: () => Object.values(DeficiencyCategory) })
  category!: DeficiencyCategory;

  @Field(() => DeficiencyScope, { description: "Everyday or structural." })
  @Enum({ items: () => Object.values(DeficiencyScope) })
  scope!: DeficiencyScope;

  @Field(() => Severity, { nullable: true, description: "How serious the reporter judges it." })
  @Enum({ items: () => Object.values(Severity), nullable: true })
  severity: Severity | null = null;

  @Field(() => Boolean, {
    description: "Whether it keeps coming back; set by the third reopening as well (R19).",
  })
  @Property({ type: "boolean", default: false })
  recurring!: boolean & Opt;

  @Field(() => Boolean, { description: "Reported although already solved (R11)." })
  @Property({ type: "boolean", default: false })
  alreadySolved!: boolean & Opt;

  @Field(() => Boolean, { description: "The reporter attests that no individual can be recognised (R11)." })
  @Property({ type: "boolean", default: false })
  noIndividualAttested!: boolean & Opt;

  @ManyToOne(() => Organization)
  reporterOrganization!: Rel<Organization>;

  @ManyToOne(() => ResponsibilityItem, { nullable: true, index: true })
  responsibilityItem: Rel<ResponsibilityItem> | null = null;

  @ManyToOne(() => AgreementClause, { nullable: true, index: true })
  agreementClause: Rel<AgreementClause> | null = null;

  @ManyToOne(() => Forum, { nullable: true })
  handlingForum: Rel<Forum> | null = null;

  @Field(() => Boolean, {
    description:
      "No forum joins the reporter and a concerned organization: the chair looks whether this is the right one (R10).",
  })
  @Property({ type: "boolean", default: false })
  wrongForum!: boolean & Opt;

  @Field(() => DeficiencyStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(DeficiencyStatus) })
  status!: DeficiencyStatus;

  @Field(() => Date, { nullable: true, description: "When it was reported, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)", nullable: true })
  reportedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: "When it was acknowledged, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)", nullable: true })
  acknowledgedAt: Date | null = null;

  @Field(() => PlainDate, { nullable: true, description: "Last day to acknowledge (R18)." })
  @Property({ type: "date", nullable: true })
  acknowledgeBy: string | null = null;

  @Field(() => PlainDate, { nullable: true, description: "Last day to give feedback (R18)." })
  @Property({ type: "date", nullable: true })
  feedbackBy: string | null = null;

  @Field(() => Int, { description: "How many times a verdict has reopened it (R19)." })
  @Property({ type: "integer", default: 0 })
  reopened!: number & Opt;

  @Field(() => Date, { nullable: true, description: "When it was closed or withdrawn, UTC." })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)", nullable: true })
  closedAt: Date | null = null;

  @Field(() => String, {
    nullable: true,
    description: "Why the chair closed it, or why it was withdrawn (R21).",
  })
  @Property({ type: "text", nullable: true })
  closeReason: string | null = null;

  @Field(() => Date, {
    nullable: true,
    description: "When the reporter last asked the own representative to raise it, UTC (R12).",
  })
  @Property({ type: "timestamptz", columnType: "timestamptz(3)", nullable: true })
  representativeAskedAt: Date | null = null;

  @Field(() => String, { nullable: true, description: "Why the reporter asked for it." })
  @Property({ type: "text", nullable: true })
  representativeAskedWhy: string | null = null;

  /** The reporter's own stream; opaque, so that whoever acts can tell the reporter without knowing who it is. */
  @Property({ type: "uuid" })
  reporterStreamId!: string;
}
