/** Sectors of the parties (DOMAIN: Organization.sector). */
export const svSectors = {
  PRESCHOOL: "Förskola",
  SCHOOL: "Skola",
  SOCIAL_SERVICES: "Socialtjänst",
  PSYCHIATRY: "Psykiatri",
  HABILITATION: "Habilitering",
  CHILD_MEDICINE: "Barn- och ungdomsmedicin",
  MATERNAL_CHILD_HEALTH: "Mödra- och barnhälsovård",
  PRIMARY_CARE: "Primärvård",
  POLICE: "Polis",
  LEISURE: "Kultur och fritid",
  SAFETY: "Trygghet",
  FIELDWORK: "Fältverksamhet",
  REGION_ADMIN: "Regionens förvaltning",
  MUNICIPAL_ADMIN: "Kommunens förvaltning",
  AUDIT: "Revision",
  OTHER: "Övrig",
} as const;
