import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  deficiencyDeadlines,
  deficiencyOverdue,
  deficiencyStates,
  laterOf,
  mayRepresentativeEscalate,
  reopenedFeedbackBy,
  verdictBy,
} from "../../server/deficiencies/deficiency.rules.ts";
import { forumDeadlineDefaults } from "../../server/forums/forum.rules.ts";
import { addDays } from "../../server/kit/dates.ts";

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
const span = fc.integer({ min: 0, max: 400 });

describe("R18 a matter's deadlines", () => {
  test("ten days to acknowledge, sixty to give feedback, thirty to answer it", () => {
    expect(deficiencyDeadlines(forumDeadlineDefaults, "2026-03-02")).toEqual({
      acknowledgeBy: "2026-03-12",
      feedbackBy: "2026-05-01",
    });
    expect(verdictBy("2026-03-02", forumDeadlineDefaults)).toBe("2026-04-01");
  });

  test("are the handling forum's own", () => {
    expect(deficiencyDeadlines({ acknowledgeDays: 3, feedbackDays: 30 }, "2026-03-02")).toEqual({
      acknowledgeBy: "2026-03-05",
      feedbackBy: "2026-04-01",
    });
    expect(verdictBy("2026-03-02", { verdictDays: 5 })).toBe("2026-03-07");
  });

  test("the later of two; nothing set yet gives the new one", () => {
    expect(laterOf("2026-05-01", "2026-04-01")).toBe("2026-05-01");
    expect(laterOf("2026-04-01", "2026-05-01")).toBe("2026-05-01");
    expect(laterOf(null, "2026-05-01")).toBe("2026-05-01");
  });

  test("a reopened matter has the forum's days again, and never less than it had", () => {
    const forum = { feedbackDays: 60 };
    expect(reopenedFeedbackBy("2026-05-01", "2026-04-20", forum)).toBe("2026-06-19");
    expect(reopenedFeedbackBy("2026-05-01", "2026-03-03", { feedbackDays: 5 })).toBe("2026-05-01");
    expect(reopenedFeedbackBy(null, "2026-04-20", forum)).toBe("2026-06-19");
  });

  test("never move backwards, whatever a forum changes and whenever a matter is reopened", () => {
    fc.assert(
      fc.property(day, fc.array(fc.tuple(day, span)), (first, reopenings) => {
        let current = first;
        for (const [today, feedbackDays] of reopenings) {
          const next = reopenedFeedbackBy(current, today, { feedbackDays });
          expect(next >= current).toBe(true);
          expect(next >= addDays(today, feedbackDays)).toBe(true);
          current = next;
        }
      }),
    );
  });
});

describe("R18 a matter that is late, R12 and its reporter's representative", () => {
  const dates = { acknowledgeBy: "2026-03-12", feedbackBy: "2026-05-01" };
  const at = (today: string) =>
    Object.fromEntries(
      deficiencyStates.flatMap((state) => {
        const late = deficiencyOverdue({ ...dates, state }, today);
        expect(mayRepresentativeEscalate({ ...dates, state }, today)).toBe(late !== null);
        return late === null ? [] : [[state, late]];
      }),
    );

  test("nothing is late on the last day to acknowledge", () => {
    expect(at("2026-03-12")).toEqual({});
  });

  test("an acknowledgement is late from the day after, until it is given", () => {
    expect(at("2026-03-13")).toEqual({ REPORTED: "ACKNOWLEDGE" });
    expect(at("2026-05-01")).toEqual({ REPORTED: "ACKNOWLEDGE" });
  });

  test("feedback is late from the day after its own, until it is given", () => {
    expect(at("2026-05-02")).toEqual({
      REPORTED: "FEEDBACK",
      ACKNOWLEDGED: "FEEDBACK",
      IN_HANDLING: "FEEDBACK",
      MEASURES_DECIDED: "FEEDBACK",
    });
  });

  test("no date, no delay", () => {
    const undated = { state: "REPORTED", acknowledgeBy: null, feedbackBy: null } as const;
    expect(deficiencyOverdue(undated, "2099-01-01")).toBe(null);
    expect(deficiencyOverdue({ ...undated, acknowledgeBy: "2026-03-12" }, "2099-01-01")).toBe("ACKNOWLEDGE");
    expect(mayRepresentativeEscalate(undated, "2099-01-01")).toBe(false);
  });
});
