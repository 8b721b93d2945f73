import { Field, ID, ObjectType } from "type-graphql";
import { AnchoringReceipt } from "../anchoring/receipt.entity.ts";
import { Deficiency } from "../deficiencies/deficiency.entity.ts";
import { Escalation } from "../deficiencies/escalation.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Membership } from "../forums/membership.entity.ts";
import { ResponsibilityItem } from "../forums/responsibility.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { ActionPlan } from "../plans/actionPlan.entity.ts";
import { Activity } from "../plans/activity.entity.ts";
import { PlainDate } from "../platform/scalars.ts";

@ObjectType({
  description: "A time in which a seat was held or stood empty. No names.",
  simpleResolvers: true,
})
export class SeatHolding {
  @Field(() => PlainDate, { description: "First day." })
  from!: string;

  @Field(() => PlainDate, { nullable: true, description: "The day it ended; null while it lasts." })
  to!: string | null;

  @Field(() => Boolean, { description: "Nobody sat in it." })
  vacant!: boolean;
}

@ObjectType({ description: "A reply that is asked of an organization concerned.", simpleResolvers: true })
export class AwaitedReply {
  @Field(() => ID, { description: "The deficiency's id." })
  id!: string;

  @Field(() => Deficiency, { description: "The deficiency." })
  deficiency!: Deficiency;

  @Field(() => PlainDate, { nullable: true, description: "Last day (R15)." })
  due!: string | null;

  @Field(() => Boolean, { description: "Whether that day has passed." })
  overdue!: boolean;
}

/** Each list holds what the viewer may see, and 100 at most. */
@ObjectType({
  description:
    "What whoever takes over a seat needs to know: what waits for the organization in the forum, and what applies there. Swedish: överlämning. Each list holds at most 100.",
  simpleResolvers: true,
})
export class Handover {
  @Field(() => ID, { description: "The seat's id." })
  id!: string;

  @Field(() => Seat, { description: "The seat, with its role and mandate." })
  seat!: Seat;

  @Field(() => Membership, { description: "The membership that it belongs to." })
  membership!: Membership;

  @Field(() => Forum, { description: "The forum." })
  forum!: Forum;

  @Field(() => Organization, { description: "The organization that the seat belongs to." })
  organization!: Organization;

  @Field(() => Boolean, {
    description:
      "The viewer sits in the forum. Else the lists hold only what is shown outside its room, and an empty one says nothing.",
  })
  seesRoom!: boolean;

  @Field(() => [Deficiency], {
    description:
      "Open deficiencies that the forum handles and the organization reported or is concerned by, the nearest date first.",
  })
  deficiencies!: Deficiency[];

  @Field(() => [AwaitedReply], {
    description: "Those of them on which the organization has not given its view, the nearest date first.",
  })
  replies!: AwaitedReply[];

  @Field(() => [Escalation], {
    description: "Questions to and from the forum that are not conveyed yet, the nearest date first.",
  })
  escalations!: Escalation[];

  @Field(() => [Activity], {
    description:
      "Open activities of the forum that the organization owns or sponsors, the nearest date first.",
  })
  activities!: Activity[];

  @Field(() => [AnchoringReceipt], {
    description: "What the organization has not anchored yet, the nearest date first.",
  })
  receipts!: AnchoringReceipt[];

  @Field(() => [Decision], {
    description: "Decisions that apply, and those of the last 365 days; the latest first.",
  })
  decisions!: Decision[];

  @Field(() => [ActionPlan], { description: "Adopted plans, the latest first." })
  plans!: ActionPlan[];

  @Field(() => [Meeting], { description: "Meetings that go on or are to come, the soonest first." })
  meetings!: Meeting[];

  @Field(() => [ResponsibilityItem], {
    description: "Responsibilities that the organization has a part in, agreed or disputed; oldest first.",
  })
  responsibilities!: ResponsibilityItem[];
}
