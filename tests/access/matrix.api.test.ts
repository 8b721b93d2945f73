import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followCode, openMatrix, permissionRows, type Things } from "../support/probe.ts";
import { rootFields, schema, type Town, type Who } from "../support/town.ts";
import type { Person } from "../support/world.ts";
import { columns, expected, type Outcome, type Row, table } from "./matrix.table.ts";

let town: Town;
let things: readonly [Things, Things];
const persons = Object.keys(columns) as Person[];
/** Row, person and side → what came of it. */
const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  ({ town, things } = await openMatrix());
});
afterAll(() => town.close());

const title = ({ field, use }: Row): string => (use ? `${field}: ${use}` : field);
const sidesOf = (row: Row): readonly (0 | 1)[] => (row.on ? [0, 1] : [0]);

const queries: Readonly<Record<string, string>> = {
  viewer: "viewer { userId }",
  overview: "overview { waitingCount }",
  areas: "areas { id }",
  calendarFeeds: "calendarFeeds { id }",
  organizations: "organizations { edges { cursor } }",
  forums: "forums { edges { cursor } }",
  forumProposals: "forumProposals { edges { cursor } }",
  deficiencies: "deficiencies { edges { cursor } }",
  deficiencySignals: "deficiencySignals { edges { cursor } }",
  anchorings: "anchorings { edges { cursor } }",
  meetings: "meetings { edges { cursor } }",
  decisions: "decisions { edges { cursor } }",
  agreements: "agreements { edges { cursor } }",
  actionPlans: "actionPlans { edges { cursor } }",
  activities: "activities { edges { cursor } }",
  reportRoute: "reportRoute(concernedOrganizationIds: []) { wrongForum }",
};

/** Queries that name what they are of. */
const ofAnother: Readonly<Record<string, (things: Things) => string>> = {
  agendaBacklog: ({ forum }) => `agendaBacklog(forumId: "${forum}") { edges { cursor } }`,
  agendaProposals: ({ forum }) => `agendaProposals(forumId: "${forum}") { edges { cursor } }`,
  handover: ({ seat }) => `handover(seatId: "${seat}") { id }`,
  agendaSuggestions: ({ meeting }) => `agendaSuggestions(meetingId: "${meeting}") { id }`,
};

/** What no rule would let through: whoever may meets the rule or the version, and nothing is changed. */
function input({ field, use, on }: Row, thing: Things): object {
  const { forum } = thing;
  const id = on ? thing[on] : undefined;
  const texts = { title: "Prov", description: "Prov", category: "OTHER", concernedOrganizationIds: [] };
  const stale = { id, version: 0 };
  const from = "2020-01-01";
  const inputs: Record<string, object> = {
    saveDeficiencyDraft: { ...stale, ...texts },
    reportDeficiency: { ...stale, ...texts, noIndividualAttested: true },
    askRepresentative: { id, reason: "" },
    replyToDeficiency: { id, text: "" },
    decideMeasures: { ...stale, measures: [] },
    giveFeedback: { ...stale, outcome: "NO_MEASURE", summary: "Prov" },
    giveVerdict: { ...stale, verdict: "SOLVED" },
    escalate: { ...stale, question: "Prov", tried: "Prov" },
    sendOnEscalation: { ...stale, question: "Prov", tried: "Prov" },
    answerEscalation: { ...stale, answer: "Prov" },
    proposeTransfer: { ...stale, toForumId: forum, reason: "Prov" },
    moveActivity: { ...stale, action: use },
    addResponsibilityItem: { forumId: forum, what: "", parts: [] },
    updateResponsibilityItem: { ...stale, what: "Prov", parts: [] },
    proposeForumChange: { forumId: forum, kind: "SPLIT", text: "" },
    editForumProposal: { ...stale, kind: "SPLIT", text: "Prov" },
    answerForumProposal: { ...stale, outcome: "CARRIED_OUT" },
    disputeResponsibility: { ...stale, reason: "Prov" },
    createAgreement: { forumId: forum, title: "", level: "LOCAL" },
    updateAgreement: { ...stale, title: "Prov", level: "LOCAL", partyOrganizationIds: [] },
    draftAgreementVersion: { agreementId: id, copyFrom: "PARENT" },
    updateAgreementVersion: { ...stale, text: "Prov" },
    addAgreementClause: { agreementVersionId: id, ref: "", heading: "Prov" },
    updateAgreementClause: {
      ...stale,
      ...{ ref: "1", heading: "Prov", text: "", responsibleSectors: [], divergesFromParent: false },
    },
    moveAgreementClause: { ...stale, position: 1 },
    sendAgreementVersionForApproval: { ...stale, decisionId: thing.decision },
    approveAgreementVersion: { ...stale, organizationId: thing.organization, approvedOn: from },
    enterAgreementApproval: {
      ...stale,
      organizationId: thing.organization,
      approvedOn: from,
      recordNumber: "1",
    },
    returnAgreementVersionToDraft: { ...stale, reason: "Prov" },
    terminateAgreementVersion: { ...stale, terminatesOn: from, reason: "Prov" },
    createActionPlan: { forumId: forum, title: "", from, to: from },
    updateActionPlan: { ...stale, title: "Prov", from, to: from, basisMeetingIds: [], reports: [] },
    addGoal: { planId: id, text: "" },
    updateGoal: { ...stale, text: "Prov" },
    moveGoal: { ...stale, position: 1 },
    adoptActionPlan: { ...stale, decisionId: thing.decision },
    closeActionPlan: { ...stale, judgements: [] },
    createActivity: {
      [on === "plan" ? "planId" : "agendaItemId"]: id,
      title: "",
      responsibleOrganizationId: forum,
      due: from,
    },
    updateActivity: {
      ...stale,
      ...{ title: "", responsibleOrganizationId: forum, due: from, followUpAfterDays: [] },
      ...{ kind: "MEASURE", scope: "FORUM", priority: "LOW" },
    },
    reportActivityStatus: { ...stale, text: "Prov" },
    addSubItem: { activityId: id, title: "" },
    carryOverActivity: { ...stale, planId: thing.plan },
    raiseBlock: { ...stale, question: "Prov" },
    followUpActivity: { ...stale, text: "Prov" },
    conveyAnchoring: { ...stale, channel: "EMAIL", conveyedOn: from, audience: "Prov" },
    confirmAnchored: { ...stale, anchoredOn: from },
    objectToAnchoring: { ...stale, reason: "Prov" },
    remindAnchoring: { id },
    planMeeting: { forumId: forum, startsAt: "2000-01-01T09:00:00Z" },
    updateMeeting: { ...stale, kind: "ORDINARY", startsAt: "2000-01-01T09:00:00Z" },
    cancelMeeting: { ...stale, reason: "Prov" },
    markMeetingPresence: { meetingId: id, writingItemId: forum },
    proposeAgendaItem: { forumId: forum, title: "" },
    addAgendaItem: { forumId: forum, title: "" },
    updateAgendaItem: { ...stale, title: "Prov", kind: "DISCUSSION" },
    moveAgendaItem: { ...stale, position: 1 },
    answerInvitation: { ...stale, response: "ACCEPTED" },
    setPresence: { ...stale, presence: "PRESENT" },
    proposeDecision: { agendaItemId: id, text: "" },
    recordDecision: { agendaItemId: id, text: "" },
    updateDecision: { ...stale, text: "" },
    givePosition: {
      decisionId: id,
      position: "AGREE",
      ...(use === "own" ? {} : { organizationId: town.organizations.clinic }),
    },
    reviewDecision: { ...stale, text: "Prov" },
    liftAgendaItem: { agendaItemId: id, question: "" },
    saveNote: { agendaItemId: id, text: "Prov", version: 99, shared: use === "shared" },
    lockNote: { agendaItemId: id },
    draftMinutes: { meetingId: id, form: "NOTES" },
    saveMinutesItem: { ...stale, text: "Prov" },
    chooseAdjusters: { ...stale, seatIds: [] },
    commentMinutes: { id, text: "" },
    addMinutesAddendum: { ...stale, text: "Prov" },
    createCalendarFeed: { clientMutationId: " " },
    setCadence: { forumId: forum, times: 0, period: "TERM", validFrom: from },
    endCadence: { ...stale, lastDay: from },
    createForum: { name: "", code: "PROV", kind: "BUS", level: "STEERING", areaId: "", purpose: "" },
    inviteOrganization: { forumId: forum, organizationId: town.organizations.municipality, from },
    moveForum: { ...stale, action: use },
    copyMembers: { ...stale, fromForumId: forum, from },
    closeForum: { ...stale, closedOn: from, reason: "Prov" },
    splitForum: { ...stale, effectiveOn: from, successors: [], matters: [] },
    mergeForums: { forums: [stale], effectiveOn: from },
    moveMembership: { ...stale, action: use },
    addSeat: { membershipId: id, role: "DEPUTY", mandate: "INFORM" },
    assignSeat: { ...stale, userId: use === "assign" ? "någon" : null },
  };
  for (const step of [
    "withdrawDeficiency",
    "closeDeficiency",
    "returnEscalation",
    "withdrawEscalation",
    "returnTransfer",
  ]) {
    inputs[step] = { ...stale, reason: "Prov" };
  }
  return inputs[field] ?? stale;
}

async function codeOf(row: Row, who: Who, side: 0 | 1): Promise<string | null> {
  const { field, on } = row;
  if (field === "changes") return followCode(town, who, things[side].room);
  const asked =
    queries[field] ??
    ofAnother[field]?.(things[side]) ??
    (field === "organizationPeople"
      ? `${field}(organizationId: "${things[side].organization}") { edges { cursor } }`
      : null) ??
    (field in (schema.getQueryType()?.getFields() ?? {}) && on
      ? `${field}(id: "${things[side][on]}") { id }`
      : null);
  const { errors } = asked
    ? await town.post(who, `{ ${asked} }`)
    : await town.attempt(who, field, input(row, things[side]));
  return errors[0]?.extensions.code ?? null;
}

const outcomeOf = (code: string | null): Outcome => {
  if (code === "UNAUTHENTICATED") return "signed out";
  if (code === "FORBIDDEN") return "may not";
  if (code === "NOT_FOUND") return "not found";
  if (code === null || ["CONFLICT", "RULE_REFUSED", "BAD_USER_INPUT"].includes(code)) return "may";
  throw new Error(`unexpected ${code}`);
};

it("every root field stands in the table, and nothing else", () => {
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    rootFields,
  );
  expect([...new Set(table.map(({ field }) => field))].sort()).toEqual(fields.sort());
});

describe("who may do what", () => {
  it.each(table.map((row) => [title(row), row] as const))("%s", async (_title, row) => {
    for (const side of sidesOf(row)) {
      expect(outcomeOf(await codeOf(row, null, side)), "signed out").toBe("signed out");
      const codes = await Promise.all(persons.map((person) => codeOf(row, person, side)));
      const found = Object.fromEntries(persons.map((person, at) => [person, outcomeOf(codes[at] ?? null)]));
      for (const person of persons)
        outcomes.set(`${title(row)} ${person} ${side}`, found[person] ?? "signed out");
      const told = Object.fromEntries(persons.map((person) => [person, expected(row, person, side)]));
      expect(found, side === 0 ? "own" : "other").toEqual(told);
    }
  });

  it("stands in docs/access-matrix.md as it was found", async () => {
    await expect(printed()).toMatchFileSnapshot("../../docs/access-matrix.md");
  });
});

function printed(): string {
  const sign: Record<Outcome, string> = { may: "✔", "may not": "✖", "not found": "·", "signed out": "" };
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rows = table.map((row) =>
    line([
      `\`${title(row)}\``,
      ...persons.map((person) =>
        sidesOf(row)
          .map((side) => sign[outcomes.get(`${title(row)} ${person} ${side}`) ?? "signed out"])
          .join(" "),
      ),
    ]),
  );
  return `# Who may do what

Generated by tests/access/matrix.api.test.ts, which tries every root field as everyone; rewrite it with
\`npx vitest run --project hub tests/access/matrix.api.test.ts -u\`.

✔ may · ✖ sees it and may not (FORBIDDEN) · a dot: for them it does not exist (NOT_FOUND). Where there are two signs,
the first is for a thing of the operative group, the second for one of the group beside it. Signed out, everything
answers UNAUTHENTICATED. A role may more in special cases: the reporter's own representative raises an overdue matter
(R12) and gives the verdict for a reporter who has left (R17).

${line(["", ...Object.values(columns)])}
${line(["", ...persons].map(() => "---"))}
${rows.join("\n")}

## The permission table

${line(["permission", "roles"])}
${line(["---", "---"])}
${permissionRows()
  .map(([permission, roles]) => line([`\`${permission}\``, roles.join(", ")]))
  .join("\n")}
`;
}
