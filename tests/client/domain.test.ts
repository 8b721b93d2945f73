import { readFileSync } from "node:fs";
import { buildSchema, isEnumType } from "graphql";
import { describe, expect, test } from "vitest";
import { en } from "../../client/text/catalogue.en.ts";
import { sv } from "../../client/text/catalogue.ts";

const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));

const labels = {
  ActivityAction: "activityAction",
  ActivityStatus: "activityStatus",
  AreaKind: "areaKind",
  AssignmentFunction: "assignmentFunction",
  CadencePeriod: "cadencePeriod",
  DecisionRule: "decisionRule",
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
  ForumStatus: "forumStatus",
  LineageKind: "lineageKind",
  Mandate: "mandate",
  MembershipAction: "membershipAction",
  MembershipKind: "membershipKind",
  MembershipStatus: "membershipStatus",
  SeatAction: "seatAction",
  SeatRole: "seatRole",
  Severity: "severity",
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
