import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: Stories;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

/** How often a stream tells of an action on a noun; the hub's own clock may have been there before the test's. */
const told = (subjectId: string, action: string) =>
  town.sql<{ stream: string; n: number }>(
    "select stream, count(*)::int as n from change where subject_id = ? and action = ? group by stream",
    [subjectId, action],
  );
const streamsOf = async (
  who: "coordinator" | "chair" | "school" | "representative" | "secretariat",
  kind: string,
) => {
  const { streams } = await town.see<{ streams: { stream: string; kind: string }[] }>(
    who,
    "viewer { streams { stream kind } }",
  );
  return streams.filter((one) => one.kind === kind).map(({ stream }) => stream);
};

describe("what falls due", () => {
  it("R18 a duty that is late is told of once, to forum, parties and reporter, however often the clock runs", async () => {
    const { id } = await stories.reported();
    await town.app.setDays(10);
    await town.clock();
    expect(await told(id, "deficiency.overdue")).toEqual([]);

    await town.app.setDays(11);
    await town.clock();
    expect(await town.clock()).toEqual({ told: 0, lapsed: 0 });
    const once = await told(id, "deficiency.overdue");
    expect(new Set(once.map(({ n }) => n))).toEqual(new Set([1]));
    const streams = once.map(({ stream }) => stream);
    for (const [who, kind] of [
      ["coordinator", "ROOM"],
      ["school", "OWN"],
      ["representative", "REPRESENTATIVES"],
    ] as const) {
      expect(streams).toEqual(expect.arrayContaining(await streamsOf(who, kind)));
    }
    expect((await town.log(id)).at(-1)).toEqual({
      action: "deficiency.overdue",
      role: null,
      organization: null,
    });
    expect(await town.matter("school", id, "overdue")).toEqual({ overdue: "ACKNOWLEDGE" });

    // The heavier duty is told of in its turn.
    await town.app.setDays(61);
    await town.clock();
    await town.clock();
    expect(new Set((await told(id, "deficiency.overdue")).map(({ n }) => n))).toEqual(new Set([2]));
    expect(await town.matter("school", id, "overdue")).toEqual({ overdue: "FEEDBACK" });
  });

  it("R16 silence from above is told to both forums and to the secretariat, once", async () => {
    const { id, deficiencyId } = await stories.escalated();
    await town.app.setDays(11);
    await Promise.all([town.clock(), town.clock()].map((run) => run.catch(() => null)));
    await town.clock();
    const streams = await told(id, "escalation.overdue");
    expect(new Set(streams.map(({ n }) => n))).toEqual(new Set([1]));
    for (const who of ["coordinator", "chair"] as const) {
      expect(streams.map(({ stream }) => stream)).toEqual(
        expect.arrayContaining(await streamsOf(who, "ROOM")),
      );
    }
    const signs = await told(String(deficiencyId), "escalation.overdue");
    expect(signs).toHaveLength(1);
    expect(await streamsOf("secretariat", "OVERSIGHT")).toEqual(expect.arrayContaining([signs[0]?.stream]));
    const { history } = await town.matter<{ history: Noun[] }>(
      "school",
      String(deficiencyId),
      "history { action }",
    );
    expect(history.filter(({ action }) => action === "escalation.overdue")).toHaveLength(1);
  });

  it("R17 feedback without a verdict closes the matter after its last day", async () => {
    const answered = await stories.answered();
    await town.app.setDays(30);
    await town.clock();
    expect(await town.matter("school", answered.id, "status")).toEqual({ status: "FEEDBACK_GIVEN" });
    await town.app.setDays(31);
    await town.clock();
    await town.clock();
    expect(await town.matter("school", answered.id, "status feedback { verdict }")).toEqual({
      status: "CLOSED",
      feedback: [{ verdict: "NO_ANSWER" }],
    });
    const lapses = (await town.log(answered.id)).filter(({ action }) => action === "deficiency.lapse");
    expect(lapses).toEqual([{ action: "deficiency.lapse", role: null, organization: null }]);
    const late = { ...at(await town.matter("school", answered.id)), verdict: "NOT_SOLVED" };
    expect(await town.refusal("school", "giveVerdict", late)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });
});

describe("R12 when the forum is late", () => {
  it("the reporting organization's representative raises the matter, once asked; nobody else does", async () => {
    const reported = await stories.reported();
    await town.do("school", "askRepresentative", { id: reported.id, reason: "Vi får inget svar." });
    const matter = await town.matter("representative", reported.id);
    const input = { ...at(matter), ...stories.question };
    expect(await town.refusal("representative", "escalate", input)).toMatchObject({ code: "FORBIDDEN" });

    await town.app.setDays(61);
    const { waiting } = await town.see<{ waiting: { kind: string; deficiency: Noun }[] }>(
      "representative",
      "overview { waiting { kind deficiency { id } } }",
    );
    expect(waiting).toContainEqual({ kind: "RAISE", deficiency: { id: reported.id } });
    expect((await town.matter("representative", reported.id)).allowedActions).toEqual(["escalate"]);
    for (const who of ["school", "clinic", "social"] as const) {
      expect(await town.refusal(who, "escalate", input)).toMatchObject({ code: "FORBIDDEN" });
    }
    const raised = await town.do("representative", "escalate", input);
    expect((await town.log(raised.id)).at(-1)).toMatchObject({
      action: "escalation.send",
      role: "REPORTING_REPRESENTATIVE",
      organization: town.organizations.school,
    });
    // The forum still owes the acknowledgement.
    expect(await town.matter("coordinator", reported.id, "status acknowledgedAt")).toEqual({
      status: "REPORTED",
      acknowledgedAt: null,
    });
  });

  it("R15 and after ten days it need not wait for those concerned", async () => {
    const matter = await stories.inHandling();
    await town.app.setDays(9);
    const input = { ...at(matter), ...stories.question };
    expect(await town.refusal("coordinator", "escalate", input)).toMatchObject({ reason: "repliesPending" });
    await town.app.setDays(10);
    expect((await town.do("coordinator", "escalate", input)).status).toBe("SENT");
  });
});
