import type { Person } from "../support/world.ts";

/** What an operation is tried on: a thing of the operative group ("own"), and one of the group beside it ("other"). */
export const things = [
  "deficiency",
  "draft",
  "escalation",
  "transfer",
  "activity",
  "membership",
  "seat",
  "forum",
  "organization",
  "room",
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
const parties = "school representative social clinic coordinator operativeChair";
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
  membership: [`${parties} orgadmin ${open}`, `neighbour ${open}`],
  seat: [`${parties} orgadmin ${open}`, `neighbour ${open}`],
  forum: [
    everyone.replace(" stranger", ""),
    `representative social clinic coordinator operativeChair neighbour ${open}`,
  ],
  organization: [everyone.replace(" stranger", ""), everyone.replace(" stranger", "")],
  room: ["representative social clinic coordinator operativeChair", "neighbour"],
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
  { field: "deficiencies", may: [everyone] },
  { field: "deficiency", on: "deficiency" },
  { field: "escalation", on: "escalation" },
  { field: "reportRoute", may: [employees] },
  { field: "deficiencySignals", may: ["secretariat"] },
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
  { field: "acceptEscalation", on: "escalation", may: ["chair", "chair"] },
  { field: "returnEscalation", on: "escalation", may: ["chair", "chair"] },
  { field: "answerEscalation", on: "escalation", may: ["chair", "chair"] },
  { field: "sendOnEscalation", on: "escalation", may: ["chair", "chair"] },
  { field: "withdrawEscalation", on: "escalation", may: handlers },
  { field: "conveyAnswer", on: "escalation", may: handlers },
  { field: "acceptTransfer", on: "transfer", may: ["chair", "chair"] },
  { field: "returnTransfer", on: "transfer", may: ["chair", "chair"] },
  { field: "withdrawTransfer", on: "transfer", may: handlers },
  { field: "organizationPeople", on: "organization", may: administrators },
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
