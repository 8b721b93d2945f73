import { describe, expect, it } from "vitest";
import {
  type AgendaItemAction,
  type AgendaItemHome,
  type AgendaItemState,
  agendaItemStates,
} from "../../server/meetings/agendaItem.rules.ts";
import {
  type AgendaItemFacts,
  allowedInForum,
  allowedOnAgendaItem,
  allowedOnAttendance,
  allowedOnMeeting,
} from "../../server/meetings/meeting.policy.ts";
import { type MeetingAction, type MeetingState, meetingStates } from "../../server/meetings/meeting.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const viewers = {
  chair: viewerOf("clinic", ["forum:CHAIR"]),
  coordinator: viewerOf("social", ["forum:COORDINATOR"]),
  representative: viewerOf("school", ["forum:REPRESENTATIVE"]),
  deputy: viewerOf("school", ["forum:DEPUTY"]),
  otherChair: viewerOf("school", ["other:CHAIR"]),
  employee: viewerOf("school"),
  registrar: viewerOf("school", [], { function: "REGISTRAR" }),
  organizationAdministrator: viewerOf("school", [], { function: "ORG_ADMIN" }),
  administrator: viewerOf("school", [], { function: "ADMIN" }),
} as const;
type Who = keyof typeof viewers;
const everyone = Object.keys(viewers) as Who[];
const leads: readonly Who[] = ["chair", "coordinator"];
const seated: readonly Who[] = [...leads, "representative", "deputy"];

const leading: Record<MeetingState, readonly MeetingAction[]> = {
  DRAFT: ["edit", "summon", "cancel", "proposeItem", "addItem"],
  SUMMONED: ["edit", "start", "cancel", "proposeItem", "addItem"],
  IN_SESSION: ["present", "attend", "end", "proposeItem", "addItem"],
  HELD: [],
  CANCELLED: [],
};
const sitting: Record<MeetingState, readonly MeetingAction[]> = {
  DRAFT: ["proposeItem"],
  SUMMONED: ["proposeItem"],
  IN_SESSION: ["attend", "proposeItem"],
  HELD: [],
  CANCELLED: [],
};

describe("who may do what with a meeting", () => {
  for (const who of everyone) {
    for (const status of meetingStates) {
      const want = leads.includes(who) ? leading[status] : seated.includes(who) ? sitting[status] : [];
      it(`${who} in ${status}: ${want.join(", ") || "nothing"}`, () => {
        const got = allowedOnMeeting(viewers[who], { forumId: "forum", status });
        expect([...got].sort()).toEqual([...want].sort());
      });
    }

    it(`${who} in the forum's meetings as a whole`, () => {
      const want = leads.includes(who)
        ? ["plan", "proposeItem", "addItem"]
        : seated.includes(who)
          ? ["proposeItem"]
          : [];
      expect(allowedInForum(viewers[who], "forum", false)).toEqual(want);
    });

    it(`${who} of a member: an employee proposes items without a seat, and no other function does`, () => {
      const proposes = seated.includes(who) || who === "employee" || who === "otherChair";
      const allowed = allowedInForum(viewers[who], "forum", true);
      expect(allowed.includes("proposeItem")).toBe(proposes);
      expect(allowed.includes("plan")).toBe(leads.includes(who));
    });
  }
});

describe("who may do what with an agenda item", () => {
  const facts = (
    status: AgendaItemState,
    home: AgendaItemHome,
    number: number | null = null,
  ): AgendaItemFacts => ({
    forumId: "forum",
    status,
    home,
    number,
    proposedByOrganizationId: "school",
    proposerStreamId: null,
  });
  const none: AgendaItemAction[] = [];
  const cases: readonly (readonly [AgendaItemFacts, AgendaItemAction[], AgendaItemAction[]])[] = [
    [facts("PROPOSED", "BACKLOG"), ["edit", "place", "withdraw"], ["edit", "withdraw"]],
    [facts("PROPOSED", "SUMMONED"), ["edit", "place", "withdraw"], ["edit", "withdraw"]],
    [facts("PROPOSED", "IN_SESSION"), ["edit", "place", "withdraw"], ["edit", "withdraw"]],
    [facts("ON_AGENDA", "DRAFT"), ["edit", "place", "move", "withdraw"], []],
    [facts("ON_AGENDA", "SUMMONED"), ["edit", "place", "move", "withdraw"], []],
    [facts("ON_AGENDA", "IN_SESSION", 1), ["edit", "move", "handle", "carryOver", "withdraw"], []],
    ...agendaItemStates.map((status) => [facts(status, "HELD", 1), none, none] as const),
  ];

  for (const [item, leader, proposer] of cases) {
    const where = `${item.status} in ${item.home}`;
    it(`${where}: chair and coordinator ${leader.join(", ") || "nothing"}`, () => {
      for (const who of leads) expect(allowedOnAgendaItem(viewers[who], item), who).toEqual(leader);
    });

    it(`${where}: who proposed it ${proposer.join(", ") || "nothing"}`, () => {
      for (const who of ["representative", "deputy"] as const) {
        expect(allowedOnAgendaItem(viewers[who], item), who).toEqual(proposer);
      }
    });

    it(`${where}: the employee who proposed it ${proposer.join(", ") || "nothing"}`, () => {
      const own = { ...item, proposerStreamId: viewers.employee.assignment.ownScopeId };
      expect(allowedOnAgendaItem(viewers.employee, own)).toEqual(proposer);
      expect(allowedOnAgendaItem(viewers.employee, { ...own, proposerStreamId: "another" })).toEqual([]);
    });

    it(`${where}: nobody else anything`, () => {
      const stranger = viewerOf("leisure", ["forum:REPRESENTATIVE"]);
      const others = [stranger, viewers.otherChair, viewers.employee, viewers.administrator];
      for (const viewer of others) expect(allowedOnAgendaItem(viewer, item)).toEqual([]);
    });
  }
});

describe("who may do what with an organization's attendance", () => {
  const attendance = (meetingStatus: MeetingState, adopted = false) => ({
    forumId: "forum",
    organizationId: "school",
    meetingStatus,
    adopted,
  });
  const may = (who: Who, status: MeetingState, adopted = false) =>
    allowedOnAttendance(viewers[who], attendance(status, adopted));

  it("any seat of the organization answers its summons, and nobody answers for another", () => {
    const answers = everyone.filter((who) => may(who, "SUMMONED").includes("answer"));
    expect(answers).toEqual(["representative", "deputy"]);
  });

  it.each(["IN_SESSION", "HELD"] as const)("chair and coordinator note presence while %s", (status) => {
    expect(everyone.filter((who) => may(who, status).includes("setPresence"))).toEqual(leads);
    expect(everyone.filter((who) => may(who, status, true).length > 0)).toEqual([]);
  });

  it.each(["DRAFT", "CANCELLED"] as const)("nothing while %s", (status) => {
    expect(everyone.filter((who) => may(who, status).length > 0)).toEqual([]);
  });
});
