import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextYear } from "../support/day.ts";
import { inDays } from "../support/meetings.ts";
import { Stories } from "../support/stories.ts";
import { type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: Stories;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
});
afterAll(() => town.close());

/** In the forum that the question is raised to; its chair plans it. */
const plan = (startsAt: string, more: object = {}) =>
  town.do("chair", "planMeeting", { forumId: town.forums.steering, startsAt, ...more });
const cancel = ({ id, version }: Noun) =>
  town.do("chair", "cancelMeeting", { id, version, reason: "Ställs in." });
const answerBy = async () => {
  const { answerBy: last, sentOn } = await stories.escalated();
  return { last: last as string, sentOn: sentOn as string };
};

describe("R18 an escalation is answered", () => {
  it("in 90 days when the receiver has planned no ordinary meeting", async () => {
    const none = [
      await plan(inDays(20), { kind: "EXTRA" }),
      await plan(inDays(21), { kind: "WORKSHOP" }),
      await plan(inDays(-2)),
    ];
    await cancel(await plan(inDays(10)));
    const { last, sentOn } = await answerBy();
    expect(last).toBe(new Date(Date.parse(sentOn) + 90 * 86_400_000).toISOString().slice(0, 10));
    for (const meeting of none) await cancel(meeting);
  });

  it("30 days after its next ordinary meeting, a draft or summoned, though the asking forum does not see it", async () => {
    const later = await plan(`${nextYear()}-03-10T09:00:00Z`);
    expect((await answerBy()).last).toBe(`${nextYear()}-04-09`);
    const sooner = await plan(`${nextYear()}-03-01T23:30:00Z`);
    await town.do("chair", "summonMeeting", { id: sooner.id, version: sooner.version });
    expect((await answerBy()).last, "the day is Stockholm's").toBe(`${nextYear()}-04-01`);
    await expect(town.see("coordinator", `meeting(id: "${later.id}") { id }`)).rejects.toThrow("NOT_FOUND");
  });

  it("and a meeting planned afterwards moves no deadline", async () => {
    const raised = await stories.escalated();
    await plan(inDays(3));
    const now = await town.see<Noun>("chair", `escalation(id: "${raised.id}") { answerBy }`);
    expect(now.answerBy).toBe(raised.answerBy);
  });
});
