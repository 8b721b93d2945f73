import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { DecisionRule, ForumKind, ForumLevel } from "./forum.entity.ts";
import { ForumStepName } from "./forum.enums.ts";
import type { ForumDeadlines, ForumStep } from "./forum.rules.ts";
import { MembershipKind } from "./membership.entity.ts";
import { MembershipStepName } from "./membership.enums.ts";
import type { MembershipStep } from "./membership.rules.ts";
import { Mandate, SeatRole } from "./seat.entity.ts";

const days = (description: string) => ({ nullable: true, description }) as const;

@InputType({ description: "A forum's times, 1–3660 whole days. One that is left out stays as it is." })
export class ForumDeadlinesInput implements Partial<Record<keyof ForumDeadlines, number | null>> {
  @Field(() => Int, days("To acknowledge a deficiency (R18)."))
  acknowledgeDays?: number | null;

  @Field(() => Int, days("For a concerned organization to reply (R15). It may only be made longer."))
  replyDays?: number | null;

  @Field(() => Int, days("From report to feedback (R18)."))
  feedbackDays?: number | null;

  @Field(() => Int, days("To accept or return an escalation (R16)."))
  acceptDays?: number | null;

  @Field(() => Int, days("To answer an escalation when no meeting is planned (R18)."))
  answerDays?: number | null;

  @Field(() => Int, days("From the next planned ordinary meeting to the answer (R18)."))
  answerAfterMeetingDays?: number | null;

  @Field(() => Int, days("To convey an answer from above (R17)."))
  conveyDays?: number | null;

  @Field(() => Int, days("For the reporter's verdict."))
  verdictDays?: number | null;
}

@InputType({ description: "A new forum. It begins as forming." })
export class CreateForumInput extends MutationInput {
  @Field(() => String, { description: "Its name, at most 200 characters." })
  name!: string;

  @Field(() => String, { description: "Prefix of its deficiency numbers: 2–12 capital letters and digits." })
  code!: string;

  @Field(() => ForumKind, { description: "What it cooperates about." })
  kind!: ForumKind;

  @Field(() => ForumLevel, { description: "Its step of the ladder." })
  level!: ForumLevel;

  @Field(() => ID, { description: "The area." })
  areaId!: string;

  @Field(() => String, { description: "What it is for." })
  purpose!: string;

  @Field(() => ID, { nullable: true, description: "The forum above." })
  parentForumId?: string | null;

  @Field(() => DecisionRule, { defaultValue: "CONSENSUS", description: "How it decides (R2)." })
  decisionRule!: DecisionRule;

  @Field(() => Int, { nullable: true, description: "Parties needed, with QUORUM and with nothing else." })
  quorum?: number | null;

  @Field(() => ForumDeadlinesInput, { nullable: true, description: "Times that differ from the hub's own." })
  deadlines?: ForumDeadlinesInput | null;

  @Field(() => ID, {
    nullable: true,
    description: "The proposal that this carries out: of a new forum, and waiting.",
  })
  proposalId?: string | null;
}

@InputType({ description: "A change of a forum's facts. What is left out stays as it is." })
export class UpdateForumInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: "What it is for." })
  purpose?: string | null;

  @Field(() => ID, { nullable: true, description: "The forum above; null for none." })
  parentForumId?: string | null;

  @Field(() => DecisionRule, { nullable: true, description: "How it decides (R2)." })
  decisionRule?: DecisionRule | null;

  @Field(() => Int, { nullable: true, description: "Parties needed, with QUORUM and with nothing else." })
  quorum?: number | null;

  @Field(() => ForumDeadlinesInput, {
    nullable: true,
    description:
      "Its times. They hold for what begins from now on: no existing deadline moves backwards (R18).",
  })
  deadlines?: ForumDeadlinesInput | null;
}

@InputType({ description: "A step of a forum." })
export class MoveForumInput extends ChangeInput {
  @Field(() => ForumStepName, { description: "The step." })
  action!: ForumStep;
}

@InputType({ description: "An invitation to an organization." })
export class InviteOrganizationInput extends MutationInput {
  @Field(() => ID, { description: "The forum." })
  forumId!: string;

  @Field(() => ID, { description: "The organization." })
  organizationId!: string;

  @Field(() => MembershipKind, { defaultValue: "PARTY", description: "As what." })
  kind!: MembershipKind;

  @Field(() => PlainDate, { description: "First day of the membership." })
  from!: string;
}

@InputType({ description: "A step of a membership." })
export class MoveMembershipInput extends ChangeInput {
  @Field(() => MembershipStepName, { description: "The step." })
  action!: MembershipStep;
}

@InputType({ description: "A new seat of an organization in a forum." })
export class AddSeatInput extends MutationInput {
  @Field(() => ID, { description: "The membership." })
  membershipId!: string;

  @Field(() => SeatRole, { description: "What the seat is for." })
  role!: SeatRole;

  @Field(() => Mandate, { description: "How far it may bind the organization." })
  mandate!: Mandate;

  @Field(() => PlainDate, {
    nullable: true,
    description: "First day, not before the membership's; when left out, as soon as it may be.",
  })
  from?: string | null;

  @Field(() => ID, { nullable: true, description: "Who sits in it; left out, it is vacant." })
  userId?: string | null;
}

@InputType({ description: "Who sits in a seat; null makes it vacant." })
export class AssignSeatInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: "A person with an assignment in the organization." })
  userId?: string | null;
}
