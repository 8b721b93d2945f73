import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Refusal } from "../../client/form/refusal.ts";
import { merged } from "../../client/meetingroom/noteMerge.ts";
import { type NoteCopy, NoteWriter, type SavedNote } from "../../client/meetingroom/noteWriter.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const refusal = (code: Refusal["code"]): Refusal => ({ code, params: {} });

/** The hub's side of one note, and what the device keeps of it. */
class Hub {
  note: SavedNote | null = null;
  kept: NoteCopy | null = null;
  isAway = false;
  isOpen = true;
  /** The next save is carried out, but its answer is lost. */
  losesAnswer = false;
  readonly saves: string[] = [];
  stops: Refusal["code"] | null = null;

  writer(copy: NoteCopy | null = null): NoteWriter {
    return new NoteWriter(
      {
        save: async (text, version) => this.#save(text, version),
        read: async () => {
          if (this.isAway) throw refusal("NETWORK");
          return this.note;
        },
        refusalOf: (error) => error as Refusal,
        keep: (kept) => {
          this.kept = kept;
        },
        isForbidden: (text) => text.includes("FORBIDDEN"),
        isOpen: () => this.isOpen,
      },
      copy,
    );
  }

  /** Somebody else saves. */
  other(text: string): SavedNote {
    this.note = { text, version: (this.note?.version ?? 0) + 1 };
    return this.note;
  }

  #save(text: string, version: number): SavedNote {
    this.saves.push(text);
    if (this.isAway) throw refusal("NETWORK");
    if (this.stops) throw refusal(this.stops);
    if (this.note?.text !== text) {
      if (version !== (this.note?.version ?? 0)) throw refusal("CONFLICT");
      this.note = { text, version: version + 1 };
    }
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw refusal("NETWORK");
    }
    return this.note;
  }
}

const pause = () => vi.advanceTimersByTimeAsync(1_000);
const retry = () => vi.advanceTimersByTimeAsync(4_000);

describe("a note that is written", () => {
  test("is saved a second after the last key, once, and is then kept no longer", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    writer.type("a");
    await vi.advanceTimersByTimeAsync(900);
    writer.type("ab");
    await vi.advanceTimersByTimeAsync(900);
    expect(hub.saves).toEqual([]);
    expect(writer.state().standing).toBe("UNSAVED");
    expect(hub.kept?.text).toBe("ab");
    await pause();
    expect(hub.saves).toEqual(["ab"]);
    expect(writer.state()).toMatchObject({ text: "ab", standing: "SAVED" });
    expect(hub.kept).toBeNull();
  });

  test("is saved within five seconds while somebody types on", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    for (let key = 1; key <= 12; key += 1) {
      writer.type("a".repeat(key));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(hub.saves).toHaveLength(1);
  });

  test("is saved at once when the field is left", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    writer.type("a");
    await writer.flush();
    expect(hub.note).toEqual({ text: "a", version: 1 });
    await pause();
    expect(hub.saves).toEqual(["a"]);
  });

  test("goes on upon what was saved when somebody types meanwhile", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    writer.type("a");
    const saving = writer.flush();
    writer.type("ab");
    expect(writer.state().standing).toBe("SAVING");
    await saving;
    expect(writer.state()).toMatchObject({ text: "ab", standing: "UNSAVED" });
    await pause();
    expect(hub.note).toEqual({ text: "ab", version: 2 });
  });

  test("follows what another saves where nothing of its own waits", () => {
    const hub = new Hub();
    const writer = hub.writer();
    writer.receive(hub.other("deras"));
    expect(writer.state()).toMatchObject({ text: "deras", standing: "SAVED" });
    writer.receive({ text: "äldre", version: 1 });
    expect(writer.state().text).toBe("deras");
  });

  test("stays where only the version has moved", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    writer.type("mitt");
    writer.receive(hub.other(""));
    expect(writer.state().standing).toBe("UNSAVED");
    await pause();
    expect(hub.note).toEqual({ text: "mitt", version: 2 });
  });

  test("R25 is neither sent nor kept when it holds what may not be stored", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    writer.type("a");
    writer.type("a FORBIDDEN");
    await pause();
    await writer.flush();
    expect(hub.saves).toEqual([]);
    expect(hub.kept?.text).toBe("a");
    expect(writer.state().standing).toBe("STOPPED");
    writer.type("a b");
    await pause();
    expect(hub.note?.text).toBe("a b");
  });

  test("says why when the hub will not have it, keeps it, and tries again with the next key", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    hub.stops = "ILLEGAL_TRANSITION";
    writer.type("a");
    await pause();
    expect(writer.state()).toMatchObject({ standing: "STOPPED", refusal: { code: "ILLEGAL_TRANSITION" } });
    expect(hub.kept?.text).toBe("a");
    await retry();
    expect(hub.saves).toHaveLength(1);
    hub.stops = null;
    writer.type("ab");
    await pause();
    expect(writer.state()).toMatchObject({ standing: "SAVED", refusal: null });
  });
});

describe("without a network", () => {
  test("the text is kept, and sent by itself when the hub is reached", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    hub.isAway = true;
    writer.type("a");
    await pause();
    expect(writer.state().standing).toBe("AWAY");
    writer.type("ab");
    expect(hub.kept).toEqual({ text: "ab", base: { text: "", version: 0 } });
    await retry();
    expect(writer.state().standing).toBe("AWAY");
    hub.isAway = false;
    await retry();
    expect(hub.note?.text).toBe("ab");
    expect(hub.kept).toBeNull();
  });

  test("a text whose answer was lost is no conflict with itself", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    hub.losesAnswer = true;
    writer.type("a");
    await pause();
    expect(writer.state().standing).toBe("AWAY");
    writer.type("ab");
    await pause();
    await pause();
    expect(writer.state()).toMatchObject({ text: "ab", standing: "SAVED" });
    expect(hub.note).toEqual({ text: "ab", version: 2 });
  });

  test("what an earlier visit kept is sent, or shown beside what another has saved since", async () => {
    const hub = new Hub();
    const base = hub.other("grund");
    const same = hub.writer({ text: "grund och mer", base });
    expect(same.state().text).toBe("grund och mer");
    await same.flush();
    expect(hub.note?.text).toBe("grund och mer");

    const late = hub.writer({ text: "grund, men annat", base });
    await late.flush();
    expect(late.state()).toMatchObject({
      text: "grund, men annat",
      standing: "CONFLICT",
      theirs: { text: "grund och mer" },
    });
  });

  test("a page that is left tries no more", async () => {
    const hub = new Hub();
    const writer = hub.writer();
    hub.isAway = true;
    hub.isOpen = false;
    writer.type("a");
    await writer.flush();
    await retry();
    expect(hub.saves).toEqual(["a"]);
    expect(hub.kept?.text).toBe("a");
  });
});

describe("a conflict", () => {
  /** Both have written upon "grund"; the other was first. */
  async function conflict(): Promise<{ hub: Hub; writer: NoteWriter }> {
    const hub = new Hub();
    const writer = hub.writer();
    writer.receive(hub.other("grund"));
    writer.type("grund\nmitt");
    hub.other("grund\nderas");
    await pause();
    expect(writer.state()).toMatchObject({
      text: "grund\nmitt",
      standing: "CONFLICT",
      theirs: { text: "grund\nderas", version: 2 },
    });
    return { hub, writer };
  }

  test("saves nothing until the writer has chosen, whatever is typed, and shows what is newest", async () => {
    const { hub, writer } = await conflict();
    writer.type("grund\nmitt mer");
    await pause();
    await writer.flush();
    expect(hub.note?.text).toBe("grund\nderas");
    expect(hub.kept?.text).toBe("grund\nmitt mer");
    writer.receive(hub.other("grund\nderas mer"));
    expect(writer.state()).toMatchObject({ standing: "CONFLICT", theirs: { text: "grund\nderas mer" } });
  });

  test.each([
    ["mine", "grund\nmitt"],
    ["theirs", "grund\nderas"],
    ["both", "grund\nderas\n\nmitt"],
  ] as const)("%s", async (choice, text) => {
    const { hub, writer } = await conflict();
    writer.resolve(choice);
    expect(writer.state()).toMatchObject({ text, theirs: null });
    await pause();
    expect(writer.state().standing).toBe("SAVED");
    expect(hub.note?.text).toBe(text);
    expect(hub.kept).toBeNull();
  });

  test("is seen before it is saved, where the other's text comes while one types", () => {
    const hub = new Hub();
    const writer = hub.writer();
    writer.type("mitt");
    writer.receive(hub.other("deras"));
    expect(writer.state()).toMatchObject({ standing: "CONFLICT", text: "mitt", theirs: { text: "deras" } });
  });

  test("is over when the other has come to the same text", async () => {
    const { hub, writer } = await conflict();
    writer.receive(hub.other("grund\nmitt"));
    expect(writer.state()).toMatchObject({ standing: "SAVED", theirs: null });
  });
});

describe("two texts put together", () => {
  test.each([
    ["", "deras", "mitt", "deras\n\nmitt"],
    ["grund", "grund\nderas", "grund\nmitt", "grund\nderas\n\nmitt"],
    ["grund", "ändrad grund", "grund\nmitt", "ändrad grund\n\ngrund\nmitt"],
    ["", "deras och mitt", "mitt", "deras och mitt"],
    ["", "deras", "deras och mitt", "deras och mitt"],
  ])("upon %j: %j and %j become %j", (base, theirs, mine, text) => {
    expect(merged(base, theirs, mine)).toBe(text);
  });
});
