import { readFileSync } from "node:fs";
import { buildSchema, isEnumType } from "graphql";
import { describe, expect, test } from "vitest";
import { en } from "../../client/text/catalogue.en.ts";
import { sv } from "../../client/text/catalogue.ts";

const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));

const labels = {
  ActionPlanAction: "actionPlanAction",
  ActionPlanStatus: "actionPlanStatus",
  ActivityAction: "activityAction",
  ActivityKind: "activityKind",
  ActivityOrigin: "activityOrigin",
  ActivityPriority: "activityPriority",
  ActivityScope: "activityScope",
  ActivityStatus: "activityStatus",
  AgendaItemAction: "agendaItemAction",
  AgendaItemKind: "agendaItemKind",
  AgendaItemStatus: "agendaItemStatus",
  AgreementAction: "agreementAction",
  AgreementCopySource: "agreementCopySource",
  AgreementLevel: "agreementLevel",
  AgreementVersionAction: "agreementVersionAction",
  AgreementVersionStatus: "agreementVersionStatus",
  AnchoringChannel: "anchoringChannel",
  AnchoringSubject: "anchoringSubject",
  AnsweredFor: "answeredFor",
  AreaKind: "areaKind",
  AssignmentFunction: "assignmentFunction",
  AttendanceAction: "attendanceAction",
  CadencePeriod: "cadencePeriod",
  CadenceVerdict: "cadenceVerdict",
  DecisionAction: "decisionAction",
  DecisionRule: "decisionRule",
  DecisionStatus: "decisionStatus",
  DeficiencyAction: "deficiencyAction",
  DeficiencyCategory: "category",
  DeficiencyScope: "scope",
  DeficiencyStatus: "deficiencyStatus",
  Duty: "duty",
  EscalationAction: "escalationAction",
  EscalationStatus: "escalationStatus",
  FeedbackOutcome: "feedbackOutcome",
  ForumAction: "forumAction",
  ForumKind: "forumKind",
  ForumLevel: "forumLevel",
  ForumMeetingAction: "forumMeetingAction",
  ForumStatus: "forumStatus",
  GoalJudgement: "goalJudgement",
  InvitationResponse: "invitationResponse",
  LineageKind: "lineageKind",
  Mandate: "mandate",
  MeetingAction: "meetingAction",
  MeetingKind: "meetingKind",
  MeetingStatus: "meetingStatus",
  MembershipAction: "membershipAction",
  MembershipKind: "membershipKind",
  MembershipStatus: "membershipStatus",
  MinutesAction: "minutesAction",
  MinutesForm: "minutesForm",
  MinutesStatus: "minutesStatus",
  MissingCode: "missingCode",
  NoteAction: "noteAction",
  PositionKind: "positionKind",
  Presence: "presence",
  ReceiptAction: "receiptAction",
  ReceiptStatus: "receiptStatus",
  ReceiptStepKind: "receiptStepKind",
  SeatAction: "seatAction",
  SeatRole: "seatRole",
  Severity: "severity",
  SubItemStatus: "subItemStatus",
  SuggestionKind: "suggestionKind",
  TransferAction: "transferAction",
  TransferStatus: "transferStatus",
  Verdict: "verdict",
  WaitingKind: "waitingKind",
} as const;

describe("every value that the API may answer has a label", () => {
  test.each(Object.entries(labels))("%s", (name, area) => {
    const type = schema.getType(name);
    if (!isEnumType(type)) throw new Error(`${name} is no enum of the schema`);
    const values = type.getValues().map((value) => value.name);
    expect(Object.keys(sv.domain[area]).sort()).toEqual(values.sort());
    expect(Object.values(en.domain[area]).every((text) => text.length > 0)).toBe(true);
  });
});
