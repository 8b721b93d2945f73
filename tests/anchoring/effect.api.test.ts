import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Anchorings } from "../support/anchorings.ts";
import { Town } from "../support/town.ts";

let town: Town;
let anchorings: Anchorings;

beforeAll(async () => {
  town = await Town.open({ mayFail: true });
  anchorings = new Anchorings(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

const logOf = async (id: string) => (await town.log(id)).map(({ action }) => action);

describe("a decision under förbehåll", () => {
  it("comes into effect when the last of those who waited has anchored it, in the same step", async () => {
    const { school, social } = town.organizations;
    const decision = await anchorings.taken({ subjectTo: [school, social] });
    await anchorings.anchored("representative", await anchorings.receiptOf(decision, school));
    expect(await anchorings.decisionStatus(decision)).toBe("TAKEN");
    const receipt = await anchorings.receiptOf(decision, social);
    await anchorings.anchored("social", receipt);
    expect(await anchorings.decisionStatus(decision)).toBe("IN_EFFECT");
    const together = await town.sql<{ action: string }>(
      `select distinct action from change where operation_id in
         (select operation_id from change where subject_id = ? and action = 'anchoring.anchor')`,
      [receipt.id],
    );
    expect(together.map(({ action }) => action).sort()).toEqual([
      "anchoring.anchor",
      "decision.bringIntoEffect",
    ]);
    expect(await anchorings.of(decision), "the third party has still to anchor it").toMatchObject({
      settledOn: null,
    });
  });

  it("two who answer last at the same time: it comes into effect all the same", async () => {
    const { school, social } = town.organizations;
    for (let round = 0; round < 5; round++) {
      const decision = await anchorings.taken({ subjectTo: [school, social] });
      const [first, second] = await Promise.all([
        anchorings.convey("representative", await anchorings.receiptOf(decision, school)),
        anchorings.convey("social", await anchorings.receiptOf(decision, social)),
      ]);
      await Promise.all([anchorings.anchor("representative", first), anchorings.anchor("social", second)]);
      expect(await anchorings.decisionStatus(decision)).toBe("IN_EFFECT");
    }
  });

  it("a decision that waits for nobody is in effect before anybody has anchored it", async () => {
    expect(await anchorings.decisionStatus(await anchorings.taken())).toBe("IN_EFFECT");
  });

  it("what refuses in a reaction undoes the receipt too", async () => {
    const { school } = town.organizations;
    const decision = await anchorings.taken({ subjectTo: [school] });
    const receipt = await anchorings.convey("representative", await anchorings.receiptOf(decision, school));
    await town.sql("alter table decision add constraint stopped check (status <> 'IN_EFFECT') not valid");
    try {
      const { id, version } = receipt;
      const { errors } = await town.attempt("representative", "confirmAnchored", {
        id,
        version,
        anchoredOn: await anchorings.today(),
      });
      expect(errors[0]?.extensions.code).toBe("INTERNAL");
    } finally {
      await town.sql("alter table decision drop constraint stopped");
    }
    expect(await anchorings.see("representative", receipt.id)).toMatchObject({
      status: "CONVEYED",
      version: receipt.version,
    });
    expect(await logOf(receipt.id)).toEqual(["anchoring.convey"]);
  });
});

describe("the clock", () => {
  const after = 31;

  it("tells once of each receipt that is late, however often it runs", async () => {
    const { school, social, clinic } = town.organizations;
    const decision = await anchorings.taken();
    const receipts = {
      anchored: await anchorings.anchored("clinic", await anchorings.receiptOf(decision, clinic)),
      conveyed: await anchorings.convey("social", await anchorings.receiptOf(decision, social)),
      pending: await anchorings.receiptOf(decision, school),
    };
    await town.app.setDays(after - 1);
    await town.clock();
    expect(await logOf(receipts.pending.id), "the day itself is in time").toEqual([]);
    await town.app.setDays(after);
    await town.clock();
    await town.clock();
    await town.app.setDays(after + 5);
    await town.clock();
    expect(await logOf(receipts.pending.id)).toEqual(["anchoring.overdue"]);
    expect(await logOf(receipts.conveyed.id)).toEqual(["anchoring.convey", "anchoring.overdue"]);
    expect(await logOf(receipts.anchored.id)).not.toContain("anchoring.overdue");
    expect(await anchorings.receiptOf(decision, school)).toMatchObject({ overdue: true });
    expect((await anchorings.of(decision)).receipts.filter(({ overdue }) => overdue)).toHaveLength(2);
  });

  it("an objection not resolved by the date: the decision lapses and nobody owes a receipt more", async () => {
    const { school, social } = town.organizations;
    const decision = await anchorings.taken({ subjectTo: [school] });
    const objected = await anchorings.object("representative", await anchorings.receiptOf(decision, school));
    await town.app.setDays(after - 1);
    await town.clock();
    expect(await anchorings.decisionStatus(decision)).toBe("TAKEN");
    await town.app.setDays(after);
    const { lapsed } = await town.clock();
    expect(lapsed).toBeGreaterThanOrEqual(1);
    expect(await anchorings.decisionStatus(decision)).toBe("LAPSED");
    const anchoring = await anchorings.of(decision);
    expect(anchoring).toMatchObject({ closedOn: await anchorings.today() });
    expect(await logOf(anchoring.id)).toEqual(["anchoring.request", "anchoring.callOff"]);
    expect(anchoring.receipts.map(({ overdue, allowedActions }) => [overdue, allowedActions])).toEqual(
      anchoring.receipts.map(() => [false, []]),
    );
    const { id, version } = await anchorings.receiptOf(decision, social);
    const conveyedOn = await anchorings.today();
    const input = { id, version, channel: "EMAIL", conveyedOn, audience: "Alla" };
    expect(await town.refusal("social", "conveyAnchoring", input)).toMatchObject({
      rule: "R23",
      reason: "anchoringClosed",
    });
    expect(await anchorings.see("representative", objected.id)).toMatchObject({ status: "OBJECTED" });
  });

  it("an objection resolved in time does not make it lapse", async () => {
    const { school } = town.organizations;
    const decision = await anchorings.taken({ subjectTo: [school] });
    const objected = await anchorings.object("representative", await anchorings.receiptOf(decision, school));
    await anchorings.convey("representative", objected);
    await town.app.setDays(after);
    await town.clock();
    expect(await anchorings.decisionStatus(decision)).toBe("TAKEN");
  });

  it("neither silence nor the objection of a party that had agreed makes it lapse", async () => {
    const { school, clinic } = town.organizations;
    const decision = await anchorings.taken({ subjectTo: [school] });
    await anchorings.object("clinic", await anchorings.receiptOf(decision, clinic));
    await town.app.setDays(after);
    await town.clock();
    expect(await anchorings.decisionStatus(decision)).toBe("TAKEN");
  });
});
