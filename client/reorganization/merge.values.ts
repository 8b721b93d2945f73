import type { Path } from "react-hook-form";
import * as z from "zod/mini";
import type { MergeForumsInput } from "../../schema/generated/graphql.ts";
import { chosen, limits, optionalText, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import type { Ending } from "./ending.ts";

/** What stands for a new forum among those that may go on. */
export const intoNew = "new";
export const mostOthers = 9;

/** A merger while it is made. */
export interface MergeValues {
  /** The forums beside the one that the page is about. */
  forumIds: string[];
  /** The forum that goes on, or `intoNew`. */
  into: string;
  name: string;
  code: string;
  areaId: string | null;
  effectiveOn: string | null;
  reason: string;
}

export const blankMerge = (forum: Ending, today: string): MergeValues => ({
  forumIds: [],
  into: intoNew,
  name: "",
  code: "",
  areaId: forum.area.id,
  effectiveOn: today,
  reason: "",
});

const shared = {
  forumIds: z.array(z.string()).check(
    z.refine((ids) => ids.length > 0, { error: "missing" }),
    z.maxLength(mostOthers),
  ),
  into: z.string(),
  effectiveOn: chosen<string>(),
  reason: optionalText(limits.text),
};

/** A new forum has a name and a code; for one that goes on they are not asked for. */
export const mergeSchema = (values: MergeValues) =>
  z.object({
    ...shared,
    ...(values.into === intoNew
      ? {
          name: requiredText(limits.line),
          code: z.string().check(z.regex(/^\s*[A-Za-z0-9]{2,12}\s*$/, "forumCode")),
          areaId: chosen<string>(),
        }
      : { name: z.string(), code: z.string(), areaId: z.nullable(z.string()) }),
  });

/** All that take part, the page's own first; `into` among them, if it is one of them, is not to end. */
export const endingIds = (ownId: string, { forumIds, into }: MergeValues): string[] =>
  [ownId, ...forumIds].filter((id) => id !== into);

/** Of values that the schema has let through. `versionOf` is what is known of a forum now. */
export function mergeInput(
  ownId: string,
  values: MergeValues,
  versionOf: (id: string) => number,
): InputOf<MergeForumsInput> {
  const { into, name, code, areaId, effectiveOn, reason } = values;
  const seen = (id: string) => ({ id, version: versionOf(id) });
  return {
    forums: endingIds(ownId, values).map(seen),
    effectiveOn: effectiveOn ?? "",
    reason: reason.trim() || null,
    ...(into === intoNew
      ? { newForum: { name: name.trim(), code: code.trim().toUpperCase(), areaId } }
      : { intoForum: seen(into) }),
  };
}

/** The form's field that a refusal is about (`newForum.code`); null for none of them. */
export function mergeField(field: string | undefined): Path<MergeValues> | null {
  const [list = "", part = ""] = field?.split(".") ?? [];
  if (list === "effectiveOn" || list === "reason") return list;
  if (list === "forums") return "forumIds";
  if (list === "intoForum") return "into";
  if (list === "newForum") return part === "code" || part === "areaId" ? part : "name";
  return null;
}
