import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { cursorsOf, follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { MinutesStories } from "../support/minutes.ts";
import { at, Town } from "../support/town.ts";
import { asApp } from "../support/wall.ts";

let town: Town;
let stories: MinutesStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new MinutesStories(town);
});
afterEach(() => town.app.setDays(0));
afterAll(() => town.close());

const seated = ["representative", "social", "clinic", "coordinator"] as const;
/** They have no seat in the forum. */
const outsiders = ["school", "chair", "regional", "neighbour", "secretariat", "orgadmin", "auditor"] as const;

describe("R27 the chair opens shared notes", () => {
  climb(() => town, {
    mutation: "openSharedNotes",
    start: async () => (await stories.inSession()).meeting,
    input: at,
    by: "operativeChair",
    forbidden: seated,
    hidden: outsiders,
    done: async (after, before) => {
      expect(after.sharedNotesOpenedAt).toEqual(expect.any(String));
      const see = (who: "clinic" | "operativeChair") =>
        stories.meetings.meeting<{ noteActions: string[] }>(who, before.id, "noteActions");
      expect((await see("clinic")).noteActions).toEqual(["writeOwn", "writeShared", "publish"]);
      expect((await see("operativeChair")).noteActions).not.toContain("openShared");
    },
    logged: ["meeting.openSharedNotes", "CHAIR"],
  });

  it("not before the meeting, nor after it", async () => {
    for (const meeting of [await stories.meetings.summoned(), await stories.meetings.held()]) {
      expect(await town.refusal("operativeChair", "openSharedNotes", at(meeting))).toMatchObject({
        code: "ILLEGAL_TRANSITION",
        params: { action: "openShared", from: "OWN" },
      });
    }
  });

  it("is seen live by everyone in the room", async () => {
    const { meeting } = await stories.inSession();
    const feed = await follow(town.app, await town.app.as("clinic"));
    const opened = await town.do("operativeChair", "openSharedNotes", at(meeting));
    const { changes } = await feed.next();
    expect(changes).toMatchObject([
      { action: "meeting.openSharedNotes", subjectId: opened.id, fields: ["sharedNotesOpenedAt"] },
    ]);
    await feed.close();
  });
});

describe("R27 an own draft", () => {
  let item: string;
  beforeAll(async () => {
    ({ item } = await stories.inSession());
  });
  const text = "Vi har hört att rutinen inte fungerar.";

  it("signed out: UNAUTHENTICATED", async () => {
    const input = { agendaItemId: item, text, version: 0 };
    expect(await town.refusal(null, "saveNote", input)).toEqual({ code: "UNAUTHENTICATED" });
  });

  it.each([
    ["text", { text: "x".repeat(10_001) }, "tooLong"],
    ["text", { text: "a\0b" }, "nul"],
    ["version", { version: "ett" }, undefined],
  ] as const)("bad input in %s", async (field, differs, reason) => {
    const refusal = await town.refusal("clinic", "saveNote", {
      agendaItemId: item,
      text,
      version: 0,
      ...differs,
    });
    expect(refusal).toMatchObject({
      code: "BAD_USER_INPUT",
      field: `input.${field}`,
      ...(reason ? { reason } : {}),
    });
  });

  it("R25 holds no identity number", async () => {
    const input = { agendaItemId: item, text: "Gäller 19121212-1212.", version: 0 };
    expect(await town.refusal("clinic", "saveNote", input)).toMatchObject({
      code: "PERSONAL_DATA_DETECTED",
      field: "input.text",
    });
  });

  it.each(outsiders)("%s does not see the item: NOT_FOUND", async (who) => {
    const input = { agendaItemId: item, text, version: 0 };
    expect(await town.refusal(who, "saveNote", input)).toEqual({ code: "NOT_FOUND" });
  });

  it("an item in the backlog has no notes", async () => {
    const { id } = await stories.meetings.item(null);
    expect(await town.refusal("clinic", "saveNote", { agendaItemId: id, text, version: 0 })).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.agendaItemId",
      reason: "notInMeeting",
    });
  });

  it("is saved by any seat, logged in the own organization's stream alone", async () => {
    const saved = await stories.save("clinic", item, text);
    expect(saved).toMatchObject({ text, version: 1 });
    const rows = await town.sql<{ stream: string; action: string; actor_role: string }>(
      "select stream, action, actor_role from change where subject_id = ?",
      [saved.id],
    );
    const [own] = await town.sql<{ id: string }>(
      "select representatives_scope_id as id from organization where id = ?",
      [town.organizations.clinic],
    );
    expect(rows).toEqual([{ stream: own?.id, action: "note.save", actor_role: "FORUM_SEAT" }]);
  });

  it("is the organization's: its other seat sees it and writes on, no other organization does", async () => {
    const { ownNote } = await stories.notes("operativeChair", item);
    expect(ownNote).toMatchObject({ text, organization: { id: town.organizations.clinic } });
    const saved = await stories.save("operativeChair", item, `${text} Ja.`, { version: ownNote?.version });
    expect(saved).toMatchObject({ id: ownNote?.id, version: 2 });
    for (const who of ["representative", "social", "coordinator"] as const) {
      expect(await stories.notes(who, item)).toEqual({ ownNote: null, sharedNote: null });
      expect(await town.refusal(who, "publishNote", at(saved))).toEqual({ code: "NOT_FOUND" });
    }
  });

  it("nor by row-level security, nor live", async () => {
    const see = async (who: "clinic" | "social") => {
      const rows = await asApp<{ text: string }>(
        town,
        who,
        "select text from note where agenda_item_id = $1",
        [item],
      );
      return rows.map((row) => row.text);
    };
    expect(await see("clinic")).toEqual([`${text} Ja.`]);
    expect(await see("social")).toEqual([]);
    const social = await town.app.as("social");
    const before = await cursorsOf(social);
    await stories.save("clinic", item, `${text} Ja, och nej.`, { version: 2 });
    expect(await cursorsOf(social)).toEqual(before);
  });

  it("a stale version: CONFLICT, and both texts can be read", async () => {
    const theirs = await stories.save("clinic", item, "Kliniken skriver.", { version: 3 });
    const input = { agendaItemId: item, text: "Ordföranden skriver.", version: 3 };
    expect(await town.refusal("operativeChair", "saveNote", input)).toEqual({
      code: "CONFLICT",
      field: "input.version",
      params: { currentVersion: 4 },
    });
    expect((await stories.notes("operativeChair", item)).ownNote).toMatchObject({
      text: "Kliniken skriver.",
      version: theirs.version,
    });
    expect(await town.refusal("representative", "saveNote", { ...input, version: 1 })).toMatchObject({
      code: "CONFLICT",
      params: { currentVersion: 0 },
    });
  });

  it("saving the same text again changes and logs nothing, whatever the version", async () => {
    const { ownNote } = await stories.notes("clinic", item);
    const before = await town.rows();
    const again = await stories.save("operativeChair", item, "Kliniken skriver.", { version: 1 });
    expect(again.version).toBe(ownNote?.version);
    expect((await town.rows()).change).toBe(before.change);
  });

  it("two that begin it at once: one is kept, the other is told", async () => {
    const fresh = (await stories.inSession()).item;
    const input = (text: string) => ({ agendaItemId: fresh, text, version: 0 });
    const answers = await Promise.all([
      town.attempt("clinic", "saveNote", input("Den ena.")),
      town.attempt("operativeChair", "saveNote", input("Den andra.")),
    ]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? "saved");
    expect(codes.sort()).toEqual(["CONFLICT", "saved"]);
  });
});

describe("R27 the shared note", () => {
  it("is not there before the chair has opened it", async () => {
    const { item } = await stories.inSession();
    const input = { agendaItemId: item, text: "För tidigt.", version: 0, shared: true };
    const refused = { code: "ILLEGAL_TRANSITION", params: { action: "writeShared", from: "IN_SESSION" } };
    expect(await town.refusal("social", "saveNote", input)).toEqual(refused);
    expect(await town.refusal("social", "lockNote", { agendaItemId: item })).toEqual(refused);
  });

  it("is written by all, seen live with its text, and never by those without a seat", async () => {
    const { item } = await stories.shared();
    const feed = await follow(town.app, await town.app.as("representative"));
    const saved = await stories.save("social", item, "Vi börjar.", { shared: true });
    const { changes } = await feed.next();
    expect(changes).toMatchObject([
      { action: "note.save", subjectId: saved.id, actorRole: "FORUM_SEAT" },
      { action: "note.lock", subjectId: saved.id },
    ]);
    await feed.close();
    await stories.save("clinic", item, "Vi börjar. Alla är med.", { shared: true, version: 1 });
    const { sharedNote, ownNote } = await stories.notes("representative", item);
    expect(ownNote).toBeNull();
    expect(sharedNote).toMatchObject({ text: "Vi börjar. Alla är med.", organization: null, version: 2 });
    const input = { agendaItemId: item, text: "Nej.", version: 2, shared: true };
    for (const who of outsiders) {
      expect(await town.refusal(who, "saveNote", input)).toEqual({ code: "NOT_FOUND" });
    }
  });

  it("two at once on the same version: nothing is lost, the second is told", async () => {
    const { item } = await stories.shared();
    await stories.save("social", item, "Grunden.", { shared: true });
    await stories.save("clinic", item, "Grunden, och kliniken.", { shared: true, version: 1 });
    const input = { agendaItemId: item, text: "Grunden, och skolan.", shared: true, version: 1 };
    expect(await town.refusal("representative", "saveNote", input)).toMatchObject({
      code: "CONFLICT",
      params: { currentVersion: 2 },
    });
    const { sharedNote } = await stories.notes("representative", item);
    expect(sharedNote?.text).toBe("Grunden, och kliniken.");
    const merged = "Grunden, och kliniken, och skolan.";
    expect(await stories.save("representative", item, merged, { shared: true, version: 2 })).toMatchObject({
      text: merged,
      version: 3,
    });
  });

  it("a lock tells who writes, hinders nobody, and passes on when it runs out", async () => {
    const { item } = await stories.shared();
    const lock = (who: "social" | "clinic") => town.do(who, "lockNote", { agendaItemId: item });
    const holder = async (who: "social" | "clinic") => {
      const held = (await stories.notes(who, item)).sharedNote?.lock;
      return held ? [held.organization.id, held.own] : null;
    };
    const { social, clinic } = town.organizations;
    const note = await lock("social");
    expect(note).toMatchObject({ text: "", version: 1 });
    expect(await holder("social")).toEqual([social, true]);
    expect((await lock("clinic")).version).toBe(1);
    expect(await holder("clinic")).toEqual([social, false]);
    await stories.save("clinic", item, "Ändå.", { shared: true, version: 1 });
    expect(await holder("clinic")).toEqual([clinic, true]);
    const logged = (await town.log(note.id)).filter(({ action }) => action === "note.lock").length;
    await lock("clinic");
    await lock("social");
    expect((await town.log(note.id)).filter(({ action }) => action === "note.lock")).toHaveLength(logged);
    await town.app.setDays(1);
    expect(await holder("social")).toBeNull();
    await lock("social");
    expect(await holder("clinic")).toEqual([social, false]);
  });
});

describe("R27 an own draft is put into the shared note", () => {
  climb(() => town, {
    mutation: "publishNote",
    start: async () => {
      const { item } = await stories.shared();
      await stories.save("representative", item, "Inledning.", { shared: true });
      return stories.save("social", item, "Vi tar på oss rutinen.");
    },
    input: at,
    by: "coordinator",
    forbidden: [],
    hidden: ["representative", "clinic", ...outsiders],
    done: async (after, before) => {
      expect(after.id).not.toBe(before.id);
      expect(after.text).toBe("Inledning.\n\nOrganisation socialtjansten:\nVi tar på oss rutinen.");
      const [own] = await town.sql<{ text: string }>("select text from note where id = ?", [before.id]);
      expect(own?.text).toBe("");
    },
    logged: ["note.publish", "FORUM_SEAT"],
    once: false,
  });

  it("is refused when it says nothing, and when it is no own draft", async () => {
    const { item } = await stories.shared();
    const empty = await stories.save("social", item, "  ");
    expect(await town.refusal("social", "publishNote", at(empty))).toMatchObject({
      code: "RULE_REFUSED",
      rule: "R27",
      reason: "noteEmpty",
    });
    const shared = await stories.save("clinic", item, "Delad.", { shared: true });
    expect(await town.refusal("social", "publishNote", at(shared))).toMatchObject({
      code: "BAD_USER_INPUT",
      reason: "notOwnDraft",
    });
  });
});

it("R27 adopted minutes close the notes", async () => {
  const { id } = await stories.adopted();
  const { meeting } = await stories.see("clinic", id);
  const [item = ""] = await stories.items(meeting.id);
  const refused = { code: "ILLEGAL_TRANSITION" };
  for (const shared of [true, false]) {
    const input = { agendaItemId: item, text: "I efterhand.", version: 1, shared };
    expect(await town.refusal("clinic", "saveNote", input)).toMatchObject(refused);
  }
});
