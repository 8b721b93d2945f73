import { Ctx, createUnionType, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { subjectClasses, subjectOf } from "../changes/subjects.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Membership } from "../forums/membership.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { AgendaItemActionName } from "./agendaItem.enums.ts";
import { factsOf } from "./agendaItem.service.ts";
import { Attendance } from "./attendance.entity.ts";
import { AttendanceActionName } from "./attendance.enums.ts";
import { isAdopted } from "./attendance.service.ts";
import { Meeting } from "./meeting.entity.ts";
import { allowedOnAgendaItem, allowedOnAttendance } from "./meeting.policy.ts";

const AgendaSubject = createUnionType({
  name: "AgendaSubject",
  description: "What an agenda item is about, as the viewer may see it.",
  types: () => subjectClasses(),
});

@Resolver(() => AgendaItem)
export class AgendaItemFields {
  @FieldResolver(() => Forum, { description: "The forum." })
  async forum(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "an item's forum");
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The meeting; null in the backlog." })
  meeting(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<Meeting | null> | null {
    return root.meeting ? op.load.one(Meeting, root.meeting.id) : null;
  }

  @FieldResolver(() => Organization, { description: "The organization that brought it up." })
  async proposedByOrganization(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<Organization> {
    return must(await op.load.one(Organization, root.proposedByOrganization.id), "who proposed an item");
  }

  @FieldResolver(() => AgendaSubject, {
    nullable: true,
    description: "What it is about; null for those who may not see it.",
  })
  subject(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<object | null> | null {
    const { subjectType, subjectId } = root;
    return subjectType && subjectId ? subjectOf(op, subjectType, subjectId) : null;
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: "The item that this one goes on from." })
  carriedFrom(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<AgendaItem | null> | null {
    return root.carriedFrom ? op.load.one(AgendaItem, root.carriedFrom.id) : null;
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: "The item that goes on from this one." })
  async carriedTo(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<AgendaItem | null> {
    return (await op.load.many(AgendaItem, "carriedFrom", root.id))[0] ?? null;
  }

  @FieldResolver(() => [AgendaItemActionName], { description: "What the viewer may do with it now." })
  async allowedActions(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<string[]> {
    const meeting = root.meeting ? await op.load.one(Meeting, root.meeting.id) : null;
    return allowedOnAgendaItem(op.viewer, factsOf(root, meeting));
  }
}

@Resolver(() => Attendance)
export class AttendanceFields {
  @FieldResolver(() => Meeting, { description: "The meeting." })
  async meeting(@Root() root: Attendance, @Ctx() op: Operation): Promise<Meeting> {
    return must(await op.load.one(Meeting, root.meeting.id), "the meeting of an attendance");
  }

  @FieldResolver(() => Membership, { description: "The membership by which the organization was summoned." })
  async membership(@Root() root: Attendance, @Ctx() op: Operation): Promise<Membership> {
    return must(await op.load.one(Membership, root.membership.id), "a summoned membership");
  }

  @FieldResolver(() => Organization, { description: "The organization." })
  async organization(@Root() root: Attendance, @Ctx() op: Operation): Promise<Organization> {
    return must(await op.load.one(Organization, root.organization.id), "a summoned organization");
  }

  @FieldResolver(() => Seat, { nullable: true, description: "The seat that answered, then that came." })
  seat(@Root() root: Attendance, @Ctx() op: Operation): Promise<Seat | null> | null {
    return root.seat ? op.load.one(Seat, root.seat.id) : null;
  }

  @FieldResolver(() => [AttendanceActionName], { description: "What the viewer may do with it now." })
  async allowedActions(@Root() root: Attendance, @Ctx() op: Operation): Promise<string[]> {
    const meeting = must(await op.load.one(Meeting, root.meeting.id), "the meeting of an attendance");
    const forum = must(await op.load.one(Forum, meeting.forum.id), "the forum of an attendance");
    return allowedOnAttendance(op.viewer, {
      forumId: forum.id,
      organizationId: root.organization.id,
      meetingStatus: meeting.status,
      adopted: isAdopted(meeting, forum),
    });
  }
}
