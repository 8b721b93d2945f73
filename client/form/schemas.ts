import * as z from "zod/mini";
import { guardText } from "./guard.ts";

/** Longest texts that the hub takes. */
export const limits = { line: 200, text: 10_000 } as const;

const guard = z.refine<string>((text) => guardText(text).block === null, { error: "personalData" });
const filled = z.refine<string>((text) => text.trim() !== "", { error: "missing" });

/** Texts of a form. Messages are keys of `form.fault`. */
export const optionalText = (max: number) => z.string().check(z.maxLength(max, "tooLong"), guard);
export const requiredText = (max: number) => z.string().check(filled, z.maxLength(max, "tooLong"), guard);

/** One choice that must be made; nothing chosen is null. */
export const chosen = <T extends string>() =>
  z
    .nullable(z.custom<T>((id) => typeof id === "string"))
    .check(z.refine((id) => id !== null, { error: "missing" }));
