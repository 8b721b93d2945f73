import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { seesSubject } from "../changes/subjects.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import {
  AddAgendaItemInput,
  AgendaBacklogArgs,
  AgendaItemStepInput,
  CarryOverAgendaItemInput,
  MoveAgendaItemInput,
  PlaceAgendaItemInput,
  ProposeAgendaItemInput,
  UpdateAgendaItemInput,
} from "./agendaItem.inputs.ts";
import * as agenda from "./agendaItem.service.ts";
import { Attendance } from "./attendance.entity.ts";
import { AnswerInvitationInput, SetPresenceInput } from "./attendance.inputs.ts";
import * as attendance from "./attendance.service.ts";
import * as query from "./meeting.query.ts";

const AgendaItemConnection = connectionType(AgendaItem, "AgendaItem");

@Resolver()
export class AgendaItemResolver {
  @Authorized<Permission>("meeting.read")
  @Query(() => AgendaItem, { description: "One agenda item; NOT_FOUND for one that the viewer may not see." })
  agendaItem(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AgendaItem> {
    return query.agendaItem(op, id);
  }

  @Authorized<Permission>("meeting.read")
  @Query(() => AgendaItemConnection, {
    description: "What waits in a forum to be taken up, oldest first; for its seats.",
  })
  agendaBacklog(
    @Ctx() op: Operation,
    @Args(() => AgendaBacklogArgs) args: AgendaBacklogArgs,
  ): Promise<Connection<AgendaItem>> {
    return query.agendaBacklog(op, args);
  }

  @Authorized<Permission>("meeting.read")
  @Query(() => AgendaItemConnection, {
    description:
      "What the viewer has proposed to a forum without a seat in it, newest first, whatever has become of it.",
  })
  agendaProposals(
    @Ctx() op: Operation,
    @Args(() => AgendaBacklogArgs) args: AgendaBacklogArgs,
  ): Promise<Connection<AgendaItem>> {
    return query.agendaProposals(op, args);
  }

  @Authorized<Permission>("meeting.proposeItem")
  @Mutation(() => AgendaItem, {
    description:
      "A seat of the forum proposes an item; an employee of a member without a seat does so to its backlog, and sees what becomes of it.",
  })
  proposeAgendaItem(
    @Ctx() op: Operation,
    @Arg("input", () => ProposeAgendaItemInput) input: ProposeAgendaItemInput,
  ) {
    return agenda.proposeAgendaItem(op, input, seesSubject);
  }

  @Authorized<Permission>("meeting.addItem")
  @Mutation(() => AgendaItem, {
    description: "Chair or coordinator puts an item on an agenda, or in the backlog.",
  })
  addAgendaItem(@Ctx() op: Operation, @Arg("input", () => AddAgendaItemInput) input: AddAgendaItemInput) {
    return agenda.addAgendaItem(op, input, seesSubject);
  }

  @Authorized<Permission>("agendaItem.edit")
  @Mutation(() => AgendaItem, { description: "Changes an item that has not been handled." })
  updateAgendaItem(
    @Ctx() op: Operation,
    @Arg("input", () => UpdateAgendaItemInput) input: UpdateAgendaItemInput,
  ) {
    return agenda.updateAgendaItem(op, input);
  }

  @Authorized<Permission>("agendaItem.move")
  @Mutation(() => AgendaItem, { description: "Moves an item on its agenda; the others make room." })
  moveAgendaItem(@Ctx() op: Operation, @Arg("input", () => MoveAgendaItemInput) input: MoveAgendaItemInput) {
    return agenda.moveAgendaItem(op, input);
  }

  @Authorized<Permission>("agendaItem.place")
  @Mutation(() => AgendaItem, { description: "Puts an item on a meeting's agenda, or back in the backlog." })
  placeAgendaItem(
    @Ctx() op: Operation,
    @Arg("input", () => PlaceAgendaItemInput) input: PlaceAgendaItemInput,
  ) {
    return agenda.placeAgendaItem(op, input);
  }

  @Authorized<Permission>("agendaItem.handle")
  @Mutation(() => AgendaItem, { description: "The meeting has handled the item." })
  handleAgendaItem(
    @Ctx() op: Operation,
    @Arg("input", () => AgendaItemStepInput) input: AgendaItemStepInput,
  ) {
    return agenda.handleAgendaItem(op, input);
  }

  @Authorized<Permission>("agendaItem.carryOver")
  @Mutation(() => AgendaItem, {
    description:
      "The item goes on in a later meeting or in the backlog, as a new one linked to it: `carriedTo`.",
  })
  carryOverAgendaItem(
    @Ctx() op: Operation,
    @Arg("input", () => CarryOverAgendaItemInput) input: CarryOverAgendaItemInput,
  ) {
    return agenda.carryOverAgendaItem(op, input);
  }

  @Authorized<Permission>("agendaItem.withdraw")
  @Mutation(() => AgendaItem, {
    description:
      "Takes an item back: who proposed it, until it is on an agenda; chair and coordinator after.",
  })
  withdrawAgendaItem(
    @Ctx() op: Operation,
    @Arg("input", () => AgendaItemStepInput) input: AgendaItemStepInput,
  ) {
    return agenda.withdrawAgendaItem(op, input);
  }
}

@Resolver()
export class AttendanceResolver {
  @Authorized<Permission>("attendance.answer")
  @Mutation(() => Attendance, { description: "An organization answers its summons, by any of its seats." })
  answerInvitation(
    @Ctx() op: Operation,
    @Arg("input", () => AnswerInvitationInput) input: AnswerInvitationInput,
  ) {
    return attendance.answerInvitation(op, input);
  }

  @Authorized<Permission>("attendance.setPresence")
  @Mutation(() => Attendance, { description: "Chair or coordinator notes whether an organization is there." })
  setPresence(@Ctx() op: Operation, @Arg("input", () => SetPresenceInput) input: SetPresenceInput) {
    return attendance.setPresence(op, input);
  }
}
