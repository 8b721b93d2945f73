import type { Operation } from "../access/operation.ts";
import { proposeChange } from "../forums/forumProposal.service.ts";
import { ResponsibilityItem } from "../forums/responsibility.entity.ts";
import { addItem, dispute } from "../forums/responsibility.service.ts";
import { Seat } from "../forums/seat.entity.ts";
import { assignSeat } from "../forums/seat.service.ts";
import { must } from "../kit/problem.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { proposeAgendaItem, withdrawAgendaItem } from "../meetings/agendaItem.service.ts";
import { Attendance } from "../meetings/attendance.entity.ts";
import { answerInvitation } from "../meetings/attendance.service.ts";
import { reviewDecision } from "../meetings/decisionEffect.service.ts";
import { Minutes } from "../meetings/minutes.entity.ts";
import { comment } from "../meetings/minutes.service.ts";
import { moveActivity } from "../plans/activity.service.ts";
import { raiseBlock } from "../plans/raise.service.ts";
import type { Noun } from "../platform/noun.entity.ts";
import {
  approveVersion,
  createAgreement,
  diverge,
  draftVersion,
  enterPartyApproval,
  sendVersion,
} from "./seed.agreements.play.ts";
import { anchorAll, objectAgainst, remindOf } from "./seed.anchorings.play.ts";
import type { Deed } from "./seed.deed.ts";
import { decisionUnder, meetingScene } from "./seed.meetings.play.ts";
import {
  activityCalled,
  adoptPlan,
  carryOn,
  closePlan,
  createPlan,
  divideUp,
  followUpOn,
  proposePlan,
  reportOn,
} from "./seed.plans.play.ts";
import { planStories } from "./seed.plans.ts";
import { once, type Played, type Stage } from "./seed.scene.ts";

/** Does one thing, as the one who is signed in to the operation. */
export async function playDeed(
  op: Operation,
  stage: Stage,
  played: Played,
  deed: Deed,
): Promise<Noun | undefined> {
  switch (deed.do) {
    case "vacate": {
      const membership = {
        forum: stage.forumId(deed.forum),
        organization: stage.organizationId(deed.organization),
      };
      const { id, version } = await op.em.findOneOrFail(Seat, { membership, role: "REPRESENTATIVE" });
      return assignSeat(op, { ...once, id, version, userId: null });
    }
    case "agreeOn": {
      const parts = Object.entries(deed.parts).map(([organization, part]) => ({
        organizationId: stage.organizationId(organization),
        part,
      }));
      return addItem(op, { ...once, forumId: stage.forumId(deed.forum), what: deed.what, parts });
    }
    case "dispute": {
      const { id, version } = await op.em.findOneOrFail(ResponsibilityItem, { what: deed.what });
      return dispute(op, { ...once, id, version, reason: deed.text });
    }
    case "proposeSplit": {
      const { forum, text, wishedIn } = deed;
      const facts = { kind: "SPLIT", text, wishedFrom: stage.day(-wishedIn) } as const;
      return proposeChange(op, { ...once, ...facts, forumId: stage.forumId(forum), otherForumIds: [] });
    }
    case "propose": {
      const { title, kind, description } = deed;
      const item = { ...once, forumId: stage.forumId(deed.forum), title, kind, description };
      return proposeAgendaItem(op, item, async () => false);
    }
    case "withdrawItem": {
      const item = { forum: stage.forumId(deed.forum), title: deed.title, status: "PROPOSED" } as const;
      const { id, version } = await op.em.findOneOrFail(AgendaItem, item);
      return withdrawAgendaItem(op, { ...once, id, version });
    }
    case "respond": {
      const own = { meeting: meetingId(played, deed.meeting), organization: op.viewer.organizationId };
      const { id, version } = await op.em.findOneOrFail(Attendance, own);
      return answerInvitation(op, { ...once, id, version, response: deed.response });
    }
    case "comment": {
      const { id } = await op.em.findOneOrFail(Minutes, { meeting: meetingId(played, deed.meeting) });
      return comment(op, { ...once, id, text: deed.text });
    }
    case "review": {
      const { id, version } = await decisionUnder(op, stage.forumId(deed.forum), deed.title);
      return reviewDecision(op, { ...once, id, version, text: deed.text });
    }
    case "anchor":
      return anchorAll(op, stage, deed);
    case "object":
      return objectAgainst(op, stage, deed);
    case "remind":
      return remindOf(op, stage, deed);
    case "move": {
      const { id, version } = await activityCalled(op, deed.title);
      const blockedByOrganizationId = deed.blockedBy ? stage.organizationId(deed.blockedBy) : null;
      const { step: action, text: reason = null } = deed;
      return moveActivity(op, { ...once, id, version, action, reason, blockedByOrganizationId });
    }
    case "report":
      return reportOn(op, deed);
    case "divide":
      return divideUp(op, deed);
    case "raise": {
      const { id, version } = await activityCalled(op, deed.title);
      return raiseBlock(op, { ...once, id, version, question: deed.question });
    }
    case "followUp":
      return followUpOn(op, deed);
    case "carryOver":
      return carryOn(op, stage, played, deed);
    case "createPlan": {
      const story = planStories.find(({ key }) => key === deed.plan);
      return createPlan(op, stage, played, must(story, deed.plan));
    }
    case "proposePlan":
      return proposePlan(op, played, deed);
    case "adoptPlan":
      return adoptPlan(op, played, deed);
    case "closePlan":
      return closePlan(op, played, deed);
    case "createAgreement":
      return createAgreement(op, stage, deed);
    case "draftVersion":
      return draftVersion(op, stage, deed);
    case "diverge":
      return diverge(op, deed);
    case "sendVersion":
      return sendVersion(op, deed);
    case "approveVersion":
      return approveVersion(op, deed);
    case "enterApproval":
      return enterPartyApproval(op, stage, deed);
  }
}

const meetingId = (played: Played, key: string): string => must(played.get(meetingScene(key)), key);
