import type { svSectors } from "./sv.sectors.ts";
import type { Texts } from "./texts.type.ts";

export const enSectors: Texts<typeof svSectors> = {
  PRESCHOOL: "Preschool",
  SCHOOL: "School",
  SOCIAL_SERVICES: "Social services",
  PSYCHIATRY: "Psychiatry",
  HABILITATION: "Habilitation",
  CHILD_MEDICINE: "Child and adolescent medicine",
  MATERNAL_CHILD_HEALTH: "Maternal and child health",
  PRIMARY_CARE: "Primary care",
  POLICE: "Police",
  LEISURE: "Culture and leisure",
  SAFETY: "Safety",
  FIELDWORK: "Fieldwork",
  REGION_ADMIN: "Regional administration",
  MUNICIPAL_ADMIN: "Municipal administration",
  AUDIT: "Audit",
  OTHER: "Other",
};
