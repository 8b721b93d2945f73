import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";
import { AgendaItemKind } from "./agendaItem.enums.ts";

const texts = {
  title: { description: "What it is about, at most 200 characters." },
  description: {
    nullable: true,
    description: "What the meeting needs to know, at most 10 000 characters. No one may be recognised.",
  },
  kind: { description: "What it asks of the meeting." },
  plannedMinutes: { nullable: true, description: "Minutes planned for it, 1–480." },
  subjectType: {
    nullable: true,
    description:
      "What it is about, as a type of this schema: Deficiency, Escalation, Activity …; with subjectId.",
  },
  subjectId: { nullable: true, description: "The noun that it is about; one that the viewer sees." },
} as const;

@InputType()
abstract class NewAgendaItemInput extends MutationInput {
  @Field(() => ID, { description: "The forum." })
  forumId!: string;

  @Field(() => ID, { nullable: true, description: "The meeting; null: the forum's backlog." })
  meetingId?: string | null;

  @Field(() => String, texts.title)
  title!: string;

  @Field(() => String, texts.description)
  description?: string | null;

  @Field(() => AgendaItemKind, { ...texts.kind, defaultValue: "DISCUSSION" })
  kind!: AgendaItemKind;

  @Field(() => Int, texts.plannedMinutes)
  plannedMinutes?: number | null;

  @Field(() => String, texts.subjectType)
  subjectType?: string | null;

  @Field(() => ID, texts.subjectId)
  subjectId?: string | null;
}

@InputType({
  description:
    "An item that a member proposes; chair and coordinator put it on the agenda. Without a seat: to no meeting, `backlogOnly`.",
})
export class ProposeAgendaItemInput extends NewAgendaItemInput {}

@InputType({ description: "An item that chair or coordinator puts on an agenda, or in the backlog." })
export class AddAgendaItemInput extends NewAgendaItemInput {
  @Field(() => Int, { nullable: true, description: "Its place on the agenda, from 1; null: last." })
  position?: number | null;
}

@InputType({ description: "An agenda item as it is to be; what is left out is cleared." })
export class UpdateAgendaItemInput extends ChangeInput {
  @Field(() => String, texts.title)
  title!: string;

  @Field(() => String, texts.description)
  description?: string | null;

  @Field(() => AgendaItemKind, texts.kind)
  kind!: AgendaItemKind;

  @Field(() => Int, texts.plannedMinutes)
  plannedMinutes?: number | null;
}

@InputType({ description: "An agenda item and its new place." })
export class MoveAgendaItemInput extends ChangeInput {
  @Field(() => Int, { description: "Its place on the agenda, from 1; beyond the last is last." })
  position!: number;
}

@InputType({ description: "An agenda item and where it is to lie." })
export class PlaceAgendaItemInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: "The meeting; null: the forum's backlog." })
  meetingId?: string | null;

  @Field(() => Int, { nullable: true, description: "Its place on the agenda, from 1; null: last." })
  position?: number | null;
}

@InputType({ description: "A step of an agenda item that needs nothing more." })
export class AgendaItemStepInput extends ChangeInput {}

@InputType({ description: "An agenda item that is not finished in this meeting." })
export class CarryOverAgendaItemInput extends ChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: "The planned meeting that takes it up; null: the forum's backlog.",
  })
  toMeetingId?: string | null;
}

@ArgsType()
export class AgendaBacklogArgs {
  @Field(() => ID, { description: "The forum." })
  forumId!: string;

  @Field(() => Int, { defaultValue: 25, description: "Page size, 1–100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  after?: string | null;
}
