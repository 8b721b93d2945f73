import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { ResponsibilityAction, ResponsibilityState } from "./responsibility.rules.ts";

export const ResponsibilityStatus = graphqlEnum<ResponsibilityState>(
  "ResponsibilityStatus",
  "Whether a division of responsibility is agreed.",
  { AGREED: "Överens", DISPUTED: "Tvist", WITHDRAWN: "Borttagen" },
);
export type ResponsibilityStatus = keyof typeof ResponsibilityStatus;

export const ResponsibilityActionName = graphqlEnum<ResponsibilityAction>(
  "ResponsibilityAction",
  "What a viewer may do with a responsibility item; from the table that also enforces it.",
  { edit: "Ändra", dispute: "Anmäl tvist", agree: "Markera som överens", remove: "Ta bort" },
);
