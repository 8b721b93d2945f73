import { readFileSync } from "node:fs";
import type { RegisterDraft } from "../../server/register/register.format.ts";

export const samplePath = new URL("../data/hasselby-vallingby-2020.json", import.meta.url);
export const sampleContent = (): Buffer => readFileSync(samplePath);
/** The sample, to be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests break it in every way
export const sample = (): Required<RegisterDraft> => JSON.parse(sampleContent().toString());

export const contentOf = (file: unknown): Buffer => Buffer.from(JSON.stringify(file));
export const today = "2026-11-22";
