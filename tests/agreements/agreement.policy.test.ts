import { describe, expect, it } from "vitest";
import { allowedOnAgreement, allowedOnVersion } from "../../server/agreements/agreement.policy.ts";
import { type AgreementStage, agreementStages } from "../../server/agreements/agreement.rules.ts";
import {
  type VersionState,
  type VersionStep,
  versionStates,
} from "../../server/agreements/agreementVersion.rules.ts";
import { viewerOf } from "../support/viewer.ts";

type Allowed = Partial<Record<VersionState, readonly VersionStep[]>>;
const chair: Allowed = {
  DRAFT: ["edit", "send"],
  OUT_FOR_APPROVAL: ["approve", "enterApproval", "return"],
  IN_FORCE: ["terminate"],
};
const representative: Allowed = { OUT_FOR_APPROVAL: ["approve"] };
const recommending = viewerOf("school", ["operative:REPRESENTATIVE"]);

const cases = [
  ["the forum's chair, of a party", viewerOf("clinic", ["operative:CHAIR"]), true, chair],
  [
    "its coordinator, of a party",
    viewerOf("social", ["operative:COORDINATOR"]),
    true,
    { DRAFT: ["edit"], OUT_FOR_APPROVAL: ["approve", "enterApproval"] },
  ],
  ["a party's representative", viewerOf("school", ["operative:REPRESENTATIVE"]), true, representative],
  ["a party's deputy", viewerOf("school", ["operative:DEPUTY"]), true, representative],
  [
    "a party's representative without the mandate to decide",
    {
      ...recommending,
      seats: recommending.seats.map((seat) => ({ ...seat, mandate: "RECOMMEND" as const })),
    },
    true,
    {},
  ],
  ["someone who sits for a party elsewhere", viewerOf("school", ["neighbour:CHAIR"]), true, {}],
  ["the administrator of a party with a seat", viewerOf("school", [], { function: "ORG_ADMIN" }), true, {}],
  [
    "the administrator of a party without a seat",
    viewerOf("school", [], { function: "ORG_ADMIN" }),
    false,
    representative,
  ],
  ["an employee of a party without a seat", viewerOf("school"), false, {}],
  ["the service's administrator", viewerOf("school", [], { function: "ADMIN" }), false, {}],
] as const;

describe("who may do what with a version", () => {
  for (const [name, viewer, seated, expected] of cases) {
    for (const status of versionStates) {
      const want = (expected as Allowed)[status] ?? [];
      it(`${name} in ${status}: ${want.join(", ") || "nothing"}`, () => {
        const got = allowedOnVersion(viewer, { forumId: "operative", status, own: { seated }, silent: true });
        expect([...got].sort()).toEqual([...want].sort());
      });
    }
  }

  it("who has approved, or is no party, does not approve", () => {
    const facts = { forumId: "operative", status: "OUT_FOR_APPROVAL", own: null } as const;
    const chairing = viewerOf("clinic", ["operative:CHAIR"]);
    expect(allowedOnVersion(chairing, { ...facts, silent: false })).toEqual(["return"]);
    expect(allowedOnVersion(chairing, { ...facts, silent: true })).toEqual(["enterApproval", "return"]);
  });
});

describe("who may do what with an agreement", () => {
  const at = (
    stage: AgreementStage,
    role: "CHAIR" | "COORDINATOR" | "REPRESENTATIVE",
    takesVersions = true,
  ) =>
    allowedOnAgreement(viewerOf("clinic", [`operative:${role}`]), {
      forumId: "operative",
      stage,
      takesVersions,
    });

  it("chair and coordinator change it and begin versions; nobody else", () => {
    for (const role of ["CHAIR", "COORDINATOR"] as const) {
      expect(at("IDLE", role)).toEqual(["edit", "draftVersion"]);
      expect(at("DRAFTING", role)).toEqual(["edit"]);
      expect(at("OUT", role)).toEqual([]);
    }
    for (const stage of agreementStages) expect(at(stage, "REPRESENTATIVE")).toEqual([]);
  });

  it("a forum that has ended begins no version", () => {
    expect(at("IDLE", "CHAIR", false)).toEqual(["edit"]);
  });
});
