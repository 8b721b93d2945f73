import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DecisionStories } from "../support/decisions.ts";
import { inDays, MeetingStories } from "../support/meetings.ts";
import { Stories } from "../support/stories.ts";
import { type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: Stories;
let meetings: MeetingStories;
let meeting: Noun;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
  meetings = new MeetingStories(town);
  meeting = await meetings.summoned();
});
afterAll(() => town.close());

interface Suggestion {
  readonly kind: string;
  readonly title: string;
  readonly subjectId: string | null;
  readonly agendaItem: { readonly id: string } | null;
}
const suggested = (who: Who = "coordinator", id = meeting.id) =>
  town.see<Suggestion[]>(
    who,
    `agendaSuggestions(meetingId: "${id}") {
      id kind title itemKind since due subjectType subjectId agendaItem { id version } }`,
  );
const kinds = async () => (await suggested()).map(({ kind, title }) => `${kind} ${title}`);

describe("what a meeting could take up", () => {
  it("signed out, or where the meeting is not seen: refused", async () => {
    await expect(suggested(null)).rejects.toThrow("UNAUTHENTICATED");
    for (const who of ["school", "neighbour", "stranger"] as const) {
      await expect(suggested(who), who).rejects.toThrow("NOT_FOUND");
    }
  });

  it("what waits in the forum: carried over, everyday deficiencies, the backlog", async () => {
    const matter = await stories.reported({ title: "Vardagen" });
    await stories.reported({ title: "Strukturen", scope: "STRUCTURAL" });
    await meetings.proposed(null, { title: "Väntar" });
    await meetings.held(["Hanns inte"]);
    const found = await suggested();
    expect(found.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      "CARRIED_OVER Hanns inte",
      "EVERYDAY_DEFICIENCY Vardagen",
      "BACKLOG Väntar",
    ]);
    expect(found[1]).toMatchObject({
      itemKind: "DEFICIENCY",
      subjectType: "Deficiency",
      subjectId: matter.id,
      agendaItem: null,
    });
    expect(found[0]?.agendaItem).not.toBeNull();
  });

  it("what has been put on an agenda, or proposed to one, is suggested no more", async () => {
    const [carried, everyday] = await suggested();
    const { forums } = town;
    await town.do("representative", "proposeAgendaItem", {
      forumId: forums.operative,
      meetingId: meeting.id,
      title: "Vardagen",
      subjectType: "Deficiency",
      subjectId: everyday?.subjectId,
    });
    await meetings.step("coordinator", "placeAgendaItem", carried?.agendaItem as Noun, {
      meetingId: meeting.id,
    });
    expect(await kinds()).toEqual(["BACKLOG Väntar"]);
  });

  it("a structural deficiency once it is late, and everyday ones always among them", async () => {
    await town.app.setDays(11);
    const late = await suggested();
    expect(late.map(({ kind, title }) => `${kind} ${title}`)).toContain("DEFICIENCY_OVERDUE Strukturen");
    for (let at = 0; at < 12; at++) await meetings.item(null, { title: `Väntar ${at}` });
    await stories.reported({ title: "En till i vardagen" });
    const full = await kinds();
    expect(full).toHaveLength(10);
    expect(full).toContain("EVERYDAY_DEFICIENCY En till i vardagen");
    await town.app.setDays(0);
  });

  it("a question raised to the forum, until it is answered", async () => {
    const above = await town.do("chair", "planMeeting", {
      forumId: town.forums.steering,
      startsAt: inDays(5),
    });
    const raised = await stories.escalated();
    expect(await suggested("chair", above.id)).toMatchObject([
      { kind: "ESCALATION", subjectId: raised.id, itemKind: "ESCALATION", due: raised.answerBy },
    ]);
    const accepted = await stories.step("chair", "acceptEscalation", raised);
    expect(await suggested("chair", above.id)).toHaveLength(1);
    await stories.step("chair", "answerEscalation", accepted, { answer: "Skolan tar emot." });
    expect(await suggested("chair", above.id)).toEqual([]);
  });

  it("a decision in effect whose review is due by the day of the meeting, not one that is due after", async () => {
    const reviewOn = inDays(20).slice(0, 10);
    const { id } = await new DecisionStories(town).inEffect({ reviewOn });
    const of = async (days: number) => {
      const planned = await meetings.planned({ startsAt: inDays(days) });
      return (await suggested("coordinator", planned.id)).filter(({ kind }) => kind === "DECISION_REVIEW");
    };
    expect(await of(18)).toEqual([]);
    expect(await of(22)).toMatchObject([{ subjectId: id, due: reviewOn, itemKind: "FOLLOW_UP" }]);
  });
});
