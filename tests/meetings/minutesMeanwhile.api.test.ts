import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Executioner } from "../support/kill.ts";
import { MinutesStories } from "../support/minutes.ts";
import { type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: MinutesStories;
let executioner: Executioner;

beforeAll(async () => {
  town = await Town.open();
  stories = new MinutesStories(town);
  executioner = await Executioner.of(town.app);
});
afterAll(async () => {
  await executioner.close();
  await town.close();
});

const now = async ({ id }: Pick<Noun, "id">) => ({ id, version: await town.versionOf(id) });

/** Until so many operations wait for a lock. */
const waiting = (count: number) =>
  vi.waitFor(async () => expect(await executioner.waiting("select")).toBe(count), { timeout: 20_000 });

/** Minutes of a meeting that is over, and a decision on which all have said what they think. */
async function undecided(): Promise<{ minutes: Noun; decision: Noun }> {
  const { item, meeting } = await stories.decisions.item();
  await town.do("operativeChair", "endMeeting", await now(meeting));
  const minutes = await stories.draft("coordinator", meeting.id);
  const { texts } = stories.decisions;
  const decision = await town.do("coordinator", "proposeDecision", { agendaItemId: item, ...texts });
  const { clinic, school, social } = town.organizations;
  for (const organizationId of [clinic, school, social]) {
    await town.do("coordinator", "givePosition", {
      decisionId: decision.id,
      organizationId,
      position: "AGREE",
    });
  }
  return { minutes, decision };
}

/** What the members' registrars read in the minutes. */
const readBy = (id: string) =>
  town.see<{ meeting: { decisions: { status: string; positions: object[] }[] } }>(
    "registrar",
    `minutes(id: "${id}") { meeting { decisions { status positions { position } } } }`,
  );

describe("R5, R27 a decision that is taken in the moment in which the minutes are shared", () => {
  it.each(["taken first", "shared first"])("is read in them: %s", async (order) => {
    const { minutes, decision } = await undecided();
    // The first one has written all, and is held before it commits; the other comes meanwhile.
    const other = await executioner.spared(town.app.hub.ownerUrl);
    await other.query("begin");
    await other.query("select from stream_head for update");
    const take = async () => town.do("operativeChair", "takeDecision", await now(decision));
    const share = async () => town.do("coordinator", "shareMinutes", await now(minutes));
    const [first, second] = order === "taken first" ? [take, share] : [share, take];
    const steps = [first()];
    try {
      await waiting(1);
      steps.push(second());
      await waiting(2);
    } finally {
      // Its end lets go of what it holds.
      await other.end();
    }
    await Promise.all(steps);
    const { meeting } = await readBy(minutes.id);
    expect(meeting.decisions).toMatchObject([{ status: "IN_EFFECT" }]);
    expect(meeting.decisions[0]?.positions).toHaveLength(3);
  });
});
