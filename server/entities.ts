import { DeadlineNotice } from "./access/notice.entity.ts";
import { Scope, ScopeGrant, ScopeOffer } from "./access/scope.entity.ts";
import { Agreement } from "./agreements/agreement.entity.ts";
import { AgreementApproval } from "./agreements/agreementApproval.entity.ts";
import { AgreementClause } from "./agreements/agreementClause.entity.ts";
import { AgreementParty } from "./agreements/agreementParty.entity.ts";
import { AgreementVersion } from "./agreements/agreementVersion.entity.ts";
import { Anchoring } from "./anchoring/anchoring.entity.ts";
import { AnchoringReceipt } from "./anchoring/receipt.entity.ts";
import { ReceiptStep } from "./anchoring/receiptStep.entity.ts";
import { Change } from "./changes/change.entity.ts";
import { ChangePerson } from "./changes/changePerson.entity.ts";
import { MutationReceipt } from "./changes/receipt.entity.ts";
import { StreamHead } from "./changes/streamHead.entity.ts";
import { ConcernedOrganization } from "./deficiencies/concerned.entity.ts";
import { Deficiency } from "./deficiencies/deficiency.entity.ts";
import { Escalation } from "./deficiencies/escalation.entity.ts";
import { Feedback } from "./deficiencies/feedback.entity.ts";
import { NumberSeries } from "./deficiencies/numberSeries.entity.ts";
import { Projection } from "./deficiencies/projection.ts";
import { Reply } from "./deficiencies/reply.entity.ts";
import { DeficiencyReporter } from "./deficiencies/reporter.entity.ts";
import { DeficiencySignal } from "./deficiencies/signal.entity.ts";
import { ForumTally } from "./deficiencies/tally.entity.ts";
import { Transfer } from "./deficiencies/transfer.entity.ts";
import { CadenceRule } from "./forums/cadence.entity.ts";
import { Forum } from "./forums/forum.entity.ts";
import { ForumProposal } from "./forums/forumProposal.entity.ts";
import { ForumLineage } from "./forums/lineage.entity.ts";
import { Membership } from "./forums/membership.entity.ts";
import { ResponsibilityItem } from "./forums/responsibility.entity.ts";
import { ResponsibilityPart } from "./forums/responsibilityPart.entity.ts";
import { Seat } from "./forums/seat.entity.ts";
import { AgendaItem } from "./meetings/agendaItem.entity.ts";
import { AgendaLift } from "./meetings/agendaLift.entity.ts";
import { Attendance } from "./meetings/attendance.entity.ts";
import { CalendarFeed } from "./meetings/calendarFeed.entity.ts";
import { Decision } from "./meetings/decision.entity.ts";
import { Meeting } from "./meetings/meeting.entity.ts";
import { MeetingDay } from "./meetings/meetingDay.entity.ts";
import { Minutes } from "./meetings/minutes.entity.ts";
import { MinutesAddendum } from "./meetings/minutesAddendum.entity.ts";
import { MinutesAdjuster } from "./meetings/minutesAdjuster.entity.ts";
import { MinutesComment } from "./meetings/minutesComment.entity.ts";
import { MinutesItem } from "./meetings/minutesItem.entity.ts";
import { Note } from "./meetings/note.entity.ts";
import { NoteLock } from "./meetings/noteLock.entity.ts";
import { Position } from "./meetings/position.entity.ts";
import { MeetingPresence } from "./meetings/presence.entity.ts";
import { Area } from "./organizations/area.entity.ts";
import { Assignment } from "./organizations/assignment.entity.ts";
import { Organization } from "./organizations/organization.entity.ts";
import { OpenMatter } from "./overview/openMatter.entity.ts";
import { Session } from "./people/session.entity.ts";
import { User } from "./people/user.entity.ts";
import { ActionPlan } from "./plans/actionPlan.entity.ts";
import { Activity } from "./plans/activity.entity.ts";
import { ActivityBlock } from "./plans/activityBlock.entity.ts";
import { FollowUpPoint } from "./plans/followUpPoint.entity.ts";
import { Goal } from "./plans/goal.entity.ts";
import { ActionPlanBasis } from "./plans/planBasis.entity.ts";
import { ActionPlanReport } from "./plans/planReport.entity.ts";
import { StatusReport } from "./plans/statusReport.entity.ts";
import { SubItem } from "./plans/subItem.entity.ts";
import { HubClock } from "./platform/clock.entity.ts";

/** Every table of the hub, left to right. */
export const entities = [
  Scope,
  ScopeGrant,
  ScopeOffer,
  Change,
  ChangePerson,
  StreamHead,
  MutationReceipt,
  User,
  Session,
  Area,
  Organization,
  Assignment,
  Forum,
  ForumLineage,
  Membership,
  Seat,
  CadenceRule,
  ResponsibilityItem,
  ResponsibilityPart,
  ForumProposal,
  Meeting,
  MeetingDay,
  CalendarFeed,
  AgendaItem,
  AgendaLift,
  Attendance,
  MeetingPresence,
  Decision,
  Position,
  Note,
  NoteLock,
  Minutes,
  MinutesItem,
  MinutesAdjuster,
  MinutesComment,
  MinutesAddendum,
  Agreement,
  AgreementParty,
  AgreementVersion,
  AgreementClause,
  AgreementApproval,
  ActionPlan,
  ActionPlanBasis,
  ActionPlanReport,
  Goal,
  Activity,
  ActivityBlock,
  SubItem,
  StatusReport,
  FollowUpPoint,
  Deficiency,
  DeficiencyReporter,
  ConcernedOrganization,
  Reply,
  Projection,
  Escalation,
  Transfer,
  Feedback,
  DeficiencySignal,
  ForumTally,
  Anchoring,
  AnchoringReceipt,
  ReceiptStep,
  OpenMatter,
  DeadlineNotice,
  NumberSeries,
  HubClock,
];
