import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Anchorings } from "../support/anchorings.ts";
import { climb } from "../support/ladder.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let anchorings: Anchorings;
let today: string;

beforeAll(async () => {
  town = await Town.open();
  anchorings = new Anchorings(town);
  today = await anchorings.today();
});
afterAll(() => town.close());

const school = () => town.organizations.school;
/** They see the receipts of the forum, and this one is another party's. */
const others = ["social", "clinic"] as const;
/** They have no seat in the forum, or a seat elsewhere; clinic's administrator sees clinic's alone. */
const outside = [
  "school",
  "chair",
  "regional",
  "neighbour",
  "orgadmin",
  "admin",
  "auditor",
  "stranger",
] as const;

describe("R23 conveying", () => {
  climb(() => town, {
    mutation: "conveyAnchoring",
    start: () => anchorings.receipt(school()),
    input: (noun) => ({ ...at(noun), channel: "EMAIL", conveyedOn: today, audience: "Alla rektorer" }),
    by: "representative",
    bad: [
      ["a channel that there is not", () => ({ channel: "PIGEON" }), {}],
      ["a day that there is not", () => ({ conveyedOn: "2026-02-30" }), {}],
    ],
    forbidden: ["coordinator", "operativeChair", ...others],
    hidden: outside,
    rules: [
      [
        "R23 not before the meeting",
        () => ({ conveyedOn: "2020-01-01" }),
        {
          rule: "R23",
          reason: "beforeSubject",
          field: "input.conveyedOn",
          params: { from: expect.any(String) },
        },
      ],
      [
        "R23 not on a day to come",
        () => ({ conveyedOn: "2999-01-01" }),
        { rule: "R23", reason: "dayToCome", field: "input.conveyedOn" },
      ],
      [
        "R23 to somebody",
        () => ({ audience: " " }),
        { rule: "R23", reason: "audienceMissing", field: "input.audience" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({
        status: "CONVEYED",
        channel: "EMAIL",
        conveyedOn: today,
        audience: "Alla rektorer",
        answeredByAdministrator: false,
        allowedActions: ["anchor", "object"],
      });
      expect((await anchorings.see("operativeChair", after.id)).status).toBe("CONVEYED");
    },
    logged: ["anchoring.convey", "PARTY_SEAT"],
  });
});

describe("R23 anchoring", () => {
  climb(() => town, {
    mutation: "confirmAnchored",
    start: async () => anchorings.convey("representative", await anchorings.receipt(school())),
    input: (noun) => ({ ...at(noun), anchoredOn: today }),
    by: "representative",
    forbidden: ["coordinator", "operativeChair", ...others],
    hidden: outside,
    rules: [
      [
        "R23 not before it was conveyed",
        () => ({ anchoredOn: "2020-01-01" }),
        { rule: "R23", reason: "beforeConveyed", field: "input.anchoredOn" },
      ],
      [
        "R23 not on a day to come",
        () => ({ anchoredOn: "2999-01-01" }),
        { rule: "R23", reason: "dayToCome", field: "input.anchoredOn" },
      ],
    ],
    done: (after) => {
      expect(after).toMatchObject({ status: "ANCHORED", anchoredOn: today, conveyedOn: today });
      expect(after.allowedActions).toEqual(["object"]);
    },
    logged: ["anchoring.anchor", "PARTY_SEAT"],
  });

  it("R23 conveyed first: what is pending cannot be anchored", async () => {
    const input = { ...at(await anchorings.receipt(school())), anchoredOn: today };
    expect(await town.refusal("representative", "confirmAnchored", input)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "anchor", from: "PENDING" },
    });
  });
});

describe("R24 objecting", () => {
  climb(() => town, {
    mutation: "objectToAnchoring",
    start: () => anchorings.receipt(school()),
    input: (noun) => ({ ...at(noun), reason: "Nämnden har inte beslutat." }),
    by: "representative",
    forbidden: ["coordinator", "operativeChair", ...others],
    hidden: outside,
    rules: [
      [
        "R24 with a reason",
        () => ({ reason: " " }),
        { rule: "R24", reason: "objectionMissing", field: "input.reason" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "OBJECTED", objection: "Nämnden har inte beslutat." });
      const seen = await anchorings.see<Noun>("social", after.id, "objection");
      expect(seen.objection).toBe("Nämnden har inte beslutat.");
    },
    logged: ["anchoring.object", "PARTY_SEAT"],
  });

  it("R24 a receipt is not withdrawn: an objection follows it, and every entry stays readable", async () => {
    const anchored = await anchorings.anchored("representative", await anchorings.receipt(school()));
    const objected = await anchorings.object("representative", anchored);
    expect(objected).toMatchObject({ status: "OBJECTED", anchoredOn: null, conveyedOn: today });
    const again = await anchorings.convey("representative", objected, { channel: "LETTER" });
    expect(again).toMatchObject({ status: "CONVEYED", objection: null, channel: "LETTER" });
    const { steps } = await anchorings.see<{ steps: object[] }>(
      "social",
      again.id,
      "steps { kind day channel text byAdministrator }",
    );
    const entered = { day: today, channel: null, text: null, byAdministrator: false };
    expect(steps).toEqual([
      { ...entered, kind: "CONVEYED", channel: "MEETING", text: "Alla rektorer" },
      { ...entered, kind: "ANCHORED" },
      { ...entered, kind: "OBJECTED", text: "Nämnden har inte beslutat." },
      { ...entered, kind: "CONVEYED", channel: "LETTER", text: "Alla rektorer" },
    ]);
  });

  it("R24 not even the hub's own role changes an entry", async () => {
    await anchorings.convey("representative", await anchorings.receipt(school()));
    const em = town.app.hub.app.em.fork();
    await expect(em.execute("update anchoring_receipt_step set text = 'ändrat'")).rejects.toThrow(
      "permission denied",
    );
    await expect(em.execute("delete from anchoring_receipt_step")).rejects.toThrow("permission denied");
  });

  it("R24 reading is no receipt", async () => {
    const receipt = await anchorings.receipt(school());
    const before = await town.rows();
    for (const who of ["representative", "operativeChair"] as const) await anchorings.see(who, receipt.id);
    expect(await town.rows()).toEqual(before);
    expect(await anchorings.see("representative", receipt.id)).toMatchObject(at(receipt));
  });
});

describe("reminding", () => {
  climb(() => town, {
    mutation: "remindAnchoring",
    start: () => anchorings.receipt(school()),
    input: ({ id }) => ({ id }),
    by: "coordinator",
    forbidden: ["representative", ...others],
    hidden: outside,
    done: (after, before) => {
      expect(at(after), "who answers meets no conflict").toEqual(at(before));
      expect(after.allowedActions, "not twice the same day").not.toContain("remind");
    },
    logged: ["anchoring.remind", "COORDINATOR"],
    once: false,
  });

  it("once a day and receipt, by chair or coordinator", async () => {
    const { id } = await anchorings.receipt(school());
    await town.do("operativeChair", "remindAnchoring", { id });
    expect(await town.refusal("coordinator", "remindAnchoring", { id })).toMatchObject({
      code: "RULE_REFUSED",
      rule: "R23",
      reason: "remindedToday",
    });
    await town.app.setDays(1);
    try {
      await town.do("coordinator", "remindAnchoring", { id });
    } finally {
      await town.app.setDays(0);
    }
    const { steps } = await anchorings.see<{ steps: { kind: string }[] }>(
      "representative",
      id,
      "steps { kind }",
    );
    expect(steps.map(({ kind }) => kind)).toEqual(["REMINDED", "REMINDED"]);
  });

  it("two at once: one reminds", async () => {
    for (let round = 0; round < 3; round++) {
      const { id } = await anchorings.receipt(school());
      const answers = await Promise.all(
        (["operativeChair", "coordinator", "operativeChair"] as const).map((who) =>
          town.attempt(who, "remindAnchoring", { id }),
        ),
      );
      const reasons = answers.map(({ errors }) => errors[0]?.extensions.reason ?? "done");
      expect(reasons.toSorted()).toEqual(["done", "remindedToday", "remindedToday"]);
    }
  });

  it("nobody is reminded of what is anchored", async () => {
    const { id } = await anchorings.anchored("representative", await anchorings.receipt(school()));
    expect(await town.refusal("coordinator", "remindAnchoring", { id })).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
  });
});
