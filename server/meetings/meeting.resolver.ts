import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { type Connection, connectionType } from "../platform/connection.ts";
import { Meeting } from "./meeting.entity.ts";
import {
  CancelMeetingInput,
  MarkMeetingPresenceInput,
  MeetingStepInput,
  MeetingsArgs,
  PlanMeetingInput,
  PresentItemInput,
  UpdateMeetingInput,
} from "./meeting.inputs.ts";
import * as query from "./meeting.query.ts";
import * as planning from "./meeting.service.ts";
import { markPresence } from "./presence.service.ts";
import * as session from "./session.service.ts";

const MeetingConnection = connectionType(Meeting, "Meeting");

@Resolver()
export class MeetingResolver {
  @Authorized<Permission>("meeting.read")
  @Query(() => MeetingConnection, { description: "The meetings that the viewer may see. Swedish: möten." })
  meetings(@Ctx() op: Operation, @Args(() => MeetingsArgs) args: MeetingsArgs): Promise<Connection<Meeting>> {
    return query.meetings(op, args);
  }

  @Authorized<Permission>("meeting.read")
  @Query(() => Meeting, { description: "One meeting; NOT_FOUND for one that the viewer may not see." })
  meeting(
    @Ctx() op: Operation,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Meeting> {
    return query.meeting(op, id);
  }

  @Authorized<Permission>("meeting.plan")
  @Mutation(() => Meeting, { description: "Chair or coordinator plans a meeting, as a draft." })
  planMeeting(@Ctx() op: Operation, @Arg("input", () => PlanMeetingInput) input: PlanMeetingInput) {
    return planning.planMeeting(op, input);
  }

  @Authorized<Permission>("meeting.edit")
  @Mutation(() => Meeting, { description: "Changes a meeting that has not begun." })
  updateMeeting(@Ctx() op: Operation, @Arg("input", () => UpdateMeetingInput) input: UpdateMeetingInput) {
    return planning.updateMeeting(op, input);
  }

  @Authorized<Permission>("meeting.summon")
  @Mutation(() => Meeting, { description: "Summons every member organization; each answers for itself." })
  summonMeeting(@Ctx() op: Operation, @Arg("input", () => MeetingStepInput) input: MeetingStepInput) {
    return session.summonMeeting(op, input);
  }

  @Authorized<Permission>("meeting.cancel")
  @Mutation(() => Meeting, {
    description: "Cancels a meeting that has not begun, with a reason; it never counts (R9).",
  })
  cancelMeeting(@Ctx() op: Operation, @Arg("input", () => CancelMeetingInput) input: CancelMeetingInput) {
    return planning.cancelMeeting(op, input);
  }

  @Authorized<Permission>("meeting.start")
  @Mutation(() => Meeting, { description: "Opens the meeting on its day; its agenda gets its §." })
  startMeeting(@Ctx() op: Operation, @Arg("input", () => MeetingStepInput) input: MeetingStepInput) {
    return session.startMeeting(op, input);
  }

  @Authorized<Permission>("meeting.present")
  @Mutation(() => Meeting, { description: "The chair goes to an item: the others follow, its time begins." })
  presentItem(@Ctx() op: Operation, @Arg("input", () => PresentItemInput) input: PresentItemInput) {
    return session.presentItem(op, input);
  }

  @Authorized<Permission>("meeting.attend")
  @Mutation(() => Meeting, {
    description:
      "Says that one has the meeting open, and what one writes on; every 20 seconds while it lasts.",
  })
  markMeetingPresence(
    @Ctx() op: Operation,
    @Arg("input", () => MarkMeetingPresenceInput) input: MarkMeetingPresenceInput,
  ) {
    return markPresence(op, input);
  }

  @Authorized<Permission>("meeting.end")
  @Mutation(() => Meeting, {
    description: "Ends the meeting. Items that were not handled go on in the backlog, linked to these.",
  })
  endMeeting(@Ctx() op: Operation, @Arg("input", () => MeetingStepInput) input: MeetingStepInput) {
    return session.endMeeting(op, input);
  }
}
