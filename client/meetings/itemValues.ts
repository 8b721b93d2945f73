import * as z from "zod/mini";
import type { AgendaItemKind } from "../../schema/generated/graphql.ts";
import { limits, optionalText, requiredText } from "../form/schemas.ts";
import { svMeetingLabels } from "../text/sv.domain.meetings.ts";
import type { Item } from "./meeting.types.ts";

export const itemKinds = Object.keys(svMeetingLabels.agendaItemKind) as [AgendaItemKind, ...AgendaItemKind[]];
const mostMinutes = 480;

/** The form of an agenda item. */
export const itemSchema = z.object({
  title: requiredText(limits.line),
  kind: z.enum(itemKinds),
  plannedMinutes: z.string().check(
    z.refine((text) => text.trim() === "" || (/^\d{1,3}$/.test(text.trim()) && isWithin(Number(text))), {
      error: "notMinutes",
    }),
  ),
  description: optionalText(limits.text),
});
export type ItemValues = z.infer<typeof itemSchema>;

const isWithin = (minutes: number): boolean => minutes >= 1 && minutes <= mostMinutes;

export const blankItem: ItemValues = { title: "", kind: "DISCUSSION", plannedMinutes: "", description: "" };

export const valuesOfItem = ({ title, kind, plannedMinutes, description }: Item): ItemValues => ({
  title,
  kind,
  plannedMinutes: plannedMinutes === null ? "" : String(plannedMinutes),
  description: description ?? "",
});

/** Of values that the schema has let through. */
export const itemFacts = ({ title, kind, plannedMinutes, description }: ItemValues) => ({
  title: title.trim(),
  kind,
  plannedMinutes: plannedMinutes.trim() === "" ? null : Number(plannedMinutes),
  description: description.trim() === "" ? null : description,
});
