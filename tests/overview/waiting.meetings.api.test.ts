import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { day } from "../support/day.ts";
import { MinutesStories } from "../support/minutes.ts";
import { Town, type Who } from "../support/town.ts";

interface Item {
  readonly kind: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly minutes: { readonly id: string } | null;
  readonly decision: { readonly id: string } | null;
}

let town: Town;
let stories: MinutesStories;
beforeAll(async () => {
  town = await Town.open();
  stories = new MinutesStories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

/** What waits for someone that is about this noun. */
async function waiting(who: Who, id: string): Promise<Pick<Item, "kind" | "due" | "overdue">[]> {
  const { waiting: items } = await town.see<{ waiting: Item[] }>(
    who,
    "overview { waiting { kind due overdue minutes { id } decision { id } } }",
  );
  return items
    .filter(({ minutes, decision }) => (minutes ?? decision)?.id === id)
    .map(({ kind, due, overdue }) => ({ kind, due, overdue }));
}
const kinds = async (who: Who, id: string) => (await waiting(who, id)).map(({ kind }) => kind);
const seats = ["coordinator", "social", "representative", "clinic", "operativeChair"] as const;

describe("minutes", () => {
  it("wait for nobody while they are a draft of one organization's own", async () => {
    const { id } = await stories.drafted();
    for (const who of seats) expect(await kinds(who, id), who).toEqual([]);
  });

  it("wait, once shared, for the other organizations to comment: until one of theirs has", async () => {
    const { id } = await stories.forComments();
    for (const who of ["representative", "clinic"] as const) {
      expect(await waiting(who, id), who).toEqual([{ kind: "COMMENT_MINUTES", due: null, overdue: false }]);
    }
    // Those who wrote them are at it already.
    for (const who of ["coordinator", "social"] as const) expect(await kinds(who, id), who).toEqual([]);
    for (const who of ["school", "stranger", "neighbour", "secretariat", "auditor"] as const) {
      expect(await kinds(who, id), who).toEqual([]);
    }
    await town.do("clinic", "commentMinutes", { id, text: "Vi lämnade punkten tidigt." });
    expect(await kinds("clinic", id)).toEqual([]);
    expect(await kinds("operativeChair", id)).toEqual([]);
    expect(await kinds("representative", id)).toEqual(["COMMENT_MINUTES"]);
  });

  it("R7 wait for the chair and the adjuster to sign, for each until it is done, and then for nobody", async () => {
    const { id } = await stories.toSign();
    for (const who of ["operativeChair", "representative"] as const) {
      expect(await waiting(who, id), who).toEqual([{ kind: "SIGN_MINUTES", due: null, overdue: false }]);
    }
    expect(await kinds("clinic", id)).toEqual(["COMMENT_MINUTES"]);
    await stories.sign("operativeChair", id);
    expect(await kinds("operativeChair", id)).not.toContain("SIGN_MINUTES");
    await stories.sign("representative", id);
    for (const who of seats) expect(await kinds(who, id), who).toEqual([]);
  });
});

describe("decisions", () => {
  it("R1 wait for the parties that are there and have not said anything", async () => {
    const { clinic } = town.organizations;
    const { id } = await stories.decisions.proposed({ [clinic]: "ABSENT" });
    expect(await waiting("representative", id)).toEqual([
      { kind: "GIVE_POSITION", due: day(0), overdue: false },
    ]);
    expect(await kinds("social", id)).toEqual(["GIVE_POSITION"]);
    for (const who of ["clinic", "coordinator", "school", "auditor", "neighbour"] as const) {
      expect(await kinds(who, id), who).toEqual([]);
    }
    await stories.decisions.say("representative", id, "AGREE");
    expect(await kinds("representative", id)).toEqual([]);
    expect(await kinds("social", id)).toEqual(["GIVE_POSITION"]);
  });

  it("R5 wait on for fourteen days after the meeting, and then no longer", async () => {
    const { item, meeting } = await stories.decisions.item();
    const { texts } = stories.decisions;
    const { id } = await town.do("coordinator", "proposeDecision", { agendaItemId: item, ...texts });
    const version = await town.versionOf(meeting.id);
    await town.do("operativeChair", "endMeeting", { id: meeting.id, version });
    const due = day(14);
    expect(await waiting("social", id)).toEqual([{ kind: "GIVE_POSITION", due, overdue: false }]);
    await town.app.setDays(14);
    expect(await kinds("social", id)).toEqual(["GIVE_POSITION"]);
    await town.app.setDays(15);
    expect(await kinds("social", id)).toEqual([]);
  });

  it("wait to be reviewed, from two weeks before the day, for those who lead the forum", async () => {
    const due = day(30);
    const { id } = await stories.decisions.inEffect({ reviewOn: due });
    expect(await kinds("coordinator", id)).toEqual([]);
    await town.app.setDays(16);
    for (const who of ["coordinator", "operativeChair"] as const) {
      expect(await waiting(who, id), who).toEqual([{ kind: "REVIEW_DECISION", due, overdue: false }]);
    }
    for (const who of ["representative", "chair", "neighbour"] as const) {
      expect(await kinds(who, id), who).toEqual([]);
    }
    await town.app.setDays(31);
    expect(await waiting("coordinator", id)).toEqual([{ kind: "REVIEW_DECISION", due, overdue: true }]);
    const version = await town.versionOf(id);
    await town.do("coordinator", "reviewDecision", { id, version, text: "Alla skolor har en mottagare." });
    expect(await kinds("coordinator", id)).toEqual([]);
  });
});
