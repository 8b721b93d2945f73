import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { MinutesStories } from "../support/minutes.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";
import { asApp } from "../support/wall.ts";
import type { Person } from "../support/world.ts";

let town: Town;
let stories: MinutesStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new MinutesStories(town);
});
afterAll(() => town.close());

/** They have no seat in the forum. */
const outsiders = ["school", "chair", "regional", "neighbour", "secretariat", "orgadmin", "auditor"] as const;
const now = async ({ id }: Noun) => ({ id, version: await town.versionOf(id) });
const seats = async (...who: Person[]) => ({
  seatIds: await Promise.all(who.map((one) => stories.seat(one))),
});

describe("R7 adjusters are chosen", () => {
  let rep: string;
  beforeAll(async () => {
    rep = await stories.seat("representative");
  });
  climb(() => town, {
    mutation: "chooseAdjusters",
    start: () => stories.forComments(),
    input: (minutes) => ({ ...at(minutes), seatIds: [rep, rep] }),
    by: "operativeChair",
    bad: [["an unknown seat", () => ({ seatIds: [town.forums.operative] }), { reason: "unknownSeat" }]],
    forbidden: ["representative", "social", "clinic"],
    hidden: outsiders,
    rules: [
      ["R7 somebody", () => ({ seatIds: [] }), { rule: "R7", reason: "otherPartyMissing" }],
      [
        "R7 another party than the chair's",
        () => seats("clinic"),
        { rule: "R7", reason: "otherPartyMissing" },
      ],
      [
        "R7 not the chair, who signs anyway",
        () => seats("operativeChair", "representative"),
        { rule: "R7", reason: "adjusterIsChair", field: "input.seatIds" },
      ],
    ],
    done: async (after) => {
      const { adjusters, allowedActions } = await stories.see("representative", after.id);
      expect(adjusters).toEqual([
        { asChair: false, signedAt: null, seat: { id: rep }, organization: { name: "Organisation skolan" } },
      ]);
      expect(allowedActions).toEqual(["comment", "sign"]);
    },
    logged: ["minutes.chooseAdjusters", "CHAIR"],
    once: false,
  });

  it("another choice replaces the first, and keeps who is in both with the signature", async () => {
    const minutes = await stories.toSign();
    await stories.sign("representative", minutes.id);
    const choose = async (...who: Person[]) =>
      town.do("coordinator", "chooseAdjusters", { ...(await now(minutes)), ...(await seats(...who)) });
    await choose("representative", "social");
    const seen = await stories.see("clinic", minutes.id);
    expect(
      seen.adjusters.map(({ organization, signedAt }) => [organization.name, signedAt !== null]),
    ).toEqual([
      ["Organisation skolan", true],
      ["Organisation socialtjansten", false],
    ]);
    await choose("social");
    expect((await stories.see("clinic", minutes.id)).adjusters).toHaveLength(1);
  });

  it("R7 not a vacant seat, an observer's, or one that has ended", async () => {
    const minutes = await stories.forComments();
    const choose = async () =>
      town.refusal("coordinator", "chooseAdjusters", { ...at(minutes), ...(await seats("representative")) });
    const seat = await stories.seat("representative");
    const [{ membership } = { membership: "" }] = await town.sql<{ membership: string }>(
      "select membership_id as membership from seat where id = ?",
      [seat],
    );
    for (const [change, undo, id, reason] of [
      [
        "update membership set kind = 'OBSERVER'",
        "update membership set kind = 'PARTY'",
        membership,
        "adjusterNotParty",
      ],
      [`update seat set "to" = '2020-01-01'`, `update seat set "to" = null`, seat, "adjusterNotSeated"],
    ] as const) {
      await town.sql(`${change} where id = ?`, [id]);
      try {
        expect(await choose()).toMatchObject({ code: "RULE_REFUSED", rule: "R7", reason });
      } finally {
        await town.sql(`${undo} where id = ?`, [id]);
      }
    }
  });
});

describe("R7 signing", () => {
  climb(() => town, {
    mutation: "signMinutes",
    start: () => stories.toSign(),
    input: at,
    by: "operativeChair",
    forbidden: ["coordinator", "social", "clinic"],
    hidden: outsiders,
    rules: [
      [
        "R7 not before adjusters are chosen",
        async () => at(await stories.forComments()),
        { rule: "R7", reason: "adjustersMissing" },
      ],
    ],
    done: async (after) => {
      expect(after.status).toBe("SHARED_FOR_COMMENTS");
      const { adjusters, allowedActions } = await stories.see("operativeChair", after.id);
      expect(adjusters.map(({ asChair, signedAt }) => [asChair, signedAt !== null])).toEqual([
        [false, false],
        [true, true],
      ]);
      expect(allowedActions).not.toContain("sign");
    },
    logged: ["minutes.sign", "CHAIR"],
    once: false,
  });

  it("not an own draft", async () => {
    const minutes = await stories.draft("operativeChair", (await stories.held()).meeting.id);
    expect(await town.refusal("operativeChair", "signMinutes", at(minutes))).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "sign", from: "OWN_DRAFT" },
    });
  });

  it.each([
    ["the chair, then the adjuster", ["operativeChair", "representative"]],
    ["the adjuster, then the chair", ["representative", "operativeChair"]],
  ] as const)("%s: the last signature adopts", async (_title, [first, last]) => {
    const minutes = await stories.toSign();
    expect((await stories.sign(first, minutes.id)).status).toBe("SHARED_FOR_COMMENTS");
    const adopted = await stories.sign(last, minutes.id);
    expect(adopted).toMatchObject({ status: "ADOPTED", adoptedAt: expect.any(String) });
    const role = last === "operativeChair" ? "CHAIR" : "ADJUSTER";
    expect((await town.log(minutes.id)).slice(-2)).toMatchObject([
      { action: "minutes.adopt", role },
      { action: "minutes.sign", role },
    ]);
  });

  it("R7 the chair cannot be the only adjuster of minutes that the chair wrote", async () => {
    const { id } = await stories.draft("operativeChair", (await stories.held()).meeting.id);
    await town.do("operativeChair", "shareMinutes", { id, version: 1 });
    expect(await town.refusal("operativeChair", "signMinutes", await now({ id } as Noun))).toMatchObject({
      rule: "R7",
      reason: "adjustersMissing",
    });
    const alone = { ...(await now({ id } as Noun)), ...(await seats("operativeChair")) };
    expect(await town.refusal("operativeChair", "chooseAdjusters", alone)).toMatchObject({
      rule: "R7",
      reason: "adjusterIsChair",
    });
    await town.do("operativeChair", "chooseAdjusters", { ...alone, ...(await seats("social")) });
    expect((await stories.sign("operativeChair", id)).status).toBe("SHARED_FOR_COMMENTS");
    expect((await stories.sign("social", id)).status).toBe("ADOPTED");
  });

  it("another text takes the signatures away", async () => {
    const minutes = await stories.toSign();
    await stories.sign("representative", minutes.id);
    await stories.sign("operativeChair", (await stories.toSign()).id);
    const [item] = (await stories.see("coordinator", minutes.id)).items;
    await town.do("coordinator", "saveMinutesItem", {
      ...at(item as Noun),
      text: "Annat än det som justerades.",
    });
    expect((await stories.see("clinic", minutes.id)).adjusters.map(({ signedAt }) => signedAt)).toEqual([
      null,
    ]);
    expect((await stories.sign("operativeChair", minutes.id)).status).toBe("SHARED_FOR_COMMENTS");
    expect((await stories.sign("representative", minutes.id)).status).toBe("ADOPTED");
  });

  it("so does what else the minutes tell: a presence that is put right", async () => {
    const minutes = await stories.toSign();
    await stories.sign("representative", minutes.id);
    const { meeting } = await stories.see("clinic", minutes.id);
    await stories.meetings.presence(meeting.id, { [town.organizations.clinic]: "ABSENT" });
    expect((await stories.sign("operativeChair", minutes.id)).status).toBe("SHARED_FOR_COMMENTS");
    expect((await stories.sign("representative", minutes.id)).status).toBe("ADOPTED");
  });

  it("who signs has seen the text that is signed", async () => {
    const minutes = await stories.toSign();
    const [item] = (await stories.see("coordinator", minutes.id)).items;
    await town.do("coordinator", "saveMinutesItem", { ...at(item as Noun), text: "Nytt." });
    expect(await town.refusal("representative", "signMinutes", at(minutes))).toMatchObject({
      code: "CONFLICT",
    });
  });
});

describe("adopted minutes", () => {
  it("are open with what they tell of; comments and what was withdrawn stay in the room", async () => {
    const decision = await stories.decisions.inEffect();
    const { meeting } = await town.see<{ meeting: Noun }>(
      "clinic",
      `decision(id: "${decision.id}") { meeting { id } }`,
    );
    await stories.meetings.item(meeting.id, { title: "Återtagen" });
    const [, gone = ""] = await stories.items(meeting.id);
    await town.do("coordinator", "withdrawAgendaItem", await now({ id: gone } as Noun));
    await town.do("operativeChair", "endMeeting", await now(meeting));
    const { id } = await stories.draft("coordinator", meeting.id);
    await town.do("coordinator", "shareMinutes", await now({ id } as Noun));
    await town.do("clinic", "commentMinutes", { id, text: "Bra." });
    await town.do("coordinator", "chooseAdjusters", {
      ...(await now({ id } as Noun)),
      ...(await seats("social")),
    });
    const sees = (who: Who) =>
      town.see<object>(
        who,
        `minutes(id: "${id}") { status comments { text } allowedActions items { text agendaItem { title } }
          adjusters { organization { name } signedAt }
          meeting { id agenda { title decisions { text positions { position } } } attendance { presence } } }`,
      );
    await expect(sees("auditor")).rejects.toThrow("NOT_FOUND");
    const feed = await follow(town.app, await town.app.as("chair"));
    await stories.sign("operativeChair", id);
    await stories.sign("social", id);
    const { changes } = await feed.next();
    expect(changes).toContainEqual(expect.objectContaining({ action: "minutes.adopt", subjectId: id }));
    await feed.close();
    for (const who of ["auditor", "chair", "school"] as const) {
      expect(await sees(who), who).toMatchObject({
        status: "ADOPTED",
        comments: [],
        allowedActions: [],
        items: [{ agendaItem: { title: "Mottagare vid skolbyte" } }],
        meeting: {
          agenda: [
            {
              title: "Mottagare vid skolbyte",
              decisions: [
                {
                  text: stories.decisions.texts.text,
                  positions: [{ position: "AGREE" }, { position: "AGREE" }, { position: "AGREE" }],
                },
              ],
            },
          ],
          attendance: [{ presence: "PRESENT" }, { presence: "PRESENT" }, { presence: "PRESENT" }],
        },
      });
    }
    expect(await sees("clinic")).toMatchObject({ comments: [{ text: "Bra." }] });
    expect(await town.refusal("stranger", "signMinutes", { id, version: 1 })).toEqual({ code: "NOT_FOUND" });
  });

  it("never change: not by the API", async () => {
    const minutes = await stories.adopted();
    const [item] = (await stories.see("coordinator", minutes.id)).items;
    const refused = { code: "ILLEGAL_TRANSITION" };
    const step = async (who: Who, mutation: string, more: object = {}) =>
      town.refusal(who, mutation, { ...(await now(minutes)), ...more });
    expect(await step("coordinator", "shareMinutes")).toMatchObject(refused);
    expect(await step("operativeChair", "signMinutes")).toMatchObject(refused);
    expect(await step("coordinator", "chooseAdjusters", await seats("social"))).toMatchObject(refused);
    expect(await town.refusal("clinic", "commentMinutes", { id: minutes.id, text: "Nej." })).toMatchObject(
      refused,
    );
    expect(
      await town.refusal("coordinator", "saveMinutesItem", { ...at(item as Noun), text: "Nej." }),
    ).toMatchObject(refused);
  });

  it("never change: not by SQL either, whoever writes it", async () => {
    const { id } = await stories.adopted();
    await town.do("coordinator", "addMinutesAddendum", { ...(await now({ id } as Noun)), text: "Rättelse." });
    const seat = await stories.seat("social");
    for (const statement of [
      `update minutes set record = '{}' where id = '${id}'`,
      `update minutes set status = 'SHARED_FOR_COMMENTS' where id = '${id}'`,
      `update minutes_item set text = 'Annat' where minutes_id = '${id}'`,
      `update minutes_adjuster set signed_at = null where minutes_id = '${id}'`,
      `delete from minutes_adjuster where minutes_id = '${id}'`,
      `insert into minutes_adjuster (id, scope_id, minutes_id, seat_id, organization_id)
       select gen_random_uuid(), scope_id, minutes_id, '${seat}', organization_id from minutes_adjuster
        where minutes_id = '${id}' limit 1`,
    ]) {
      const stands = { code: "23001" };
      await expect(asApp(town, "coordinator", statement), statement).rejects.toMatchObject(stands);
      await expect(town.sql(statement), statement).rejects.toMatchObject(stands);
    }
    for (const statement of [
      `update minutes_addendum set text = 'Annat' where minutes_id = '${id}'`,
      `delete from minutes_addendum where minutes_id = '${id}'`,
    ]) {
      const denied = { code: "42501" };
      await expect(asApp(town, "coordinator", statement), statement).rejects.toMatchObject(denied);
      await expect(town.sql(statement), statement).rejects.toMatchObject({ code: "23001" });
    }
    const removal = asApp(town, "coordinator", `delete from minutes where id = '${id}'`);
    await expect(removal).rejects.toMatchObject({ code: "42501" });
  });
});

describe("R27 addenda", () => {
  climb(() => town, {
    mutation: "addMinutesAddendum",
    start: () => stories.adopted(),
    input: (minutes) => ({ ...at(minutes), text: "Punkt 1 gällde våren." }),
    by: "coordinator",
    forbidden: ["representative", "social", "clinic", "chair", "auditor", "school"],
    hidden: ["stranger"],
    rules: [["R27 says something", () => ({ text: "-" }), { rule: "R27", reason: "textMissing" }]],
    done: async (after) => {
      expect(after.status).toBe("ADOPTED");
      expect((await stories.see("auditor", after.id)).addenda).toEqual([
        { text: "Punkt 1 gällde våren.", organization: { name: "Organisation socialtjansten" } },
      ]);
    },
    logged: ["minutes.addAddendum", "COORDINATOR"],
    once: false,
  });

  it("not before adoption", async () => {
    const minutes = await stories.forComments();
    const input = { ...at(minutes), text: "Tillägg." };
    expect(await town.refusal("coordinator", "addMinutesAddendum", input)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "addAddendum", from: "SHARED_FOR_COMMENTS" },
    });
  });
});
