import { describe, expect, it } from "vitest";
import { forumStates } from "../../server/forums/forum.rules.ts";
import { allowedOnResponsibility, mayAddResponsibility } from "../../server/forums/responsibility.policy.ts";
import {
  checkDispute,
  checkParts,
  responsibilityActions,
  responsibilityStates,
  responsibilityTransitions,
} from "../../server/forums/responsibility.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";
import { viewerOf } from "../support/viewer.ts";

describe("the item's states", () => {
  checkEveryCell(
    responsibilityTransitions,
    responsibilityStates,
    responsibilityActions,
    `
             AGREED     DISPUTED   WITHDRAWN
    edit     AGREED     DISPUTED   ·
    dispute  DISPUTED   ·          ·
    agree    ·          AGREED     ·
    remove   WITHDRAWN  WITHDRAWN  ·
    `,
  );
});

describe("3.1 who does what", () => {
  const members = ["school", "clinic"];
  const line = (organizationId: string, part = "Tar emot") => ({ organizationId, part });

  it("is a member, or one that stood there before it left", () => {
    expect(() => checkParts([line("school"), line("clinic")], members)).not.toThrow();
    expect(() => checkParts([line("school"), line("left")], members, ["left"])).not.toThrow();
  });

  it.each([
    ["not nobody", [], "BAD_USER_INPUT", "partMissing", "input.parts"],
    ["not nothing", [line("school", " – ")], "BAD_USER_INPUT", "blank", "input.parts[0].part"],
    [
      "not twice",
      [line("school"), line("school")],
      "BAD_USER_INPUT",
      "partTwice",
      "input.parts[1].organizationId",
    ],
    [
      "no outsider",
      [line("school"), line("left")],
      "RULE_REFUSED",
      "partNotMember",
      "input.parts[1].organizationId",
    ],
    [
      "no more than 50",
      Array.from({ length: 51 }, () => line("school")),
      "BAD_USER_INPUT",
      "tooMany",
      "input.parts",
    ],
  ])("%s", (_title, parts, code, reason, field) => {
    expect(refusalOf(() => checkParts(parts, members))).toMatchObject({ code, reason, field });
  });

  it("a dispute says what it is about", () => {
    expect(() => checkDispute("Vi har inte resurserna.")).not.toThrow();
    expect(refusalOf(() => checkDispute(" \n"))).toMatchObject({
      rule: "3.1",
      reason: "disputeReasonMissing",
      field: "input.reason",
    });
  });
});

describe("who may do what with an item", () => {
  const home = { forumId: "forum", forumStatus: "ACTIVE", partyIds: ["school", "clinic"] } as const;
  const allowed = (viewer: ReturnType<typeof viewerOf>, status: (typeof responsibilityStates)[number]) =>
    allowedOnResponsibility(viewer, { ...home, status });

  it.each(["CHAIR", "COORDINATOR"] as const)(
    "%s writes, and disputes where the own organization is a party",
    (role) => {
      const own = viewerOf("clinic", [`forum:${role}`]);
      expect(allowed(own, "AGREED")).toEqual(["edit", "dispute", "remove"]);
      expect(allowed(own, "DISPUTED")).toEqual(["edit", "agree", "remove"]);
      expect(allowed(own, "WITHDRAWN")).toEqual([]);
      expect(allowed(viewerOf("adjunct", [`forum:${role}`]), "AGREED")).toEqual(["edit", "remove"]);
      expect(mayAddResponsibility(own, home)).toBe(true);
    },
  );

  it.each(["REPRESENTATIVE", "DEPUTY"] as const)("%s of a party disputes, and settles nothing", (role) => {
    const seated = viewerOf("school", [`forum:${role}`]);
    expect(allowed(seated, "AGREED")).toEqual(["dispute"]);
    expect(allowed(seated, "DISPUTED")).toEqual([]);
    expect(mayAddResponsibility(seated, home)).toBe(false);
  });

  it("nobody else: an adjunct, a seat elsewhere, a colleague, administrators, those who look on", () => {
    for (const viewer of [
      viewerOf("adjunct", ["forum:REPRESENTATIVE"]),
      viewerOf("school", ["elsewhere:CHAIR"]),
      viewerOf("school"),
      viewerOf("school", [], { function: "ORG_ADMIN" }),
      viewerOf("kommun", [], { function: "ADMIN" }),
      viewerOf("kommun", [], { function: "AUDITOR" }),
    ]) {
      expect(allowed(viewer, "AGREED")).toEqual([]);
      expect(mayAddResponsibility(viewer, home)).toBe(false);
    }
  });

  it.each(forumStates)("in a forum that is %s", (forumStatus) => {
    const chair = viewerOf("clinic", ["forum:CHAIR"]);
    const goes = ["FORMING", "ACTIVE", "DORMANT"].includes(forumStatus);
    const actions = allowedOnResponsibility(chair, { ...home, forumStatus, status: "AGREED" });
    expect(actions).toEqual(goes ? ["edit", "dispute", "remove"] : []);
    expect(mayAddResponsibility(chair, { ...home, forumStatus })).toBe(goes);
  });
});
