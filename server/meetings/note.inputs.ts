import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput, MutationInput } from "../platform/mutation.inputs.ts";

@InputType({ description: "Opens shared notes in a meeting; id and version are the meeting's." })
export class OpenSharedNotesInput extends ChangeInput {}

@InputType({ description: "A text for an agenda item's notes." })
export class SaveNoteInput extends MutationInput {
  @Field(() => ID, { description: "The agenda item." })
  agendaItemId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True: the note that all share. False: the own organization's draft.",
  })
  shared!: boolean;

  @Field(() => String, { description: "The whole text, at most 10 000 characters." })
  text!: string;

  @Field(() => Int, {
    description:
      "The note's version that the writer has seen, 0 where there was none; another answers CONFLICT.",
  })
  version!: number;
}

@InputType({ description: "Tells that one writes in the shared note of an agenda item." })
export class LockNoteInput extends MutationInput {
  @Field(() => ID, { description: "The agenda item." })
  agendaItemId!: string;
}

@InputType({ description: "Moves an own draft into the shared note; id and version are the draft's." })
export class PublishNoteInput extends ChangeInput {}
