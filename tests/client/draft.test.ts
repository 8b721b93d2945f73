import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftNames, dropDrafts, readDraft, writeDraft } from "../../client/text/draft.storage.ts";

const hour = 3_600_000;

/** A device's storage: its keys are its own properties. */
function storage(): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const act = (name: string, value: unknown) => Object.defineProperty(kept, name, { value });
  act("getItem", (key: string) => kept[key] ?? null);
  act("setItem", (key: string, value: string) => {
    kept[key] = value;
  });
  act("removeItem", (key: string) => {
    delete kept[key];
  });
  return kept;
}

let device: Record<string, unknown>;
beforeEach(() => {
  device = storage();
  vi.stubGlobal("localStorage", device);
});
afterEach(() => vi.unstubAllGlobals());

test("a draft is read by who wrote it, for a day", () => {
  writeDraft("anna", "note.1", { text: "a" }, 0);
  expect(readDraft("anna", "note.1", 23 * hour)).toEqual({ text: "a" });
  expect(readDraft("anna", "note.1", 24 * hour)).toBeNull();
  expect(readDraft("bo", "note.1", 0)).toBeNull();
  expect(readDraft("anna", "note.2", 0)).toBeNull();
});

test("a person's drafts are found, and anybody's old ones go", () => {
  writeDraft("anna", "note.1", { text: "a" }, 0);
  writeDraft("anna", "note.2", { text: "b" }, 10 * hour);
  writeDraft("bo", "note.1", { text: "c" }, 0);
  writeDraft("bo", "note.3", { text: "d" }, 10 * hour);
  expect(draftNames("anna", 25 * hour)).toEqual(["note.2"]);
  expect(Object.keys(device)).toHaveLength(2);
  expect(readDraft("bo", "note.3", 25 * hour)).toEqual({ text: "d" });
});

test("nothing is left when it is saved, nor after sign-out; other choices of the device stay", () => {
  device["hub.language"] = "en";
  writeDraft("anna", "note.1", { text: "a" }, 0);
  writeDraft("anna", "note.1", null, 0);
  expect(draftNames("anna", 0)).toEqual([]);
  writeDraft("anna", "note.1", { text: "a" }, 0);
  dropDrafts();
  expect(Object.keys(device)).toEqual(["hub.language"]);
});

test("where storage is forbidden nothing is kept, and nothing fails", () => {
  vi.stubGlobal("localStorage", undefined);
  writeDraft("anna", "note.1", { text: "a" }, 0);
  expect(readDraft("anna", "note.1", 0)).toBeNull();
  expect(draftNames("anna", 0)).toEqual([]);
  dropDrafts();
});
