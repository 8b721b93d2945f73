import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { PlainDate } from "../platform/scalars.ts";
import { MeetingKind, MeetingStatus } from "./meeting.enums.ts";

const texts = {
  kind: { description: "Ordinary, extra, workshop or dialogue." },
  title: {
    nullable: true,
    description: "Its title, at most 200 characters; without one it is named by kind and day.",
  },
  startsAt: {
    description: "When it begins, UTC. A draft may lie up to a year back, to log a meeting afterwards.",
  },
  endsAt: { nullable: true, description: "When it ends, UTC; after it begins." },
  place: { nullable: true, description: "Where." },
  link: { nullable: true, description: "Address of the video meeting, https." },
  countsTowardCadence: {
    nullable: true,
    description:
      "Whether it counts toward the cadence (R8, R9); left out: an ordinary meeting does, others do not.",
  },
} as const;

@InputType({ description: "A meeting to plan. It is a draft until its members are summoned." })
export class PlanMeetingInput extends MutationInput {
  @Field(() => ID, { description: "The forum that meets." })
  forumId!: string;

  @Field(() => MeetingKind, { ...texts.kind, defaultValue: "ORDINARY" })
  kind!: MeetingKind;

  @Field(() => String, texts.title)
  title?: string | null;

  @Field(() => Date, texts.startsAt)
  startsAt!: Date;

  @Field(() => Date, texts.endsAt)
  endsAt?: Date | null;

  @Field(() => String, texts.place)
  place?: string | null;

  @Field(() => String, texts.link)
  link?: string | null;

  @Field(() => Boolean, texts.countsTowardCadence)
  countsTowardCadence?: boolean | null;
}

@InputType({ description: "A planned meeting as it is to be; what is left out is cleared." })
export class UpdateMeetingInput extends ChangeInput {
  @Field(() => MeetingKind, texts.kind)
  kind!: MeetingKind;

  @Field(() => String, texts.title)
  title?: string | null;

  @Field(() => Date, texts.startsAt)
  startsAt!: Date;

  @Field(() => Date, texts.endsAt)
  endsAt?: Date | null;

  @Field(() => String, texts.place)
  place?: string | null;

  @Field(() => String, texts.link)
  link?: string | null;

  @Field(() => Boolean, texts.countsTowardCadence)
  countsTowardCadence?: boolean | null;
}

@InputType({ description: "A step of a meeting that needs nothing more." })
export class MeetingStepInput extends ChangeInput {}

@InputType({ description: "A meeting to cancel, with the reason." })
export class CancelMeetingInput extends ChangeInput {
  @Field(() => String, { description: "Why; those who were summoned read it." })
  reason!: string;
}

@InputType({ description: "The item that the chair goes to." })
export class PresentItemInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: "An item on the meeting's agenda; null: none." })
  agendaItemId?: string | null;
}

@InputType({ description: "A sign of life from a seat that has the meeting open; sent every 20 seconds." })
export class MarkMeetingPresenceInput extends MutationInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;

  @Field(() => ID, { nullable: true, description: "The agenda item that one writes on; null: none." })
  writingItemId?: string | null;
}

export const MeetingOrder = graphqlEnum("MeetingOrder", "How meetings are ordered.", {
  SOONEST: "Tidigast först",
  LATEST: "Senast först",
});
export type MeetingOrder = keyof typeof MeetingOrder;

@ArgsType()
export class MeetingsArgs {
  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this forum." })
  forumId?: string | null;

  @Field(() => PlainDate, { nullable: true, description: "That begin on this day or later." })
  from?: string | null;

  @Field(() => PlainDate, { nullable: true, description: "That begin on this day or earlier." })
  to?: string | null;

  @Field(() => [MeetingStatus], { nullable: true, description: "In one of these states." })
  statuses?: MeetingStatus[] | null;

  @Field(() => MeetingOrder, { defaultValue: "SOONEST", description: "In which order." })
  order!: MeetingOrder;
}
