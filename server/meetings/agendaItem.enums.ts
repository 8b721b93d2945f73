import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { AgendaItemAction } from "./agendaItem.rules.ts";

export const AgendaItemKind = graphqlEnum("AgendaItemKind", "What an agenda item asks of the meeting.", {
  INFORMATION: "Information",
  DISCUSSION: "Diskussion",
  DECISION: "Beslut",
  FOLLOW_UP: "Uppföljning",
  DEFICIENCY: "Brist",
  ESCALATION: "Lyft",
  ROUND_TABLE: "Laget runt",
});
export type AgendaItemKind = keyof typeof AgendaItemKind;

export const AgendaItemStatus = graphqlEnum("AgendaItemStatus", "The state of an agenda item.", {
  PROPOSED: "Föreslagen",
  ON_AGENDA: "På dagordningen",
  HANDLED: "Behandlad",
  CARRIED_OVER: "Bordlagd",
  WITHDRAWN: "Återtagen",
});
export type AgendaItemStatus = keyof typeof AgendaItemStatus;

export const AgendaItemActionName = graphqlEnum<AgendaItemAction>(
  "AgendaItemAction",
  "What a viewer may do with an agenda item; from the table that also enforces it.",
  {
    edit: "Ändra",
    place: "Sätta på en dagordning eller ta bort från den",
    move: "Flytta i ordningen",
    handle: "Markera som behandlad",
    carryOver: "Bordlägga",
    withdraw: "Ta tillbaka",
  },
);
