import type { TFunction } from "i18next";
import type { Path } from "react-hook-form";
import * as z from "zod/mini";
import type { SplitForumInput } from "../../schema/generated/graphql.ts";
import { chosen, limits, optionalText, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";
import {
  type ChildForum,
  type Ending,
  goingOn,
  type Member,
  type OpenMatter,
  standingBelow,
} from "./ending.ts";

/** What is allocated in a split, as it is in the hub now. */
export interface SplitParts {
  readonly members: readonly Member[];
  readonly matters: readonly OpenMatter[];
  readonly childForums: readonly ChildForum[];
}

export const partsOf = (forum: Ending, today: string): SplitParts => ({
  members: goingOn(forum.memberships, today),
  matters: forum.openMatters.filter(({ movable }) => movable),
  childForums: standingBelow(forum),
});

/** A split while it is made. A successor is called by its key, whatever its place is. */
export interface SplitValues {
  effectiveOn: string | null;
  reason: string;
  successors: { key: string; name: string; code: string; areaId: string | null }[];
  /** Successors by the member's membership. */
  memberTo: Record<string, string[]>;
  matterTo: Record<string, string | null>;
  childTo: Record<string, string | null>;
}
export type Allocated = "matterTo" | "childTo";

export const mostSuccessors = 10;
type Successor = SplitValues["successors"][number];

/** One more, with a key of its own. */
export function blankSuccessor(areaId: string, others: readonly Successor[]): Successor {
  const last = Math.max(0, ...others.map(({ key }) => Number(key)));
  return { key: String(last + 1), name: "", code: "", areaId };
}

export function blankSplit(forum: Ending, today: string): SplitValues {
  const first = blankSuccessor(forum.area.id, []);
  return {
    effectiveOn: today,
    reason: "",
    successors: [first, blankSuccessor(forum.area.id, [first])],
    memberTo: {},
    matterTo: {},
    childTo: {},
  };
}

const eachOf = <T>(ids: readonly { readonly id: string }[], of: (id: string) => T): Record<string, T> =>
  Object.fromEntries(ids.map(({ id }) => [id, of(id)]));

/** The values of what is there to allocate, and of successors that are still there. */
export function fitted(values: SplitValues, parts: SplitParts): SplitValues {
  const keys = new Set(values.successors.map(({ key }) => key));
  const one = (to: string | null | undefined) => (to && keys.has(to) ? to : null);
  return {
    ...values,
    memberTo: eachOf(parts.members, (id) => (values.memberTo[id] ?? []).filter((key) => keys.has(key))),
    matterTo: eachOf(parts.matters, (id) => one(values.matterTo[id])),
    childTo: eachOf(parts.childForums, (id) => one(values.childTo[id])),
  };
}

/** How many are not allocated yet. */
export function leftOf(values: SplitValues, parts: SplitParts) {
  const { memberTo, matterTo, childTo } = fitted(values, parts);
  const without = (to: Record<string, string | null>) =>
    Object.values(to).filter((key) => key === null).length;
  return {
    members: Object.values(memberTo).filter((keys) => keys.length === 0).length,
    matters: without(matterTo),
    childForums: without(childTo),
  };
}

/** R30 before anything is sent: everything goes somewhere, and every successor has members. */
export function splitSchema(parts: SplitParts, t: TFunction) {
  const chosenForum = z
    .nullable(z.string())
    .check(z.refine((key) => key !== null, { error: t("reorganization.split.chooseForum") }));
  const chosenForums = z
    .array(z.string())
    .check(z.refine((keys) => keys.length > 0, { error: t("reorganization.split.chooseForums") }));
  return z
    .object({
      effectiveOn: chosen<string>(),
      reason: optionalText(limits.text),
      successors: z.array(
        z.object({
          key: z.string(),
          name: requiredText(limits.line),
          code: z.string().check(z.regex(/^\s*[A-Za-z0-9]{2,12}\s*$/, "forumCode")),
          areaId: chosen<string>(),
        }),
      ),
      memberTo: z.object(eachOf(parts.members, () => chosenForums)),
      matterTo: z.object(eachOf(parts.matters, () => chosenForum)),
      childTo: z.object(eachOf(parts.childForums, () => chosenForum)),
    })
    .check(({ value, issues }) => {
      const chosen = Object.values(value.memberTo);
      // Said when every member has been given somewhere to go: before, it is known of every forum.
      if (chosen.some((keys) => keys.length === 0)) return;
      const used = new Set(chosen.flat());
      for (const [place, { key }] of value.successors.entries()) {
        if (used.has(key)) continue;
        const message = t("reorganization.split.noMember");
        issues.push({ code: "custom", input: key, path: ["successors", place, "name"], message });
      }
    });
}

/** Of values that the schema has let through. */
export function splitInput({ id, version }: Ending, values: SplitValues): InputOf<SplitForumInput> {
  const { effectiveOn, reason, successors, memberTo, matterTo, childTo } = values;
  const placeOf = (key: string | null) => successors.findIndex((one) => one.key === key);
  return {
    id,
    version,
    effectiveOn: effectiveOn ?? "",
    reason: reason.trim() || null,
    successors: successors.map(({ key, name, code, areaId }) => ({
      name: name.trim(),
      code: code.trim().toUpperCase(),
      areaId,
      membershipIds: Object.keys(memberTo).filter((memberId) => memberTo[memberId]?.includes(key)),
    })),
    matters: Object.entries(matterTo).map(([matterId, key]) => ({ matterId, successor: placeOf(key) })),
    childForums: Object.entries(childTo).map(([forumId, key]) => ({ forumId, successor: placeOf(key) })),
  };
}

/** The form's field that a refusal of what was sent is about (`matters.3.matterId`); null for none of them. */
export function splitField(field: string | undefined, sent: SplitValues): Path<SplitValues> | null {
  const [list = "", place = "", part = ""] = field?.split(".") ?? [];
  const idAt = (to: Record<string, unknown>) => Object.keys(to)[Number(place)];
  if (list === "effectiveOn" || list === "reason") return list;
  if (place === "") return null;
  if (list === "successors") {
    return `successors.${Number(place)}.${part === "code" || part === "areaId" ? part : "name"}`;
  }
  const id =
    list === "matters" ? idAt(sent.matterTo) : list === "childForums" ? idAt(sent.childTo) : undefined;
  return id === undefined ? null : `${list === "matters" ? "matterTo" : "childTo"}.${id}`;
}
