import { describe, expect, it } from "vitest";
import { ladderSteps, standingOf } from "../../client/deficiencies/standing.ts";

const forum = (id: string, level: "OPERATIVE" | "MANAGEMENT" | "STEERING" | "REGIONAL") => ({
  id,
  name: id,
  level,
});
const operative = forum("operative", "OPERATIVE");
const steering = forum("steering", "STEERING");
const regional = forum("regional", "REGIONAL");
const asked = (
  status: Parameters<typeof standingOf>[0]["escalations"][number]["status"],
  fromForum = operative,
  toForum = steering,
) => ({
  status,
  fromForum,
  toForum,
});

describe("where a matter stands on the ladder", () => {
  it.each([
    ["nothing is asked", [], operative],
    ["a question is sent", [asked("SENT")], steering],
    ["a question is accepted", [asked("ACCEPTED")], steering],
    ["the answer has to be conveyed", [asked("ANSWERED")], operative],
    ["the answer is conveyed", [asked("CONVEYED_DOWN")], operative],
    ["the question was returned", [asked("RETURNED")], operative],
    ["the question was withdrawn", [asked("WITHDRAWN")], operative],
    ["it was sent on", [asked("SENT_ON"), asked("SENT", steering, regional)], regional],
    [
      "it was sent on and answered above",
      [asked("SENT_ON"), asked("ANSWERED", steering, regional)],
      steering,
    ],
    [
      "an older question came back",
      [asked("SENT", operative, steering), asked("RETURNED", steering, regional)],
      steering,
    ],
  ])("when %s", (_, escalations, expected) => {
    expect(standingOf({ handlingForum: operative, escalations })?.forum).toEqual(expected);
  });

  it("is nowhere while it is a draft", () => {
    expect(standingOf({ handlingForum: null, escalations: [] })).toBeNull();
  });
});

describe("the steps of the ladder", () => {
  const rung = (at: ReturnType<typeof forum>, parent: string | null) => ({
    ...at,
    parentForum: parent === null ? null : { id: parent },
  });
  const register = [
    rung(regional, null),
    rung(steering, "regional"),
    rung(operative, "steering"),
    rung(forum("other", "OPERATIVE"), null),
  ];
  const names = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);

  it("go from one's own forum to the top, low to high, and leave others out", () => {
    expect(names(ladderSteps(register, ["operative"], []))).toEqual(["operative", "steering", "regional"]);
  });

  it("hold every forum that has a matter, with what is above it", () => {
    expect(names(ladderSteps(register, [], [steering]))).toEqual(["steering", "regional"]);
  });

  it("hold a forum that the register does not show", () => {
    expect(names(ladderSteps([], [], [operative]))).toEqual(["operative"]);
  });

  it("stand a circle in the register", () => {
    const circle = [rung(operative, "steering"), rung(steering, "operative")];
    expect(names(ladderSteps(circle, ["operative"], []))).toEqual(["operative", "steering"]);
  });
});
