import type {
  DeficienciesQuery,
  DeficiencyQuery,
  EscalationQuery,
  ForumLevel,
  Sector,
} from "../../schema/generated/graphql.ts";

export type Card = DeficienciesQuery["deficiencies"]["edges"][number]["node"];
export type Matter = DeficiencyQuery["deficiency"];
export type Question = Matter["escalations"][number];
export type Measure = Matter["activities"][number];
export type Move = Matter["transfers"][number];
export type ReceivedQuestion = EscalationQuery["escalation"];

export interface ForumRef {
  id: string;
  name: string;
  level: ForumLevel;
}

export interface PartyRef {
  id: string;
  name: string;
  shortName: string | null;
  sector: Sector;
}

/** What a party is called where room is scarce. */
export const callName = ({ shortName, name }: { shortName: string | null; name: string }) =>
  shortName ?? name;

/** A division of responsibility that a report is about. */
export type Responsibility = NonNullable<Matter["responsibilityItem"]>;
