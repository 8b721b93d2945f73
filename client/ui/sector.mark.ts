/** How each sector is told apart without colour: letters, and one of eight patterns. */
export type Pattern = "rise" | "fall" | "level" | "upright" | "dots" | "cross" | "waves" | "solid";

export const sectorMarks = {
  PRESCHOOL: { letters: "Fö", pattern: "fall" },
  SCHOOL: { letters: "Sk", pattern: "rise" },
  SOCIAL_SERVICES: { letters: "So", pattern: "dots" },
  PSYCHIATRY: { letters: "Ps", pattern: "level" },
  HABILITATION: { letters: "Ha", pattern: "level" },
  CHILD_MEDICINE: { letters: "Ba", pattern: "level" },
  MATERNAL_CHILD_HEALTH: { letters: "Mb", pattern: "level" },
  PRIMARY_CARE: { letters: "Pv", pattern: "level" },
  REGION_ADMIN: { letters: "Re", pattern: "level" },
  POLICE: { letters: "Po", pattern: "upright" },
  SAFETY: { letters: "Tr", pattern: "upright" },
  LEISURE: { letters: "Fr", pattern: "waves" },
  FIELDWORK: { letters: "Fä", pattern: "waves" },
  MUNICIPAL_ADMIN: { letters: "Ko", pattern: "cross" },
  AUDIT: { letters: "Rv", pattern: "solid" },
  OTHER: { letters: "Öv", pattern: "solid" },
} as const satisfies Record<string, { letters: string; pattern: Pattern }>;

export type Sector = keyof typeof sectorMarks;
