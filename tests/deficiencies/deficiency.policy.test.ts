import { describe, expect, it } from "vitest";
import {
  allowedOnDeficiency,
  type DeficiencyFacts,
  roleForDeficiency,
  rolesOnDeficiency,
} from "../../server/deficiencies/deficiency.policy.ts";
import {
  type DeficiencyAction,
  type DeficiencyState,
  deficiencyActions,
  deficiencyStates,
} from "../../server/deficiencies/deficiency.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const today = "2026-06-01";

const facts: DeficiencyFacts = {
  status: "REPORTED",
  acknowledgeBy: "2026-06-10",
  feedbackBy: "2026-07-30",
  reporterOrganizationId: "school",
  concernedOrganizationIds: ["clinic"],
  handlingForumId: "operative",
  reporterAssignmentId: "reporter",
  reporterLeft: false,
  hasParentForum: true,
  escalationOpen: false,
  transferOpen: false,
  alreadySolved: false,
};

const viewers = {
  reporter: viewerOf("school", [], { id: "reporter" }),
  colleague: viewerOf("school"),
  representative: viewerOf("school", ["operative:REPRESENTATIVE"]),
  concerned: viewerOf("clinic", ["operative:DEPUTY"]),
  concernedWithoutSeat: viewerOf("clinic"),
  chair: viewerOf("social", ["operative:CHAIR"]),
  coordinator: viewerOf("social", ["operative:COORDINATOR"]),
  member: viewerOf("social", ["operative:REPRESENTATIVE"]),
  otherChair: viewerOf("social", ["steering:CHAIR", "neighbour:COORDINATOR"]),
  admin: viewerOf("kommun", [], { function: "ADMIN" }),
  secretariat: viewerOf("region", [], { function: "SECRETARIAT" }),
} as const;
type Who = keyof typeof viewers;

const coordinating: Partial<Record<DeficiencyState, readonly DeficiencyAction[]>> = {
  REPORTED: ["acknowledge", "proposeTransfer"],
  ACKNOWLEDGED: ["startHandling", "escalate", "proposeTransfer"],
  IN_HANDLING: ["decideMeasures", "giveFeedback", "escalate", "proposeTransfer"],
  MEASURES_DECIDED: ["decideMeasures", "giveFeedback", "escalate"],
};

/** Who may do what in which state, while nothing is overdue and nothing is under way. */
const expected: Record<Who, Partial<Record<DeficiencyState, readonly DeficiencyAction[]>>> = {
  reporter: {
    DRAFT: ["edit", "report"],
    REPORTED: ["withdraw", "askRepresentative"],
    ACKNOWLEDGED: ["askRepresentative"],
    IN_HANDLING: ["askRepresentative"],
    MEASURES_DECIDED: ["askRepresentative"],
    FEEDBACK_GIVEN: ["giveVerdict"],
  },
  colleague: {},
  representative: {},
  concerned: {
    REPORTED: ["reply"],
    ACKNOWLEDGED: ["reply"],
    IN_HANDLING: ["reply"],
    MEASURES_DECIDED: ["reply"],
  },
  concernedWithoutSeat: {},
  chair: { ...coordinating, FEEDBACK_GIVEN: ["close"] },
  coordinator: coordinating,
  member: {},
  otherChair: {},
  admin: {},
  secretariat: {},
};

describe("who may do what with a deficiency (DOMAIN.md 3.4)", () => {
  for (const who of Object.keys(viewers) as Who[]) {
    for (const status of deficiencyStates) {
      const want = expected[who][status] ?? [];
      it(`${who} in ${status}: ${want.join(", ") || "nothing"}`, () => {
        const got = allowedOnDeficiency(viewers[who], { ...facts, status }, today);
        expect([...got].sort()).toEqual([...want].sort());
      });
    }
  }

  it("nobody lapses a matter by hand: the clock does", () => {
    for (const viewer of Object.values(viewers)) {
      expect(roleForDeficiency(viewer, { ...facts, status: "FEEDBACK_GIVEN" }, "lapse", today)).toBeNull();
    }
  });
});

describe("R12 an overdue matter", () => {
  const late = { ...facts, acknowledgeBy: "2026-05-31" };

  it("may be raised by the reporting organization's own representative", () => {
    expect(allowedOnDeficiency(viewers.representative, late, today)).toEqual(["escalate"]);
    expect(roleForDeficiency(viewers.representative, late, "escalate", today)).toBe(
      "REPORTING_REPRESENTATIVE",
    );
  });

  it("may be raised by the coordinator before it is acknowledged, too", () => {
    expect(allowedOnDeficiency(viewers.coordinator, late, today)).toContain("escalate");
    expect(roleForDeficiency(viewers.coordinator, late, "escalate", today)).toBe("COORDINATOR");
  });

  it("is not the reporter's to raise, nor another organization's", () => {
    for (const who of ["reporter", "concerned", "member", "otherChair"] as const) {
      expect(roleForDeficiency(viewers[who], late, "escalate", today)).toBeNull();
    }
  });

  it("is not raised while a question is out, nor from a forum without one above", () => {
    expect(allowedOnDeficiency(viewers.representative, { ...late, escalationOpen: true }, today)).toEqual([]);
    expect(allowedOnDeficiency(viewers.representative, { ...late, hasParentForum: false }, today)).toEqual(
      [],
    );
  });
});

describe("R11 a matter reported as already solved", () => {
  it("may have its feedback at once", () => {
    const allowed = allowedOnDeficiency(viewers.coordinator, { ...facts, alreadySolved: true }, today);
    expect(allowed).toEqual(["acknowledge", "giveFeedback", "proposeTransfer"]);
  });
});

describe("what is under way", () => {
  const handled = { ...facts, status: "IN_HANDLING" } as const;

  it("an open question holds back another one, a move and the feedback (R17)", () => {
    expect(allowedOnDeficiency(viewers.chair, { ...handled, escalationOpen: true }, today)).toEqual([
      "decideMeasures",
    ]);
  });

  it("a proposed move holds back a question and another move", () => {
    const allowed = allowedOnDeficiency(viewers.chair, { ...handled, transferOpen: true }, today);
    expect(allowed).toEqual(["decideMeasures", "giveFeedback"]);
  });

  it("without a forum above nothing is raised", () => {
    expect(allowedOnDeficiency(viewers.chair, { ...handled, hasParentForum: false }, today)).not.toContain(
      "escalate",
    );
  });
});

describe("R17 a reporter who has left", () => {
  const left = { ...facts, status: "FEEDBACK_GIVEN", reporterLeft: true } as const;

  it("is answered for by the own representative", () => {
    expect(allowedOnDeficiency(viewers.representative, left, today)).toEqual(["giveVerdict"]);
    expect(roleForDeficiency(viewers.representative, left, "giveVerdict", today)).toBe(
      "REPORTING_REPRESENTATIVE",
    );
  });

  it("not by a colleague without a seat, nor by the forum", () => {
    for (const who of ["colleague", "member", "concerned", "coordinator"] as const) {
      expect(roleForDeficiency(viewers[who], left, "giveVerdict", today)).toBeNull();
    }
  });
});

describe("a viewer's relations to a deficiency", () => {
  it("are all that hold, the nearest first", () => {
    const both = viewerOf("school", ["operative:CHAIR"], { id: "reporter" });
    expect(rolesOnDeficiency(both, facts).slice(0, 3)).toEqual([
      "REPORTER",
      "CHAIR",
      "REPORTING_REPRESENTATIVE",
    ]);
  });

  it("are not given by a reporter whom the viewer may not know", () => {
    expect(rolesOnDeficiency(viewers.reporter, { ...facts, reporterAssignmentId: null })).not.toContain(
      "REPORTER",
    );
  });

  it("name every action that someone has: each can be taken by somebody", () => {
    const takers = (action: DeficiencyAction) =>
      deficiencyStates.some((status) =>
        Object.values(viewers).some((viewer) =>
          allowedOnDeficiency(viewer, { ...facts, status, acknowledgeBy: "2026-05-01" }, today).includes(
            action,
          ),
        ),
      );
    expect(deficiencyActions.filter((action) => !takers(action))).toEqual(["lapse"]);
  });
});
