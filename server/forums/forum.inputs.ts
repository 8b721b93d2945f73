import { Field, ID, InputType } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { ForumKind, ForumLevel } from "./forum.entity.ts";
import { MembershipKind } from "./membership.entity.ts";
import { MembershipActionName } from "./membership.enums.ts";
import type { MembershipAction } from "./membership.rules.ts";
import { Mandate, SeatRole } from "./seat.entity.ts";

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
  @Field(() => MembershipActionName, { description: "The step." })
  action!: MembershipAction;
}

@InputType({ description: "A new seat of an organization in a forum." })
export class AddSeatInput extends MutationInput {
  @Field(() => ID, { description: "The membership." })
  membershipId!: string;

  @Field(() => SeatRole, { description: "What the seat is for." })
  role!: SeatRole;

  @Field(() => Mandate, { description: "How far it may bind the organization." })
  mandate!: Mandate;

  @Field(() => ID, { nullable: true, description: "Who sits in it; left out, it is vacant." })
  userId?: string | null;
}

@InputType({ description: "Who sits in a seat; null makes it vacant." })
export class AssignSeatInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: "A person with an assignment in the organization." })
  userId?: string | null;
}
