import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MeetingStories } from "../support/meetings.ts";
import { type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let meetings: MeetingStories;
beforeAll(async () => {
  town = await Town.open();
  meetings = new MeetingStories(town);
});
afterAll(() => town.close());

interface Outcomes {
  readonly mayDecide: boolean;
  readonly mayAddTask: boolean;
}
const outcomes = (who: Who, id: string): Promise<Outcomes> =>
  town.see<Outcomes>(who, `agendaItem(id: "${id}") { mayDecide mayAddTask }`);
const firstOf = async (meeting: Noun): Promise<Noun> => {
  const { agenda } = await meetings.meeting<{ agenda: Noun[] }>(
    "coordinator",
    meeting.id,
    "agenda { id version }",
  );
  if (!agenda[0]) throw new Error("an agenda without items");
  return agenda[0];
};

describe("what may come out of an agenda item", () => {
  it.each([
    ["operativeChair", true],
    ["coordinator", true],
    ["representative", false],
    ["social", false],
  ] as const)("R5 while the meeting goes on, for %s: %s", async (who, may) => {
    const item = await firstOf(await meetings.inSession());
    expect(await outcomes(who, item.id)).toEqual({ mayDecide: may, mayAddTask: may });
  });

  it("R5 a decision only in a meeting that has begun, on what has its § and was not taken back", async () => {
    const waiting = await meetings.item(null);
    const summoned = await meetings.summoned();
    const planned = await meetings.item(summoned.id);
    for (const { id } of [waiting, planned]) {
      expect(await outcomes("coordinator", id)).toEqual({ mayDecide: false, mayAddTask: true });
    }
    const item = await firstOf(await meetings.inSession());
    await meetings.step("coordinator", "withdrawAgendaItem", item);
    expect(await outcomes("coordinator", item.id)).toMatchObject({ mayDecide: false });
    const held = await firstOf(await meetings.held(["Lägesrunda"]));
    expect(await outcomes("coordinator", held.id)).toMatchObject({ mayDecide: true });
  });
});
