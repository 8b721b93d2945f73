import { describe, expect, it } from "vitest";
import { activitySchema, blankActivity, createActivityInput } from "../../client/plans/activityValues.ts";

const filled = {
  ...blankActivity(null),
  title: " Gemensam rutin ",
  responsibleOrganizationId: "skola",
  due: "2026-06-01",
};
const faults = (values: object) => {
  const { error } = activitySchema.safeParse({ ...filled, ...values });
  return (error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);
};

describe("the form of an activity", () => {
  it("needs what is to be done, by whom and when", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ title: " ", responsibleOrganizationId: null, due: null })).toEqual([
      ["title", "missing"],
      ["responsibleOrganizationId", "missing"],
      ["due", "missing"],
    ]);
  });

  it("R31: an owner outside the forum needs a member that answers for it", () => {
    expect(faults({ isExternal: true })).toEqual([["sponsorOrganizationId", "missing"]]);
    expect(faults({ isExternal: true, sponsorOrganizationId: "soc" })).toEqual([]);
  });

  it("a member needs none: one that was chosen before is not sent", () => {
    const sent = createActivityInput("plan", { ...filled, sponsorOrganizationId: "soc" });
    expect(sent).toMatchObject({ title: "Gemensam rutin", sponsorOrganizationId: null, goalId: null });
  });

  it.each(["0", "30, 30", "3661", "30; 60", "1, 2, 3, 4, 5, 6", "en månad", "30,"])(
    "does not take %j as days to follow up after",
    (followUpAfterDays) => {
      expect(faults({ followUpAfterDays })).toEqual([["followUpAfterDays", "notFollowUps"]]);
    },
  );

  it("sends the days as numbers", () => {
    for (const [text, days] of [
      ["", []],
      [" 30 ", [30]],
      ["30, 180,365", [30, 180, 365]],
    ] as const) {
      expect(faults({ followUpAfterDays: text })).toEqual([]);
      expect(createActivityInput("plan", { ...filled, followUpAfterDays: text }).followUpAfterDays).toEqual(
        days,
      );
    }
  });
});
