import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { ForumKind, ForumLevel } from "./forum.entity.ts";

@InputType({ description: "The end of a forum whose matters are all finished or moved. It stays readable." })
export class CloseForumInput extends ChangeInput {
  @Field(() => PlainDate, {
    description: "Its last day, and that of its memberships and seats: today, or at most 31 days back.",
  })
  closedOn!: string;

  @Field(() => String, { description: "Why it ends." })
  reason!: string;
}

@InputType()
abstract class NewForumFacts {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, {
    description:
      "Prefix of its deficiency numbers: 2–12 capital letters and digits. Numbers given stay (R22).",
  })
  code!: string;

  @Field(() => ForumKind, { nullable: true, description: "What it cooperates about; left out, as before." })
  kind?: ForumKind | null;

  @Field(() => ForumLevel, { nullable: true, description: "Its step of the ladder; left out, as before." })
  level?: ForumLevel | null;

  @Field(() => ID, { nullable: true, description: "The area; left out, as before." })
  areaId?: string | null;

  @Field(() => String, { nullable: true, description: "What it is for; left out, as before." })
  purpose?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The forum above; left out, as before, null for none.",
  })
  parentForumId?: string | null;
}

@InputType({
  description:
    "A forum that takes over after a split. It is active at once; how it decides, its times and its cadence are those of the old.",
})
export class SuccessorInput extends NewForumFacts {
  @Field(() => [ID], {
    description:
      "Memberships of the old forum that go on here, each with its seats. One may go on in several.",
  })
  membershipIds!: string[];
}

@InputType({ description: "Which successor an open matter goes to: exactly one (R30)." })
export class MatterAllocationInput {
  @Field(() => ID, { description: "An id of `Forum.openMatters`." })
  matterId!: string;

  @Field(() => Int, { description: "The successor: its place in `successors`, from 0." })
  successor!: number;
}

@InputType({ description: "Which successor a forum below is to report and escalate to: exactly one." })
export class ChildAllocationInput {
  @Field(() => ID, { description: "A forum of `Forum.childForums` that has not ended." })
  forumId!: string;

  @Field(() => Int, { description: "The successor: its place in `successors`, from 0." })
  successor!: number;
}

const effective = {
  description:
    "The first day of the new order: today, or at most 31 days back. What lies ahead is done when its day has come.",
};
const proposal = {
  nullable: true,
  description:
    "The proposal that this carries out: of this kind, waiting, and by one of the forums that it is done to.",
} as const;
const why = { nullable: true, description: "Why." } as const;

@InputType({
  description:
    "A split (R30). Every current membership goes to one successor at least, every open matter and every forum below to exactly one.",
})
export class SplitForumInput extends ChangeInput {
  @Field(() => PlainDate, effective)
  effectiveOn!: string;

  @Field(() => String, why)
  reason?: string | null;

  @Field(() => ID, proposal)
  proposalId?: string | null;

  @Field(() => [SuccessorInput], { description: "The new forums, 2–10." })
  successors!: SuccessorInput[];

  @Field(() => [MatterAllocationInput], { description: "Where each open matter goes." })
  matters!: MatterAllocationInput[];

  @Field(() => [ChildAllocationInput], {
    defaultValue: [],
    description: "Where each forum below goes.",
  })
  childForums!: ChildAllocationInput[];
}

@InputType({ description: "A forum, and the version of it that the caller has seen." })
export class ForumVersionInput {
  @Field(() => ID, { description: "The forum." })
  id!: string;

  @Field(() => Int, { description: "The version seen; an older one answers CONFLICT." })
  version!: number;
}

@InputType({
  description: "A new forum that others merge into. What is left out is as in the first of them.",
})
export class MergedForumInput extends NewForumFacts {}

@InputType({
  description:
    "A merger (R30): members, open matters and forums below all go to one forum, which is new or goes on. One of `newForum` and `intoForum`.",
})
export class MergeForumsInput extends MutationInput {
  @Field(() => [ForumVersionInput], {
    description:
      "The forums that end: 2–10 into a new one, 1–10 into one that goes on. In a new one the first one's chairs and coordinators keep their task, the others' become representatives.",
  })
  forums!: ForumVersionInput[];

  @Field(() => PlainDate, effective)
  effectiveOn!: string;

  @Field(() => String, why)
  reason?: string | null;

  @Field(() => ID, proposal)
  proposalId?: string | null;

  @Field(() => MergedForumInput, { nullable: true, description: "The new forum." })
  newForum?: MergedForumInput | null;

  @Field(() => ForumVersionInput, {
    nullable: true,
    description: "The active forum that goes on; its chairs and coordinators keep their task.",
  })
  intoForum?: ForumVersionInput | null;
}

@InputType({
  description: "Invites the members of another forum that are not members yet, each as what it is there.",
})
export class CopyMembersInput extends ChangeInput {
  @Field(() => ID, { description: "The forum whose members are invited. No persons are copied." })
  fromForumId!: string;

  @Field(() => PlainDate, { description: "First day of the memberships." })
  from!: string;
}
