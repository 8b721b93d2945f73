import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Anchorings, type SeenAnchoring } from "../support/anchorings.ts";
import { DecisionStories } from "../support/decisions.ts";
import { type Noun, Town } from "../support/town.ts";

let town: Town;
let anchorings: Anchorings;
let decisions: DecisionStories;

beforeAll(async () => {
  town = await Town.open();
  anchorings = new Anchorings(town);
  decisions = new DecisionStories(town);
});
afterAll(() => town.close());

const statesOf = ({ receipts }: SeenAnchoring) => receipts.map(({ status }) => status);
const none = async (subjectId: string) =>
  expect(await town.sql("select from anchoring where subject_id = ?", [subjectId])).toEqual([]);
/** What one operation has logged, by the subject of one of its actions. */
const together = async (subjectId: string, action: string) =>
  (
    await town.sql<{ action: string }>(
      `select distinct action from change where operation_id in
         (select operation_id from change where subject_id = ? and action = ?) order by action`,
      [subjectId, action],
    )
  ).map((row) => row.action);

describe("R23 a decision, as people take it", () => {
  it("asks every party in the same step; what is only proposed asks nobody", async () => {
    const proposed = await decisions.said();
    await none(proposed.id);
    const taken = await decisions.take(proposed);
    expect(statesOf(await anchorings.of(taken.id))).toEqual(["PENDING", "PENDING", "PENDING"]);
    expect(await together(taken.id, "decision.take")).toEqual([
      "anchoring.request",
      "decision.bringIntoEffect",
      "decision.take",
    ]);
  });

  it("one that is not taken asks nobody", async () => {
    const { id, status } = await decisions.take(await decisions.said({ clinic: "DISAGREE" }));
    expect(status).toBe("NOT_TAKEN");
    await none(id);
  });

  it("under förbehåll waits for that party's receipt, and for no other's", async () => {
    const { id } = await decisions.take(await decisions.said({ clinic: "AGREE_SUBJECT_TO_ANCHORING" }));
    const { school, clinic } = town.organizations;
    await anchorings.anchored("representative", await anchorings.receiptOf(id, school));
    expect((await decisions.see("social", id)).status).toBe("TAKEN");
    await anchorings.anchored("clinic", await anchorings.receiptOf(id, clinic));
    expect((await decisions.see("social", id)).status).toBe("IN_EFFECT");
  });

  it("R3 a party that was not there has yet to say something, and has its receipt", async () => {
    const { school, social, clinic } = town.organizations;
    await town.sql("update forum set decision_rule = 'QUORUM', quorum = 2 where id = ?", [
      town.forums.operative,
    ]);
    try {
      const proposed = await decisions.proposed({ [clinic]: "ABSENT" });
      for (const who of ["representative", "social"] as const) await decisions.say(who, proposed.id, "AGREE");
      const { id, status } = await decisions.take(proposed);
      expect(status).toBe("IN_EFFECT");
      const { partiesYetToSay } = await decisions.see("social", id);
      expect(partiesYetToSay.map((party) => party.id)).toEqual([clinic]);
      const { receipts } = await anchorings.of(id);
      expect(receipts.map(({ organization }) => organization.id).sort()).toEqual(
        [school, social, clinic].sort(),
      );
    } finally {
      await town.sql("update forum set decision_rule = 'CONSENSUS', quorum = null where id = ?", [
        town.forums.operative,
      ]);
    }
  });

  it("one that another takes the place of is no longer to be anchored", async () => {
    const former = await decisions.inEffect();
    const next = await decisions.take(await decisions.said({}, { supersedesId: former.id }));
    expect(await anchorings.of(former.id)).toMatchObject({ closedOn: await anchorings.today() });
    expect(await anchorings.of(next.id)).toMatchObject({ closedOn: null });
  });
});

describe("R23 minutes", () => {
  it("are to be anchored once they are adopted, not before", async () => {
    const { id: meetingId } = await decisions.meetings.held(["Lägesrunda"], { title: "Höstens möte" });
    const draft = await town.do("coordinator", "draftMinutes", { meetingId, form: "NOTES" });
    const [adjuster] = await town.sql<{ id: string }>(
      `select s.id from seat s join user_account u on u.id = s.user_id where u.email = 'representative@test.example'`,
    );
    const chosen = await town.do("coordinator", "chooseAdjusters", {
      id: draft.id,
      version: draft.version,
      seatIds: [adjuster?.id],
    });
    const sign = async (who: "operativeChair" | "representative", { id }: Noun) =>
      town.do(who, "signMinutes", { id, version: await town.versionOf(id) });
    const shared = await town.do("coordinator", "shareMinutes", {
      id: chosen.id,
      version: await town.versionOf(chosen.id),
    });
    await sign("representative", shared);
    await none(shared.id);
    const adopted = await sign("operativeChair", shared);
    expect(adopted.status).toBe("ADOPTED");
    const anchoring = await anchorings.of(adopted.id);
    expect(anchoring).toMatchObject({
      subjectType: "MINUTES",
      subjectOn: await anchorings.today(),
      title: "Höstens möte",
      message: null,
    });
    expect(statesOf(anchoring)).toEqual(["PENDING", "PENDING", "PENDING"]);
    const seen = await town.see("social", `minutes(id: "${adopted.id}") { anchoring { id } }`);
    expect(seen).toEqual({ anchoring: { id: anchoring.id } });
  });
});

describe("R23 a plan", () => {
  it("is to be anchored once the forum has adopted it by its decision", async () => {
    const plan = await town.do("coordinator", "createActionPlan", {
      forumId: town.forums.operative,
      title: "Handlingsplan",
      from: "2026-01-01",
      to: "2026-12-31",
    });
    await town.do("coordinator", "addGoal", { planId: plan.id, text: "Barn växer upp tryggt." });
    const step = async (who: "coordinator" | "operativeChair", mutation: string, more: object = {}) =>
      town.do(who, mutation, { id: plan.id, version: await town.versionOf(plan.id), ...more });
    await step("coordinator", "proposeActionPlan");
    await none(plan.id);
    const { id: decisionId } = await decisions.inEffect();
    await step("operativeChair", "adoptActionPlan", { decisionId });
    const anchoring = await anchorings.of(plan.id);
    expect(anchoring).toMatchObject({ subjectType: "ACTION_PLAN", title: "Handlingsplan" });
    expect(statesOf(anchoring)).toEqual(["PENDING", "PENDING", "PENDING"]);
  });
});
