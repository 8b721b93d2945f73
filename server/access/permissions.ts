/**
 * The one table of who may do what: role → noun → actions (DOMAIN.md 3.4). A role is the viewer's relation to the
 * object at hand; the policies say which roles a viewer has. What stands nowhere here, nobody may do.
 */
export const permissions = {
  /** Anyone signed in, for what concerns oneself. */
  SIGNED_IN: { viewer: ["read"] },
  /** Anyone whose organization belongs to a forum, or who oversees one: row-level security narrows what is found. */
  MEMBER: {
    register: ["read"],
    forum: ["read"],
    forumProposal: ["read"],
    responsibility: ["read"],
    meeting: ["read"],
    calendar: ["subscribe"],
    minutes: ["read"],
    decision: ["read"],
    agreement: ["read"],
    actionPlan: ["read"],
    activity: ["read"],
    deficiency: ["read"],
    escalation: ["read"],
    anchoring: ["read"],
    change: ["read"],
    overview: ["read"],
  },
  /** R10: a medarbetare or an organization administrator with an active assignment. */
  EMPLOYEE: { deficiency: ["create"] },
  /** Who reported it. */
  REPORTER: { deficiency: ["edit", "report", "withdraw", "giveVerdict", "askRepresentative"] },
  /** The reporting organization's own representative: raises what is overdue, answers for a reporter who left. */
  REPORTING_REPRESENTATIVE: { deficiency: ["escalateOverdue", "giveVerdictForLeft"] },
  /** A representative of an organization concerned. */
  CONCERNED_REPRESENTATIVE: { deficiency: ["reply"] },
  CHAIR: {
    note: ["openShared"],
    minutes: ["draft", "edit", "chooseAdjusters", "share", "sign", "addAddendum"],
    meeting: ["plan", "edit", "summon", "start", "present", "end", "cancel", "addItem"],
    agendaItem: ["edit", "place", "move", "handle", "carryOver", "withdraw", "lift"],
    attendance: ["setPresence"],
    cadence: ["set"],
    decision: ["propose", "update", "recordPosition", "take", "review"],
    deficiency: [
      "acknowledge",
      "startHandling",
      "decideMeasures",
      "giveFeedback",
      "close",
      "escalate",
      "proposeTransfer",
    ],
    escalation: ["withdraw", "convey"],
    transfer: ["withdraw"],
    agreement: ["create", "edit", "draftVersion"],
    agreementVersion: ["edit", "send", "enterApproval", "return", "terminate"],
    actionPlan: ["create", "edit", "propose", "return", "adopt", "close", "revise", "addActivity"],
    activity: ["create", "edit", "divide", "checkEffect", "cancel", "carryOver", "raiseBlock", "followUp"],
    anchoring: ["remind"],
    responsibility: ["add", "edit", "agree", "remove"],
    forumProposal: ["propose", "edit", "withdraw"],
    handover: ["read"],
  },
  COORDINATOR: {
    minutes: ["draft", "edit", "chooseAdjusters", "share", "addAddendum"],
    meeting: ["plan", "edit", "summon", "start", "present", "end", "cancel", "addItem"],
    agendaItem: ["edit", "place", "move", "handle", "carryOver", "withdraw", "lift"],
    attendance: ["setPresence"],
    cadence: ["set"],
    decision: ["propose", "update", "recordPosition", "take", "review"],
    deficiency: [
      "acknowledge",
      "startHandling",
      "decideMeasures",
      "giveFeedback",
      "escalate",
      "proposeTransfer",
    ],
    escalation: ["withdraw", "convey"],
    transfer: ["withdraw"],
    agreement: ["create", "edit", "draftVersion"],
    agreementVersion: ["edit", "enterApproval"],
    actionPlan: ["create", "edit", "propose", "return", "revise", "addActivity"],
    activity: ["create", "edit", "divide", "checkEffect", "cancel", "carryOver", "raiseBlock", "followUp"],
    anchoring: ["remind"],
    responsibility: ["add", "edit", "agree", "remove"],
    handover: ["read"],
  },
  RECEIVING_CHAIR: { escalation: ["accept", "return", "answer", "sendOn"], transfer: ["accept", "return"] },
  RECEIVING_COORDINATOR: {
    escalation: ["accept", "return", "answer", "sendOn"],
    transfer: ["accept", "return"],
  },
  /** A representative of the organization that owns an activity, or sponsors an external owner. */
  RESPONSIBLE_REPRESENTATIVE: {
    activity: ["start", "finish", "block", "unblock", "report", "divide", "followUp"],
  },
  /** Whoever sits in the forum at hand. */
  FORUM_SEAT: {
    note: ["writeOwn", "writeShared", "publish"],
    minutes: ["comment"],
    meeting: ["attend", "proposeItem"],
  },
  /** An employee of a member of the forum at hand, without a seat there. */
  MEMBER_EMPLOYEE: { meeting: ["proposeItem"] },
  /** The employee who proposed the agenda item at hand. */
  ITEM_PROPOSER: { agendaItem: ["edit", "withdraw"] },
  /** A seat chosen to adjust the minutes at hand. */
  ADJUSTER: { minutes: ["sign"] },
  /** A seat of the organization at hand, in the forum at hand. */
  PARTY_SEAT: {
    agendaItem: ["edit", "withdraw"],
    attendance: ["answer"],
    decision: ["givePosition"],
    agreementVersion: ["approve"],
    anchoring: ["convey", "anchor", "object"],
    responsibility: ["dispute"],
    handover: ["read"],
  },
  SECRETARIAT: { signal: ["read"] },
  /** Administrator of the organization at hand. */
  ORG_ADMIN: {
    agreementVersion: ["approve"],
    anchoring: ["convey", "anchor", "object"],
    membership: ["accept", "decline", "leave"],
    seat: ["assign", "vacate"],
    person: ["read"],
    handover: ["read"],
  },
  /** Runs the service; sees no matter's text, but what chairs propose to it. */
  ADMIN: {
    forum: ["create", "edit", "activate", "rest", "wake", "copyMembers", "close", "split", "merge"],
    forumProposal: ["answer"],
    membership: ["invite", "accept", "decline", "leave"],
    seat: ["assign", "vacate"],
    person: ["read"],
  },
} as const;

export type Role = keyof typeof permissions;

type NounOf<R extends Role> = keyof (typeof permissions)[R] & string;
type ActionOf<
  R extends Role,
  N extends NounOf<R>,
> = (typeof permissions)[R][N] extends readonly (infer A extends string)[] ? `${N}.${A}` : never;

/** `deficiency.acknowledge`: an action on a noun that stands in the table. */
export type Permission = { [R in Role]: { [N in NounOf<R>]: ActionOf<R, N> }[NounOf<R>] }[Role];

const table = new Map<Role, ReadonlySet<string>>(
  Object.entries(permissions).map(([role, nouns]) => [
    role as Role,
    new Set(
      Object.entries<readonly string[]>(nouns).flatMap(([noun, actions]) =>
        actions.map((action) => `${noun}.${action}`),
      ),
    ),
  ]),
);

/** The first of `roles` that gives `permission`, or null. */
export function roleThatMay(roles: readonly Role[], permission: Permission): Role | null {
  return roles.find((role) => table.get(role)?.has(permission)) ?? null;
}

/** Every permission there is, with the roles that give it; the access matrix is printed from it. */
export function rolesByPermission(): ReadonlyMap<string, readonly Role[]> {
  const result = new Map<string, Role[]>();
  for (const [role, granted] of table) {
    for (const permission of granted) result.set(permission, [...(result.get(permission) ?? []), role]);
  }
  return result;
}
