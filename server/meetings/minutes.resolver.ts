import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { Meeting } from "./meeting.entity.ts";
import { Minutes } from "./minutes.entity.ts";
import {
  AddAddendumInput,
  ChooseAdjustersInput,
  CommentMinutesInput,
  DraftMinutesInput,
  MinutesStepInput,
  SaveMinutesItemInput,
} from "./minutes.inputs.ts";
import * as service from "./minutes.service.ts";
import * as drafting from "./minutesDraft.service.ts";
import { MinutesItem } from "./minutesItem.entity.ts";
import * as signing from "./minutesSigning.service.ts";
import { Note } from "./note.entity.ts";
import { LockNoteInput, OpenSharedNotesInput, PublishNoteInput, SaveNoteInput } from "./note.inputs.ts";
import * as notes from "./note.service.ts";

@Resolver()
export class NoteResolver {
  @Authorized<Permission>("note.openShared")
  @Mutation(() => Meeting, {
    description:
      "Opens shared notes: each organization has received what is written there. Never undone (R27).",
  })
  openSharedNotes(
    @Ctx() op: Operation,
    @Arg("input", () => OpenSharedNotesInput) input: OpenSharedNotesInput,
  ) {
    return notes.openSharedNotes(op, input);
  }

  @Authorized<Permission>("note.writeOwn")
  @Mutation(() => Note, { description: "Saves an own draft or the shared note, as often as one likes." })
  saveNote(@Ctx() op: Operation, @Arg("input", () => SaveNoteInput) input: SaveNoteInput) {
    return notes.saveNote(op, input);
  }

  @Authorized<Permission>("note.writeShared")
  @Mutation(() => Note, {
    description: "Tells the others that one writes in the shared note, for 45 seconds; a save tells it too.",
  })
  lockNote(@Ctx() op: Operation, @Arg("input", () => LockNoteInput) input: LockNoteInput) {
    return notes.lockNote(op, input);
  }

  @Authorized<Permission>("note.publish")
  @Mutation(() => Note, {
    description:
      "Moves an own draft into the shared note, under the organization's name; returns the shared one.",
  })
  publishNote(@Ctx() op: Operation, @Arg("input", () => PublishNoteInput) input: PublishNoteInput) {
    return notes.publishNote(op, input);
  }
}

@Resolver()
export class MinutesResolver {
  @Authorized<Permission>("minutes.read")
  @Query(() => Minutes, { description: "Some minutes; NOT_FOUND for those that the viewer may not see." })
  minutes(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Their id." }) id: string,
  ): Promise<Minutes> {
    return service.minutesById(op, id);
  }

  @Authorized<Permission>("minutes.draft")
  @Mutation(() => Minutes, {
    description: "Begins a meeting's minutes from its notes, or fills an own draft with what has come since.",
  })
  draftMinutes(@Ctx() op: Operation, @Arg("input", () => DraftMinutesInput) input: DraftMinutesInput) {
    return drafting.draft(op, input);
  }

  @Authorized<Permission>("minutes.edit")
  @Mutation(() => MinutesItem, { description: "Changes a text; it takes away what signatures there are." })
  saveMinutesItem(
    @Ctx() op: Operation,
    @Arg("input", () => SaveMinutesItemInput) input: SaveMinutesItemInput,
  ) {
    return service.saveItem(op, input);
  }

  @Authorized<Permission>("minutes.chooseAdjusters")
  @Mutation(() => Minutes, { description: "Chooses who signs besides the chair: one of another party (R7)." })
  chooseAdjusters(
    @Ctx() op: Operation,
    @Arg("input", () => ChooseAdjustersInput) input: ChooseAdjustersInput,
  ) {
    return signing.chooseAdjusters(op, input);
  }

  @Authorized<Permission>("minutes.share")
  @Mutation(() => Minutes, {
    description: "Shares the draft with the forum for comments; never undone (R27).",
  })
  shareMinutes(@Ctx() op: Operation, @Arg("input", () => MinutesStepInput) input: MinutesStepInput) {
    return service.share(op, input);
  }

  @Authorized<Permission>("minutes.comment")
  @Mutation(() => Minutes, { description: "A member comments on shared minutes." })
  commentMinutes(@Ctx() op: Operation, @Arg("input", () => CommentMinutesInput) input: CommentMinutesInput) {
    return service.comment(op, input);
  }

  @Authorized<Permission>("minutes.sign")
  @Mutation(() => Minutes, {
    description: "The chair or an adjuster signs; the last signature needed adopts the minutes (R7).",
  })
  signMinutes(@Ctx() op: Operation, @Arg("input", () => MinutesStepInput) input: MinutesStepInput) {
    return signing.sign(op, input);
  }

  @Authorized<Permission>("minutes.addAddendum")
  @Mutation(() => Minutes, { description: "Adds to adopted minutes, which never change themselves." })
  addMinutesAddendum(@Ctx() op: Operation, @Arg("input", () => AddAddendumInput) input: AddAddendumInput) {
    return service.addAddendum(op, input);
  }
}
