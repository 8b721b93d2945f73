import { GraphQLEnumType, GraphQLSchema } from "graphql";
import { buildSchemaSync, getMetadataStorage } from "type-graphql";
import type { Operation } from "./access/operation.ts";
import { rolesByPermission } from "./access/permissions.ts";
import { Agreement } from "./agreements/agreement.entity.ts";
import { AgreementFields, ForumAgreementFields } from "./agreements/agreement.fields.ts";
import { AgreementResolver } from "./agreements/agreement.resolver.ts";
import { AgreementVersion } from "./agreements/agreementVersion.entity.ts";
import { AgreementClauseFields, AgreementVersionFields } from "./agreements/agreementVersion.fields.ts";
import { AgreementVersionResolver } from "./agreements/agreementVersion.resolver.ts";
import { Anchoring } from "./anchoring/anchoring.entity.ts";
import { AnchoringFields, AnchoringReceiptFields } from "./anchoring/anchoring.fields.ts";
import { AnchoringResolver } from "./anchoring/anchoring.resolver.ts";
import { AnchoringReceipt } from "./anchoring/receipt.entity.ts";
import {
  AgreementVersionAnchoring,
  DecisionAnchoring,
  MinutesAnchoring,
  PlanAnchoring,
} from "./anchoring/subject.fields.ts";
import { ChangeFields, ChangeResolver } from "./changes/change.resolver.ts";
import { guardTexts, once } from "./changes/middleware.ts";
import { tellsOf } from "./changes/subjects.ts";
import { Deficiency } from "./deficiencies/deficiency.entity.ts";
import {
  ClauseDeficiencies,
  DeficiencyFields,
  ResponsibilityDeficiencies,
} from "./deficiencies/deficiency.fields.ts";
import { DeficiencyResolver } from "./deficiencies/deficiency.resolver.ts";
import { Escalation } from "./deficiencies/escalation.entity.ts";
import { EscalationResolver } from "./deficiencies/escalation.resolver.ts";
import {
  EscalationFields,
  FeedbackFields,
  ReplyFields,
  SignalFields,
  TransferFields,
} from "./deficiencies/parts.fields.ts";
import { DeficiencySignal } from "./deficiencies/signal.entity.ts";
import { Transfer } from "./deficiencies/transfer.entity.ts";
import { CadenceRule } from "./forums/cadence.entity.ts";
import { Forum } from "./forums/forum.entity.ts";
import { ForumFields, LineageFields, MembershipFields, SeatFields } from "./forums/forum.fields.ts";
import { ForumResolver } from "./forums/forum.resolver.ts";
import { ForumProposal } from "./forums/forumProposal.entity.ts";
import { ForumProposalFields, ForumProposing } from "./forums/forumProposal.fields.ts";
import { ForumProposalResolver } from "./forums/forumProposal.resolver.ts";
import { Membership } from "./forums/membership.entity.ts";
import { ReorganizationResolver } from "./forums/reorganization.resolver.ts";
import { ResponsibilityItem } from "./forums/responsibility.entity.ts";
import {
  ForumResponsibilities,
  ResponsibilityFields,
  ResponsibilityPartFields,
  ResponsibilityResolver,
} from "./forums/responsibility.resolver.ts";
import { Seat } from "./forums/seat.entity.ts";
import { Problem, problemCodes } from "./kit/problem.ts";
import { AgendaItem } from "./meetings/agendaItem.entity.ts";
import { AgendaItemFields, AttendanceFields } from "./meetings/agendaItem.fields.ts";
import { AgendaItemResolver, AttendanceResolver } from "./meetings/agendaItem.resolver.ts";
import { AgendaItemLifts, AgendaLiftFields } from "./meetings/agendaLift.fields.ts";
import { AgendaLiftResolver } from "./meetings/agendaLift.resolver.ts";
import { Attendance } from "./meetings/attendance.entity.ts";
import { CadenceResolver, CalendarFeedFields, ForumCadence } from "./meetings/cadence.resolver.ts";
import { CalendarFeed } from "./meetings/calendarFeed.entity.ts";
import { Decision } from "./meetings/decision.entity.ts";
import {
  AgendaItemDecisions,
  DecisionFields,
  DecisionMissingFields,
  MeetingDecisions,
  PositionFields,
} from "./meetings/decision.fields.ts";
import { DecisionResolver } from "./meetings/decision.resolver.ts";
import { Meeting } from "./meetings/meeting.entity.ts";
import { ForumMeetingFields, MeetingFields } from "./meetings/meeting.fields.ts";
import { MeetingResolver } from "./meetings/meeting.resolver.ts";
import { Minutes } from "./meetings/minutes.entity.ts";
import {
  MinutesAddendumFields,
  MinutesAdjusterFields,
  MinutesCommentFields,
  MinutesFields,
  MinutesItemFields,
} from "./meetings/minutes.fields.ts";
import { MinutesResolver, NoteResolver } from "./meetings/minutes.resolver.ts";
import { Note } from "./meetings/note.entity.ts";
import { AgendaItemNotes, MeetingNotes, NoteFields } from "./meetings/note.fields.ts";
import { AreaResolver, OrganizationResolver } from "./organizations/organization.resolver.ts";
import { PeopleResolver } from "./organizations/people.resolver.ts";
import { AgendaSuggestionResolver } from "./overview/agenda.resolver.ts";
import { HandoverResolver, OwnSeatHandover, SeatHandover } from "./overview/handover.resolver.ts";
import { ForumMatters, OverviewResolver } from "./overview/overview.resolver.ts";
import { OwnSeatFields, ViewerResolver } from "./overview/viewer.resolver.ts";
import { ActionPlan } from "./plans/actionPlan.entity.ts";
import {
  ActionPlanFields,
  ActionPlanReportFields,
  AgreementVersionPlans,
} from "./plans/actionPlan.fields.ts";
import { ActionPlanResolver } from "./plans/actionPlan.resolver.ts";
import { Activity } from "./plans/activity.entity.ts";
import {
  ActivityBlockFields,
  ActivityFields,
  FollowUpPointFields,
  StatusReportFields,
} from "./plans/activity.fields.ts";
import { ActivityResolver } from "./plans/activity.resolver.ts";
import { ForumPlanFields } from "./plans/forumPlans.fields.ts";
import { AgendaItemTasks } from "./plans/meetingTask.fields.ts";

const resolvers = [
  ViewerResolver,
  OwnSeatFields,
  OrganizationResolver,
  AreaResolver,
  PeopleResolver,
  ForumResolver,
  ReorganizationResolver,
  ForumFields,
  LineageFields,
  MembershipFields,
  SeatFields,
  ResponsibilityResolver,
  ResponsibilityFields,
  ResponsibilityPartFields,
  ForumResponsibilities,
  ForumProposalResolver,
  ForumProposalFields,
  ForumProposing,
  MeetingResolver,
  MeetingFields,
  ForumMeetingFields,
  AgendaItemResolver,
  AgendaItemFields,
  AttendanceResolver,
  AttendanceFields,
  DecisionResolver,
  DecisionFields,
  DecisionMissingFields,
  PositionFields,
  MeetingDecisions,
  AgendaItemDecisions,
  AgendaLiftResolver,
  AgendaLiftFields,
  AgendaItemLifts,
  NoteResolver,
  NoteFields,
  AgendaItemNotes,
  MeetingNotes,
  MinutesResolver,
  MinutesFields,
  MinutesItemFields,
  MinutesAdjusterFields,
  MinutesCommentFields,
  MinutesAddendumFields,
  CadenceResolver,
  ForumCadence,
  CalendarFeedFields,
  AgreementResolver,
  AgreementFields,
  ForumAgreementFields,
  AgreementVersionResolver,
  AgreementVersionFields,
  AgreementClauseFields,
  ActionPlanResolver,
  ActionPlanFields,
  AgreementVersionPlans,
  ActionPlanReportFields,
  ForumPlanFields,
  ActivityResolver,
  ActivityFields,
  AgendaItemTasks,
  ActivityBlockFields,
  StatusReportFields,
  FollowUpPointFields,
  DeficiencyResolver,
  DeficiencyFields,
  ClauseDeficiencies,
  ResponsibilityDeficiencies,
  EscalationResolver,
  EscalationFields,
  TransferFields,
  ReplyFields,
  FeedbackFields,
  SignalFields,
  AnchoringResolver,
  AnchoringFields,
  AnchoringReceiptFields,
  DecisionAnchoring,
  MinutesAnchoring,
  PlanAnchoring,
  AgreementVersionAnchoring,
  OverviewResolver,
  AgendaSuggestionResolver,
  ForumMatters,
  HandoverResolver,
  SeatHandover,
  OwnSeatHandover,
  ChangeResolver,
  ChangeFields,
] as const;

/** Which nouns changes are told of. */
const told = [
  Forum,
  Membership,
  Seat,
  ResponsibilityItem,
  ForumProposal,
  Meeting,
  AgendaItem,
  Attendance,
  Decision,
  Note,
  Minutes,
  Agreement,
  AgreementVersion,
  ActionPlan,
  Activity,
  Escalation,
  Transfer,
  Anchoring,
  AnchoringReceipt,
  CadenceRule,
  CalendarFeed,
];

/** No field has it as its type, and yet clients need it: it is put in by hand. */
const problemCode = new GraphQLEnumType({
  name: "ProblemCode",
  description: "The closed list of `extensions.code` in an error.",
  values: Object.fromEntries(problemCodes.map((code) => [code, {}])),
});

/** The API's schema. Deny by default: it does not build while a root field has no permission of the table. */
export function createSchema(): GraphQLSchema {
  for (const noun of told) tellsOf(noun);
  tellsOf(Deficiency, DeficiencySignal);
  const schema = buildSchemaSync({
    resolvers,
    validate: false,
    authMode: "error",
    authChecker: ({ context }: { context: Operation }) => {
      if (!context.signedIn) throw new Problem("UNAUTHENTICATED");
      return true;
    },
    globalMiddlewares: [guardTexts, once],
    // Required by type-graphql; the hub's own subscriber reads the log instead.
    pubSub: { publish: () => {}, subscribe: () => ({ [Symbol.asyncIterator]: () => nothing() }) },
  });
  requirePolicies();
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, problemCode] });
}

async function* nothing(): AsyncGenerator<never> {}

function requirePolicies(): void {
  const known = rolesByPermission();
  const { queries, mutations, subscriptions } = getMetadataStorage();
  for (const { schemaName, roles } of [...queries, ...mutations, ...subscriptions]) {
    const [permission] = roles ?? [];
    if (typeof permission !== "string" || !known.has(permission)) {
      throw new Error(
        `the root field "${schemaName}" has no policy: name a permission of the table with @Authorized`,
      );
    }
  }
}
