import type { Person } from "../support/world.ts";

/** What an operation is tried on: a thing of the operative group ("own"), and one of the group beside it ("other"). */
export const things = [
  "deficiency",
  "draft",
  "escalation",
  "transfer",
  "activity",
  "anchoring",
  "receipt",
  "meeting",
  "agendaItem",
  "proposal",
  "attendance",
  "decision",
  "minutes",
  "minutesItem",
  "note",
  "notedItem",
  "draftMeeting",
  "plan",
  "goal",
  "work",
  "subItem",
  "adoptedPlan",
  "followUp",
  "membership",
  "seat",
  "forum",
  "organization",
  "room",
  "cadence",
  "feed",
] as const;
export type Thing = (typeof things)[number];
type Names = string;

/** Everyone of the world, as the matrix's columns name them. */
export const columns = {
  school: "employee (reporter)",
  representative: "reporter's representative",
  social: "other representative",
  clinic: "concerned representative",
  coordinator: "coordinator",
  operativeChair: "chair",
  chair: "chair above",
  regional: "regional chair",
  neighbour: "chair beside",
  secretariat: "secretariat",
  orgadmin: "organization's administrator",
  admin: "administrator",
  auditor: "auditor",
  stranger: "stranger",
} satisfies Record<Person, string>;

const everyone = Object.keys(columns).join(" ");
const employees = everyone.replace(/ (secretariat|admin|auditor)\b/g, "");
const seats = "representative social clinic coordinator operativeChair";
const parties = `school ${seats}`;
/** Those of the group beside: its chair, and the steering group's, whose municipality is concerned there. */
const beside = "neighbour chair";
const open = "chair regional secretariat admin auditor";

/** Who sees each thing: for everyone else it does not exist. */
export const seenBy: Readonly<Record<Thing, readonly [own: Names, other: Names]>> = {
  deficiency: [parties, beside],
  draft: ["school representative", "neighbour"],
  escalation: [`${parties} chair`, beside],
  transfer: [`${parties} chair`, beside],
  activity: [parties, beside],
  anchoring: [`${seats} orgadmin`, "neighbour"],
  receipt: [`${seats} orgadmin`, "neighbour"],
  meeting: [seats, "neighbour"],
  agendaItem: [seats, "neighbour"],
  proposal: [seats, "neighbour"],
  attendance: [seats, "neighbour"],
  decision: [seats, "neighbour"],
  minutes: [seats, "neighbour"],
  minutesItem: [seats, "neighbour"],
  note: ["clinic operativeChair", "neighbour"],
  notedItem: [seats, "neighbour"],
  draftMeeting: [seats, "neighbour"],
  plan: [seats, "neighbour"],
  goal: [seats, "neighbour"],
  work: [seats, "neighbour"],
  subItem: [seats, "neighbour"],
  adoptedPlan: [`${parties} orgadmin ${open}`, `neighbour ${open}`],
  followUp: [seats, "neighbour"],
  cadence: [`${parties} orgadmin ${open}`, `neighbour ${open}`],
  feed: ["clinic", "neighbour"],
  membership: [`${parties} orgadmin ${open}`, `neighbour ${open}`],
  seat: [`${parties} orgadmin ${open}`, `neighbour ${open}`],
  forum: [
    everyone.replace(" stranger", ""),
    `representative social clinic coordinator operativeChair neighbour ${open}`,
  ],
  room: [seats, "neighbour"],
  organization: [everyone.replace(" stranger", ""), everyone.replace(" stranger", "")],
};

export interface Row {
  /** The root field. */
  readonly field: string;
  /** Which of its uses, where the permission depends on it. */
  readonly use?: string;
  readonly on?: Thing;
  /** Whoever is not among them may not, whatever the object. */
  readonly standing?: Names;
  /** Who may: on the own thing, and on the other; all who see it when left out. */
  readonly may?: readonly [own: Names, other?: Names];
}

const handlers = ["coordinator operativeChair", "neighbour"] as const;
const administrators = ["orgadmin admin", "admin"] as const;

/** DOMAIN.md 3.4, as it is to be. */
export const table: readonly Row[] = [
  { field: "viewer", may: [everyone] },
  { field: "overview", may: [everyone] },
  { field: "areas", may: [everyone] },
  { field: "organizations", may: [everyone] },
  { field: "forums", may: [everyone] },
  { field: "forum", on: "forum" },
  { field: "calendarFeeds", may: [everyone] },
  { field: "deficiencies", may: [everyone] },
  { field: "deficiency", on: "deficiency" },
  { field: "escalation", on: "escalation" },
  { field: "reportRoute", may: [employees] },
  { field: "deficiencySignals", may: ["secretariat"] },
  { field: "anchorings", may: [everyone] },
  { field: "anchoring", on: "anchoring" },
  { field: "anchoringReceipt", on: "receipt" },
  { field: "meetings", may: [everyone] },
  { field: "meeting", on: "meeting" },
  { field: "agendaItem", on: "agendaItem" },
  { field: "agendaBacklog", on: "forum" },
  { field: "agendaSuggestions", on: "meeting" },
  { field: "decisions", may: [everyone] },
  { field: "decision", on: "decision" },
  { field: "actionPlans", may: [everyone] },
  { field: "actionPlan", use: "draft", on: "plan" },
  { field: "actionPlan", use: "adopted", on: "adoptedPlan" },
  { field: "activities", may: [everyone] },
  { field: "activity", use: "measure", on: "activity" },
  { field: "activity", use: "of a draft", on: "work" },
  { field: "changes", on: "room" },

  { field: "saveDeficiencyDraft", on: "draft", standing: employees, may: ["school", "neighbour"] },
  { field: "reportDeficiency", on: "draft", standing: employees, may: ["school", "neighbour"] },
  { field: "withdrawDeficiency", on: "deficiency", may: ["school", "neighbour"] },
  { field: "askRepresentative", on: "deficiency", may: ["school", "neighbour"] },
  { field: "giveVerdict", on: "deficiency", may: ["school", "neighbour"] },
  { field: "acknowledgeDeficiency", on: "deficiency", may: handlers },
  { field: "startHandling", on: "deficiency", may: handlers },
  { field: "decideMeasures", on: "deficiency", may: handlers },
  { field: "giveFeedback", on: "deficiency", may: handlers },
  { field: "closeDeficiency", on: "deficiency", may: ["operativeChair", "neighbour"] },
  { field: "escalate", on: "deficiency", may: handlers },
  { field: "proposeTransfer", on: "deficiency", may: handlers },
  // The operative group's chair is of the clinic, which is concerned and owns the measure.
  { field: "replyToDeficiency", on: "deficiency", may: ["clinic operativeChair", "chair"] },
  { field: "moveActivity", use: "start", on: "activity", may: ["clinic operativeChair", "neighbour"] },
  { field: "moveActivity", use: "finish", on: "activity", may: ["clinic operativeChair", "neighbour"] },
  { field: "moveActivity", use: "block", on: "activity", may: ["clinic operativeChair", "neighbour"] },
  { field: "moveActivity", use: "unblock", on: "activity", may: ["clinic operativeChair", "neighbour"] },
  { field: "moveActivity", use: "checkEffect", on: "activity", may: handlers },
  { field: "moveActivity", use: "cancel", on: "activity", may: handlers },
  { field: "createActionPlan", on: "forum", may: handlers },
  { field: "updateActionPlan", on: "plan", may: handlers },
  { field: "addGoal", on: "plan", may: handlers },
  { field: "updateGoal", on: "goal", may: handlers },
  { field: "moveGoal", on: "goal", may: handlers },
  { field: "removeGoal", on: "goal", may: handlers },
  { field: "proposeActionPlan", on: "plan", may: handlers },
  { field: "returnActionPlan", on: "plan", may: handlers },
  { field: "adoptActionPlan", on: "plan", may: ["operativeChair", "neighbour"] },
  { field: "reviseActionPlan", on: "adoptedPlan", may: handlers },
  { field: "closeActionPlan", on: "adoptedPlan", may: ["operativeChair", "neighbour"] },
  { field: "createActivity", use: "of a plan", on: "plan", may: handlers },
  { field: "createActivity", use: "out of an agenda item", on: "agendaItem", may: handlers },
  { field: "updateActivity", use: "of a plan", on: "work", may: handlers },
  { field: "updateActivity", use: "measure", on: "activity", may: handlers },
  // They are the clinic's and leisure's, whose seats report on them.
  { field: "reportActivityStatus", on: "work", may: ["clinic operativeChair", "neighbour"] },
  { field: "addSubItem", on: "work", may: ["clinic coordinator operativeChair", "neighbour"] },
  { field: "setSubItem", on: "subItem", may: ["clinic coordinator operativeChair", "neighbour"] },
  { field: "removeSubItem", on: "subItem", may: ["clinic coordinator operativeChair", "neighbour"] },
  { field: "carryOverActivity", on: "work", may: handlers },
  { field: "raiseBlock", on: "work", may: handlers },
  { field: "followUpActivity", on: "followUp", may: ["clinic coordinator operativeChair", "neighbour"] },
  { field: "acceptEscalation", on: "escalation", may: ["chair", "chair"] },
  { field: "returnEscalation", on: "escalation", may: ["chair", "chair"] },
  { field: "answerEscalation", on: "escalation", may: ["chair", "chair"] },
  { field: "sendOnEscalation", on: "escalation", may: ["chair", "chair"] },
  { field: "withdrawEscalation", on: "escalation", may: handlers },
  { field: "conveyAnswer", on: "escalation", may: handlers },
  { field: "acceptTransfer", on: "transfer", may: ["chair", "chair"] },
  { field: "returnTransfer", on: "transfer", may: ["chair", "chair"] },
  { field: "withdrawTransfer", on: "transfer", may: handlers },
  // The receipts are the clinic's and leisure's, whose seats answer for them.
  { field: "conveyAnchoring", on: "receipt", may: ["clinic operativeChair", "neighbour"] },
  { field: "confirmAnchored", on: "receipt", may: ["clinic operativeChair", "neighbour"] },
  { field: "objectToAnchoring", on: "receipt", may: ["clinic operativeChair", "neighbour"] },
  { field: "remindAnchoring", on: "receipt", may: handlers },
  { field: "planMeeting", on: "forum", may: handlers },
  { field: "updateMeeting", on: "meeting", may: handlers },
  { field: "summonMeeting", on: "meeting", may: handlers },
  { field: "cancelMeeting", on: "meeting", may: handlers },
  { field: "startMeeting", on: "meeting", may: handlers },
  { field: "presentItem", on: "meeting", may: handlers },
  { field: "markMeetingPresence", on: "meeting" },
  { field: "endMeeting", on: "meeting", may: handlers },
  { field: "proposeAgendaItem", on: "forum", may: [seats, "neighbour"] },
  { field: "addAgendaItem", on: "forum", may: handlers },
  { field: "updateAgendaItem", on: "agendaItem", may: handlers },
  { field: "moveAgendaItem", on: "agendaItem", may: handlers },
  { field: "placeAgendaItem", on: "agendaItem", may: handlers },
  { field: "handleAgendaItem", on: "agendaItem", may: handlers },
  { field: "carryOverAgendaItem", on: "agendaItem", may: handlers },
  { field: "withdrawAgendaItem", on: "agendaItem", may: handlers },
  // Proposed by the clinic and by leisure, whose seats may take it back until it is on an agenda.
  {
    field: "withdrawAgendaItem",
    use: "proposed",
    on: "proposal",
    may: ["clinic coordinator operativeChair", "neighbour"],
  },
  { field: "answerInvitation", on: "attendance", may: ["clinic operativeChair", "neighbour"] },
  { field: "setPresence", on: "attendance", may: handlers },
  { field: "proposeDecision", on: "agendaItem", may: handlers },
  { field: "recordDecision", on: "agendaItem", may: handlers },
  { field: "updateDecision", on: "decision", may: handlers },
  { field: "givePosition", use: "own", on: "decision", may: [seats, "neighbour"] },
  {
    field: "givePosition",
    use: "another's",
    on: "decision",
    may: ["clinic coordinator operativeChair", "neighbour"],
  },
  { field: "takeDecision", on: "decision", may: handlers },
  { field: "reviewDecision", on: "decision", may: handlers },
  { field: "liftAgendaItem", on: "agendaItem", may: handlers },
  { field: "minutes", on: "minutes" },
  { field: "openSharedNotes", on: "meeting", may: ["operativeChair", "neighbour"] },
  { field: "saveNote", use: "own", on: "notedItem" },
  { field: "saveNote", use: "shared", on: "notedItem" },
  { field: "lockNote", on: "proposal" },
  // The draft is the clinic's, and leisure's.
  { field: "publishNote", on: "note" },
  { field: "draftMinutes", on: "draftMeeting", may: handlers },
  { field: "saveMinutesItem", on: "minutesItem", may: handlers },
  { field: "chooseAdjusters", on: "minutes", may: handlers },
  { field: "shareMinutes", on: "minutes", may: handlers },
  { field: "commentMinutes", on: "minutes", may: [seats, "neighbour"] },
  { field: "signMinutes", on: "minutes", may: ["operativeChair", "neighbour"] },
  { field: "addMinutesAddendum", on: "minutes", may: handlers },
  { field: "organizationPeople", on: "organization", may: administrators },
  { field: "setCadence", on: "forum", may: handlers },
  { field: "endCadence", on: "cadence", may: handlers },
  { field: "createCalendarFeed", may: [everyone] },
  { field: "revokeCalendarFeed", on: "feed", may: ["clinic", "neighbour"] },
  { field: "createForum", may: ["admin"] },
  { field: "updateForum", on: "forum", may: ["admin", "admin"] },
  { field: "moveForum", use: "activate", on: "forum", may: ["admin", "admin"] },
  { field: "moveForum", use: "rest", on: "forum", may: ["admin", "admin"] },
  { field: "moveForum", use: "wake", on: "forum", may: ["admin", "admin"] },
  { field: "inviteOrganization", on: "forum", standing: "admin" },
  { field: "moveMembership", use: "accept", on: "membership", may: administrators },
  { field: "moveMembership", use: "decline", on: "membership", may: administrators },
  { field: "moveMembership", use: "leave", on: "membership", may: administrators },
  { field: "addSeat", on: "membership", may: administrators },
  { field: "assignSeat", use: "assign", on: "seat", may: administrators },
  { field: "assignSeat", use: "vacate", on: "seat", may: administrators },
];

export type Outcome = "signed out" | "may" | "may not" | "not found";

const has = (names: Names, person: Person): boolean => names.split(" ").includes(person);

/** What the table says of a person and a row, on the own thing (0) or the other (1). */
export function expected(row: Row, person: Person, side: 0 | 1): Outcome {
  const { on, standing, may } = row;
  if (standing && !has(standing, person)) return "may not";
  if (on && !has(seenBy[on][side], person)) return "not found";
  return !may || has(may[side] ?? "", person) ? "may" : "may not";
}
