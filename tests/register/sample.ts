import { readFileSync } from "node:fs";
import type { RegisterDraft } from "../../server/register/register.format.ts";

export const samplePath = new URL("../data/hasselby-vallingby-2020.json", import.meta.url);
export const sampleContent = (): Buffer => readFileSync(samplePath);
type WholeDraft = { [List in keyof RegisterDraft]-?: Exclude<RegisterDraft[List], undefined> };

/** The sample, to be changed at will. */
export const sample = (): WholeDraft => JSON.parse(sampleContent().toString());

export const contentOf = (file: unknown): Buffer => Buffer.from(JSON.stringify(file));
export const today = "2026-11-22";
