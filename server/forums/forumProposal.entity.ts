import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Forum } from "./forum.entity.ts";
import { ForumProposalKind, ForumProposalStatus } from "./forumProposal.enums.ts";

/** Of a scope of its own: for the forum's seats and for administrators. */
@ObjectType({
  description:
    "What a forum's chair proposes and an administrator does: a new forum, a split or a merger. Swedish: förslag om forum. Seen by the forum's seats and by administrators.",
  simpleResolvers: true,
})
@Entity({ tableName: "forum_proposal", ...walled })
@WhereForumGoesOn("forum_proposal")
export class ForumProposal extends Noun {
  @ManyToOne(() => Forum, { index: true })
  forum!: Rel<Forum>;

  @Field(() => ForumProposalKind, { description: "What is proposed." })
  @Enum({ items: () => Object.values(ForumProposalKind) })
  kind!: ForumProposalKind;

  /** Those that it would merge with. */
  @Property({ type: "array", columnType: "uuid[]" })
  otherForumIds!: string[];

  @Field(() => String, { description: "What is to be done, and why." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => PlainDate, { nullable: true, description: "The day from which the forum wishes it." })
  @Property({ type: "date", nullable: true })
  wishedFrom: string | null = null;

  @Field(() => ForumProposalStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(ForumProposalStatus), default: "PROPOSED" })
  status: ForumProposalStatus & Opt = "PROPOSED";

  @Field(() => String, { nullable: true, description: "What the administrator answered, where it is told." })
  @Property({ type: "text", nullable: true })
  answer: string | null = null;

  @Field(() => PlainDate, { nullable: true, description: "The day of the answer; null until then." })
  @Property({ type: "date", nullable: true })
  answeredOn: string | null = null;

  @ManyToOne(() => Forum, { nullable: true })
  resultingForum: Rel<Forum> | null = null;
}
