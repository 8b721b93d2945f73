import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DecisionStories } from "../support/decisions.ts";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { Town } from "../support/town.ts";
import { outsiders, seats } from "./decision.steps.ts";

let town: Town;
let stories: DecisionStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new DecisionStories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

describe("the parties' positions", () => {
  climb(() => town, {
    mutation: "givePosition",
    start: () => stories.proposed(),
    input: ({ id }) => ({ decisionId: id, position: "RESERVATION", reason: "Vi saknar personal." }),
    by: "clinic",
    forbidden: [],
    hidden: outsiders,
    rules: [
      ["R1 a dissent has a reason", () => ({ reason: " " }), { rule: "R1", reason: "positionReasonMissing" }],
      [
        "R1 only a party has a position",
        () => ({ organizationId: town.organizations.leisure }),
        { rule: "R1", reason: "partyUnknown", field: "input.organizationId" },
        "coordinator",
      ],
    ],
    done: async (after) => {
      const seen = await stories.see("social", after.id);
      expect(seen.positions).toEqual([
        {
          version: 1,
          position: "RESERVATION",
          reason: "Vi saknar personal.",
          recordedByChair: false,
          organization: { id: town.organizations.clinic },
          seat: { role: "REPRESENTATIVE" },
        },
      ]);
      const { school, social } = town.organizations;
      expect(seen.partiesYetToSay.map(({ id }) => id).sort()).toEqual([school, social].sort());
      expect(seen.standing).toEqual({
        possible: false,
        outcome: null,
        missing: [school, social].map((id) => ({ code: "NOT_SAID", organization: { id } })),
      });
    },
    logged: ["decision.givePosition", "PARTY_SEAT"],
    once: false,
  });

  it("R1 a representative speaks for the own organization alone", async () => {
    const { id } = await stories.proposed();
    const refusal = await town.refusal("representative", "givePosition", {
      decisionId: id,
      organizationId: town.organizations.clinic,
      position: "AGREE",
    });
    expect(refusal).toMatchObject({ code: "FORBIDDEN" });
  });

  it("R1 whoever is not there has no position, a deputy only in the ordinary seat's place", async () => {
    const { school, clinic } = town.organizations;
    const { id } = await stories.proposed({ [school]: "ABSENT", [clinic]: "DEPUTY_PRESENT" });
    const say = (who: "representative" | "clinic") =>
      town.refusal(who, "givePosition", { decisionId: id, position: "AGREE" });
    expect(await say("representative")).toMatchObject({ rule: "R1", reason: "partyNotPresent" });
    expect(await say("clinic")).toMatchObject({ rule: "R1", reason: "notTheSeatPresent" });
    expect((await stories.see("representative", id)).allowedActions).toEqual([]);
    expect((await stories.see("clinic", id)).allowedActions).toEqual([]);
    await town.sql(
      "update seat set role = 'DEPUTY' where user_id = (select id from user_account where email = ?)",
      ["clinic@test.example"],
    );
    try {
      await stories.say("clinic", id, "AGREE");
    } finally {
      await town.sql("update seat set role = 'REPRESENTATIVE' where role = 'DEPUTY'");
    }
    const { positions } = await stories.see("social", id);
    expect(positions.map(({ organization }) => organization.id)).toEqual([clinic]);
  });

  it("R1 mandate to recommend makes it subject to anchoring, mandate to inform makes it none", async () => {
    const mandate = (value: string) =>
      town.sql("update seat set mandate = ? where user_id = (select id from user_account where email = ?)", [
        value,
        "social@test.example",
      ]);
    const { id } = await stories.proposed();
    try {
      await mandate("INFORM");
      const refusal = await town.refusal("social", "givePosition", { decisionId: id, position: "AGREE" });
      expect(refusal).toMatchObject({ rule: "R1", reason: "mandateInforms" });
      await mandate("RECOMMEND");
      await stories.say("social", id, "AGREE");
    } finally {
      await mandate("DECIDE");
    }
    expect((await stories.see("clinic", id)).positions[0]).toMatchObject({
      position: "AGREE_SUBJECT_TO_ANCHORING",
    });
  });

  it("R1 what the chair records gives way to the organization's own entry, and never the other way", async () => {
    const { id } = await stories.proposed();
    const { school } = town.organizations;
    await stories.say("coordinator", id, "AGREE", { organizationId: school });
    expect((await town.log(id)).at(-1)).toMatchObject({
      action: "decision.recordPosition",
      role: "COORDINATOR",
    });
    const recorded = (await stories.see("representative", id)).positions[0];
    expect(recorded).toMatchObject({ position: "AGREE", recordedByChair: true, seat: null });
    const own = { decisionId: id, position: "DISAGREE", reason: "Skolan är inte tillfrågad." };
    expect(await town.refusal("representative", "givePosition", own)).toMatchObject({
      code: "CONFLICT",
      params: { currentVersion: 1 },
    });
    await stories.say("representative", id, "DISAGREE", { ...own, version: 1 });
    expect((await stories.see("social", id)).positions).toMatchObject([
      { position: "DISAGREE", recordedByChair: false, seat: { role: "REPRESENTATIVE" } },
    ]);
    const again = { decisionId: id, organizationId: school, position: "AGREE", version: 2 };
    expect(await town.refusal("operativeChair", "givePosition", again)).toMatchObject({
      rule: "R1",
      reason: "ownPositionGiven",
    });
  });

  it("eight may say at once: each party's position stands", async () => {
    const { id } = await stories.proposed();
    await Promise.all(
      [...seats, ...seats].map((who) =>
        town.attempt(who, "givePosition", { decisionId: id, position: "AGREE" }),
      ),
    );
    const { positions, standing } = await stories.see("coordinator", id);
    expect(positions).toHaveLength(3);
    expect(standing).toEqual({ possible: true, outcome: "TAKEN", missing: [] });
  });
});

it("is seen live by the others in the room", async () => {
  const decision = await stories.proposed();
  const feed = await follow(town.app, await town.app.as("social"));
  await stories.say("clinic", decision.id, "AGREE");
  const batch = await feed.until(({ changes }) => changes.some(({ subjectId }) => subjectId === decision.id));
  expect(batch.changes.at(-1)).toMatchObject({
    action: "decision.givePosition",
    actorRole: "PARTY_SEAT",
    subject: { __typename: "Decision" },
  });
  await feed.close();
});
