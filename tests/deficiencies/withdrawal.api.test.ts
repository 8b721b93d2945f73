import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Executioner } from "../support/kill.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: Stories;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

const reason = "Det löste sig mellan enheterna.";
const takeBack = async (id: string) =>
  town.do("school", "withdrawDeficiency", { ...at(await town.matter("school", id)), reason });
const question = (who: Who, id: string) =>
  town.see<Noun>(who, `escalation(id: "${id}") { id version status returnReason allowedActions }`);
const toldIn = async (subjectId: string, action: string) =>
  (
    await town.sql<{ stream: string }>("select stream from change where subject_id = ? and action = ?", [
      subjectId,
      action,
    ])
  ).map(({ stream }) => stream);
const room = async (who: Who) => {
  const { streams } = await town.see<{ streams: { stream: string; kind: string }[] }>(
    who,
    "viewer { streams { stream kind } }",
  );
  return streams.filter(({ kind }) => kind === "ROOM").map(({ stream }) => stream);
};

/** Raised before it was acknowledged, since the forum is late (R12). */
async function raisedLate(): Promise<{ matterId: string; question: Noun }> {
  const reported = await stories.reported();
  await town.app.setDays(11);
  return {
    matterId: reported.id,
    question: await stories.step("representative", "escalate", reported, stories.question),
  };
}

describe("a matter that its reporter takes back", () => {
  it("takes the question along that was raised meanwhile, and the receiver is told", async () => {
    const raised = await raisedLate();
    expect((await takeBack(raised.matterId)).status).toBe("WITHDRAWN");
    expect(await question("chair", raised.question.id)).toMatchObject({
      status: "WITHDRAWN",
      returnReason: reason,
      allowedActions: [],
    });
    expect(await toldIn(raised.question.id, "escalation.withdraw")).toEqual(
      expect.arrayContaining(await room("chair")),
    );
    expect((await town.log(raised.question.id)).at(-1)).toEqual({
      action: "escalation.withdraw",
      role: "REPORTER",
      organization: town.organizations.school,
    });
    const { waiting } = await town.see<{ waiting: { escalation: Noun | null }[] }>(
      "chair",
      "overview { waiting { escalation { id } } }",
    );
    expect(waiting.map(({ escalation }) => escalation?.id)).not.toContain(raised.question.id);
  });

  it("takes along every question of a chain, whatever has come of it", async () => {
    const raised = await raisedLate();
    const accepted = await stories.step("chair", "acceptEscalation", raised.question);
    const above = await stories.step("chair", "sendOnEscalation", accepted, stories.question);
    await stories.step("regional", "acceptEscalation", above);
    await takeBack(raised.matterId);
    expect(await question("regional", above.id)).toMatchObject({ status: "WITHDRAWN", allowedActions: [] });
    expect(await question("chair", raised.question.id)).toMatchObject({ status: "WITHDRAWN" });
    expect(await toldIn(above.id, "escalation.withdraw")).toEqual(
      expect.arrayContaining(await room("regional")),
    );
  });

  it("leaves a question alone that came back before", async () => {
    const raised = await raisedLate();
    await stories.step("chair", "returnEscalation", raised.question, { reason: "Pröva först själva." });
    await takeBack(raised.matterId);
    expect(await question("chair", raised.question.id)).toMatchObject({
      status: "RETURNED",
      returnReason: "Pröva först själva.",
    });
  });

  it("takes along also what the receiver sends on in the same moment", async () => {
    const raised = await raisedLate();
    const accepted = await stories.step("chair", "acceptEscalation", raised.question);
    const others = await Executioner.of(town.app);
    const holder = await others.spared(town.app.hub.ownerUrl);
    const waiting = (n: number) =>
      vi.waitFor(async () => expect(await others.waiting("select")).toBe(n), { timeout: 5000, interval: 10 });
    await holder.query("begin");
    await holder.query("select from escalation where id = $1 for update", [accepted.id]);
    const sendingOn = stories.step("chair", "sendOnEscalation", accepted, stories.question);
    await waiting(1);
    const takingBack = takeBack(raised.matterId);
    await waiting(2);
    await holder.query("rollback");
    expect((await sendingOn).status).toBe("SENT");
    await takingBack;
    const { escalations } = await town.matter<{ escalations: Noun[] }>(
      "school",
      raised.matterId,
      "escalations { status }",
    );
    expect(escalations).toEqual([{ status: "WITHDRAWN" }, { status: "WITHDRAWN" }]);
    await Promise.all([holder.end(), others.close()]);
  });

  it("takes the move along that waits in another forum, and that forum is told", async () => {
    const reported = await stories.reported();
    const move = await stories.step("coordinator", "proposeTransfer", reported, {
      toForumId: town.forums.steering,
      reason: "Frågan gäller hela kommunen.",
    });
    await takeBack(reported.id);
    const { transfers } = await town.matter<{ transfers: Noun[] }>(
      "school",
      reported.id,
      "transfers { status }",
    );
    expect(transfers).toEqual([{ status: "WITHDRAWN" }]);
    expect(await toldIn(move.id, "transfer.withdraw")).toEqual(expect.arrayContaining(await room("chair")));
  });
});
