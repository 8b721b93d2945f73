import { describe, expect, it } from "vitest";
import { forumStates } from "../../server/forums/forum.rules.ts";
import { allowedOnProposal, mayPropose } from "../../server/forums/forumProposal.policy.ts";
import {
  checkAnswer,
  checkCarriesOut,
  checkOtherForums,
  type ProposalOutcome,
  proposalActions,
  proposalKinds,
  proposalStates,
  proposalTransitions,
} from "../../server/forums/forumProposal.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";
import { viewerOf } from "../support/viewer.ts";

describe("the proposal's states", () => {
  checkEveryCell(
    proposalTransitions,
    proposalStates,
    proposalActions,
    `
              PROPOSED              CARRIED_OUT  DECLINED  WITHDRAWN
    edit      PROPOSED              ·            ·         ·
    withdraw  WITHDRAWN             ·            ·         ·
    answer    CARRIED_OUT|DECLINED  ·            ·         ·
    `,
  );
});

describe("R30 the forums of a merger", () => {
  const nine = Array.from({ length: 9 }, (_, index) => `f${index}`);

  it("are one to nine others, and only a merger has any", () => {
    expect(() => checkOtherForums("MERGE", "own", ["f1"])).not.toThrow();
    expect(() => checkOtherForums("MERGE", "own", nine)).not.toThrow();
    expect(() => checkOtherForums("SPLIT", "own", [])).not.toThrow();
    expect(() => checkOtherForums("CREATE", "own", [])).not.toThrow();
  });

  it.each([
    ["not none", "MERGE", [], "outsideRange", "input.otherForumIds"],
    ["not ten", "MERGE", [...nine, "f9"], "outsideRange", "input.otherForumIds"],
    ["not itself", "MERGE", ["f1", "own"], "ownForum", "input.otherForumIds[1]"],
    ["none twice", "MERGE", ["f1", "f2", "f1"], "repeated", "input.otherForumIds[2]"],
    ["none in a split", "SPLIT", ["f1"], "otherForumsUnused", "input.otherForumIds"],
    ["none for a new forum", "CREATE", ["f1"], "otherForumsUnused", "input.otherForumIds"],
  ] as const)("%s", (_title, kind, ids, reason, field) => {
    const params = reason === "outsideRange" ? { params: { min: 1, max: 9 } } : {};
    const refused = { code: "BAD_USER_INPUT", reason, field, ...params };
    expect(refusalOf(() => checkOtherForums(kind, "own", ids))).toMatchObject(refused);
  });
});

describe("3.4 an answer", () => {
  const given = (
    outcome: ProposalOutcome,
    answer: string | null,
    resultingForumId: string | null = null,
  ) => ({
    outcome,
    answer,
    resultingForumId,
  });

  it("that declines says why; one that it is carried out may", () => {
    expect(() => checkAnswer(given("DECLINED", "Underlaget räcker inte."))).not.toThrow();
    expect(() => checkAnswer(given("CARRIED_OUT", null))).not.toThrow();
    expect(() => checkAnswer(given("CARRIED_OUT", null, "f1"))).not.toThrow();
  });

  it.each([null, " –\n"])("declines not with %j", (answer) => {
    expect(refusalOf(() => checkAnswer(given("DECLINED", answer)))).toMatchObject({
      code: "RULE_REFUSED",
      rule: "3.4",
      reason: "declineReasonMissing",
      field: "input.answer",
    });
  });

  it("that declines has no forum to show for it", () => {
    expect(refusalOf(() => checkAnswer(given("DECLINED", "Nej.", "f1")))).toMatchObject({
      code: "BAD_USER_INPUT",
      reason: "resultUnused",
      field: "input.resultingForumId",
    });
  });
});

describe("3.4 what is carried out", () => {
  const proposal = { kind: "MERGE", forumId: "own" } as const;

  it("is what one of the forums proposed; a new forum comes of anyone's", () => {
    expect(() => checkCarriesOut(proposal, { kind: "MERGE", forumIds: ["f1", "own"] })).not.toThrow();
    const create = { kind: "CREATE", forumId: "own" } as const;
    expect(() => checkCarriesOut(create, { kind: "CREATE", forumIds: null })).not.toThrow();
  });

  it.each([
    ["nothing else", { kind: "SPLIT", forumIds: ["own"] }],
    ["nor a new forum", { kind: "CREATE", forumIds: null }],
    ["nor by another forum", { kind: "MERGE", forumIds: ["f1", "f2"] }],
  ] as const)("%s", (_title, done) => {
    expect(refusalOf(() => checkCarriesOut(proposal, done))).toMatchObject({
      code: "BAD_USER_INPUT",
      reason: "otherProposal",
      field: "input.proposalId",
    });
  });
});

describe("3.4 who may do what with a proposal", () => {
  const chair = viewerOf("kommun", ["forum:CHAIR"]);
  const administrator = viewerOf("kommun", [], { function: "ADMIN" });
  const others = {
    coordinator: viewerOf("kommun", ["forum:COORDINATOR"]),
    representative: viewerOf("kommun", ["forum:REPRESENTATIVE"]),
    deputy: viewerOf("kommun", ["forum:DEPUTY"]),
    otherChair: viewerOf("kommun", ["other:CHAIR"]),
    organizationAdministrator: viewerOf("kommun", [], { function: "ORG_ADMIN" }),
    secretariat: viewerOf("region", [], { function: "SECRETARIAT" }),
  } as const;

  for (const status of proposalStates) {
    const isOpen = status === "PROPOSED";
    it(`in ${status} the chair ${isOpen ? "edits and withdraws" : "does nothing"}`, () => {
      expect(allowedOnProposal(chair, { forumId: "forum", status })).toEqual(
        isOpen ? ["edit", "withdraw"] : [],
      );
    });
    it(`in ${status} the administrator ${isOpen ? "answers" : "does nothing"}`, () => {
      expect(allowedOnProposal(administrator, { forumId: "forum", status })).toEqual(
        isOpen ? ["answer"] : [],
      );
    });
    it.each(Object.entries(others))(`in ${status} the %s does nothing`, (_who, viewer) => {
      expect(allowedOnProposal(viewer, { forumId: "forum", status })).toEqual([]);
    });
  }

  for (const status of forumStates) {
    const goesOn = status === "FORMING" || status === "ACTIVE" || status === "DORMANT";
    it(`in a forum that is ${status} the chair ${goesOn ? "proposes" : "proposes nothing"}`, () => {
      expect(mayPropose(chair, { id: "forum", status })).toBe(goesOn);
    });
    it.each(Object.entries({ ...others, administrator }))(`nor does the %s in ${status}`, (_who, viewer) => {
      expect(mayPropose(viewer, { id: "forum", status })).toBe(false);
    });
  }

  it("there are three kinds of it", () => {
    expect(proposalKinds).toEqual(["CREATE", "SPLIT", "MERGE"]);
  });
});
