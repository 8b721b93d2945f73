import * as z from "zod/mini";
import type {
  ForumResponsibilitiesQuery,
  ResponsibilityPartInput,
  ResponsibilityRowFragment,
  ResponsibilityStatus,
} from "../../schema/generated/graphql.ts";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import type { Option } from "../ui/options.tsx";
import type { Tone } from "../ui/tone.icon.tsx";

export type Item = ResponsibilityRowFragment;

export const responsibilityTone: Readonly<Record<ResponsibilityStatus, Tone>> = {
  AGREED: "ok",
  DISPUTED: "warn",
  WITHDRAWN: "neutral",
};

/** An item while it is written; names are those of the API's input. */
export interface ItemValues {
  what: string;
  parts: { organizationId: string | null; part: string }[];
}

export const itemSchema = z.object({
  what: requiredText(limits.text),
  parts: z.array(z.object({ organizationId: chosen<string>(), part: requiredText(limits.text) })),
}) as z.ZodMiniType<ItemValues, ItemValues>;

export const blankPart: ItemValues["parts"][number] = { organizationId: null, part: "" };

export const valuesOfItem = (item: Item | null): ItemValues => ({
  what: item?.what ?? "",
  parts: item
    ? item.parts.map(({ organization, part }) => ({ organizationId: organization.id, part }))
    : [blankPart, blankPart],
});

export const partsInput = ({ parts }: ItemValues): ResponsibilityPartInput[] =>
  parts.flatMap(({ organizationId, part }) =>
    organizationId === null ? [] : [{ organizationId, part: part.trim() }],
  );

/** The forum's members of today, who may have a part. */
export const membersOf = (memberships: ForumResponsibilitiesQuery["forum"]["memberships"]): Option[] =>
  memberships
    .filter(({ status }) => status === "ACTIVE")
    .map(({ organization }) => ({ id: organization.id, label: organization.name }));

/** What an act's window tells at its end. */
export interface Closing {
  onDone: () => void;
  onClose: () => void;
}
