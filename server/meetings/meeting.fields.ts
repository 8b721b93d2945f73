import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { itemsOf } from "./agenda.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { agendaOf } from "./agendaItem.rules.ts";
import { Attendance } from "./attendance.entity.ts";
import { AbsentParty, PresentOrganization } from "./attendance.outputs.ts";
import { absencesOf, presentIn } from "./attendance.query.ts";
import { Meeting } from "./meeting.entity.ts";
import { ForumMeetingAction, MeetingActionName } from "./meeting.enums.ts";
import { allowedOnMeeting } from "./meeting.policy.ts";
import { nextOf } from "./meeting.rules.ts";
import { forumActionsOf } from "./meeting.service.ts";

/** What a meeting leads to. */
@Resolver(() => Meeting)
export class MeetingFields {
  @FieldResolver(() => Forum, { description: "The forum that meets." })
  async forum(@Root() root: Meeting, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "a meeting's forum");
  }

  @FieldResolver(() => [AgendaItem], {
    description: "The agenda in its order. What was withdrawn is left only where it had its §.",
  })
  async agenda(@Root() root: Meeting, @Ctx() op: Operation): Promise<AgendaItem[]> {
    return agendaOf(await itemsOf(op, root.id));
  }

  @FieldResolver(() => [AgendaItem], {
    description: "What members have proposed to it and is not on its agenda yet, oldest first.",
  })
  async proposals(@Root() root: Meeting, @Ctx() op: Operation): Promise<AgendaItem[]> {
    return (await itemsOf(op, root.id)).filter(({ status }) => status === "PROPOSED");
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: "The item that the chair is on: follow the chair.",
  })
  currentItem(@Root() root: Meeting, @Ctx() op: Operation): Promise<AgendaItem | null> | null {
    return root.currentItemId ? op.load.one(AgendaItem, root.currentItemId) : null;
  }

  @FieldResolver(() => [Attendance], { description: "The organizations summoned; one line each." })
  attendance(@Root() root: Meeting, @Ctx() op: Operation): Promise<Attendance[]> {
    return op.load.many(Attendance, "meeting", root.id);
  }

  @FieldResolver(() => [PresentOrganization], {
    description: "Who has the meeting open right now, by organization, while it is in session.",
  })
  presence(@Root() root: Meeting, @Ctx() op: Operation): Promise<PresentOrganization[]> {
    return presentIn(op, root);
  }

  @FieldResolver(() => [MeetingActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: Meeting, @Ctx() op: Operation): string[] {
    return allowedOnMeeting(op.viewer, { forumId: root.forum.id, status: root.status });
  }
}

/** What a forum's meetings tell of it. */
@Resolver(() => Forum)
export class ForumMeetingFields {
  @FieldResolver(() => Meeting, {
    nullable: true,
    description:
      "The meeting that goes on now, else the soonest one planned; null for those who do not see it.",
  })
  async nextMeeting(@Root() root: Forum, @Ctx() op: Operation): Promise<Meeting | null> {
    return nextOf(await op.load.many(Meeting, "forum", root.id, "startsAt"), op.now);
  }

  @FieldResolver(() => [AbsentParty], {
    description: "Parties that were absent from the latest meetings in a row, the longest absence first.",
  })
  absences(@Root() root: Forum, @Ctx() op: Operation): Promise<AbsentParty[]> {
    return absencesOf(op, root.id);
  }

  @FieldResolver(() => [ForumMeetingAction], { description: "What the viewer may do in its meetings." })
  meetingActions(@Root() root: Forum, @Ctx() op: Operation): Promise<string[]> {
    return forumActionsOf(op, root.id);
  }
}
