import { describe, expect, it } from "vitest";
import { roleThatMay } from "../../server/access/permissions.ts";
import { rolesOnHandover } from "../../server/overview/handover.policy.ts";
import { holdings, isTakenOver } from "../../server/overview/handover.rules.ts";
import { viewerOf } from "../support/viewer.ts";

const held = { from: "2026-01-01", to: null, vacant: false };
const taken = (on: string) => ({ on, vacant: false });
const left = (on: string) => ({ on, vacant: true });

describe("when a seat was held", () => {
  it("as it stands, where nothing is logged", () => {
    expect(holdings(held, [], true)).toEqual([held]);
    expect(holdings({ ...held, to: "2026-06-30", vacant: true }, [], false)).toEqual([
      { from: "2026-01-01", to: "2026-06-30", vacant: true },
    ]);
  });

  it("by one after another, with the empty time between them", () => {
    expect(holdings(held, [taken("2026-01-01"), left("2026-03-01"), taken("2026-04-01")], true)).toEqual([
      { from: "2026-01-01", to: "2026-03-01", vacant: false },
      { from: "2026-03-01", to: "2026-04-01", vacant: true },
      { from: "2026-04-01", to: null, vacant: false },
    ]);
  });

  it("by somebody before the log began", () => {
    expect(holdings(held, [taken("2026-05-01")], false)).toEqual([
      { from: "2026-01-01", to: "2026-05-01", vacant: false },
      { from: "2026-05-01", to: null, vacant: false },
    ]);
  });

  it("an empty time of no day is left out, and a seat planned ahead begins on its own first day", () => {
    expect(holdings(held, [left("2026-01-01"), taken("2026-01-01")], true)).toEqual([held]);
    expect(holdings({ ...held, from: "2026-08-01" }, [taken("2026-05-01")], true)).toEqual([
      { ...held, from: "2026-08-01" },
    ]);
  });
});

describe("whether it was taken over of late", () => {
  it("within 60 days, by somebody", () => {
    expect(isTakenOver([held], "2026-03-02")).toBe(true);
    expect(isTakenOver([held], "2026-03-03")).toBe(false);
    expect(isTakenOver([{ ...held, vacant: true }], "2026-01-02")).toBe(false);
    expect(isTakenOver([], "2026-01-02")).toBe(false);
  });
});

describe("who reads the handover of a seat", () => {
  const place = { forumId: "forum", organizationId: "clinic" };
  const reads = (viewer: ReturnType<typeof viewerOf>) =>
    roleThatMay(rolesOnHandover(viewer, place), "handover.read");

  it.each(["CHAIR", "COORDINATOR", "REPRESENTATIVE", "DEPUTY"] as const)(
    "whoever sits there for the organization: %s",
    (role) => {
      expect(reads(viewerOf("clinic", [`forum:${role}`]))).toBe("PARTY_SEAT");
    },
  );

  it("its administrator, and the forum's chair and coordinator", () => {
    expect(reads(viewerOf("clinic", [], { function: "ORG_ADMIN" }))).toBe("ORG_ADMIN");
    expect(reads(viewerOf("school", ["forum:CHAIR"]))).toBe("CHAIR");
    expect(reads(viewerOf("school", ["forum:COORDINATOR"]))).toBe("COORDINATOR");
  });

  it("nobody else", () => {
    for (const viewer of [
      viewerOf("school", ["forum:REPRESENTATIVE"]),
      viewerOf("clinic", ["elsewhere:CHAIR"]),
      viewerOf("clinic"),
      viewerOf("school", [], { function: "ORG_ADMIN" }),
      viewerOf("clinic", [], { function: "ADMIN" }),
    ]) {
      expect(reads(viewer)).toBeNull();
    }
  });
});
