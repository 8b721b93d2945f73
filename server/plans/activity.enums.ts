import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { ActivityAction, ActivityState, ActivityStep as Step } from "./activity.rules.ts";

export const ActivityStatus = graphqlEnum<ActivityState>(
  "ActivityStatus",
  "The state of an activity. Overdue is derived, never stored.",
  {
    PLANNED: "Planerad",
    IN_PROGRESS: "Pågår",
    BLOCKED: "Blockerad",
    DONE: "Genomförd",
    EFFECT_CHECKED: "Effekt kontrollerad",
    CANCELLED: "Avbruten",
    CARRIED_OVER: "Förd vidare",
  },
);
export type ActivityStatus = keyof typeof ActivityStatus;

export const ActivityOrigin = graphqlEnum("ActivityOrigin", "What an activity came out of.", {
  PLAN: "Handlingsplan",
  MEETING: "Möte",
  DEFICIENCY: "Brist",
});
export type ActivityOrigin = keyof typeof ActivityOrigin;

export const ActivityKind = graphqlEnum("ActivityKind", "What kind of activity.", {
  MEASURE: "Åtgärd",
  TRAINING: "Utbildning",
  ROUTINE: "Rutin",
  MAPPING: "Kartläggning",
  INFORMATION: "Information",
});
export type ActivityKind = keyof typeof ActivityKind;

export const ActivityScope = graphqlEnum("ActivityScope", "How far an activity reaches.", {
  UNIT: "En enhet",
  ORGANIZATION: "En organisation",
  FORUM: "Hela forumet",
  MUNICIPALITY: "Hela kommunen",
});
export type ActivityScope = keyof typeof ActivityScope;

export const ActivityPriority = graphqlEnum("ActivityPriority", "How an activity is prioritised.", {
  LOW: "Låg",
  NORMAL: "Normal",
  HIGH: "Hög",
});
export type ActivityPriority = keyof typeof ActivityPriority;

export const SubItemStatus = graphqlEnum("SubItemStatus", "The state of a part of an activity.", {
  TODO: "Att göra",
  IN_PROGRESS: "Pågår",
  DONE: "Klar",
});
export type SubItemStatus = keyof typeof SubItemStatus;

export const ActivityStep = graphqlEnum<Step>("ActivityStep", "A step of an activity.", {
  start: "Påbörja",
  finish: "Slutför",
  checkEffect: "Kontrollera effekt",
  block: "Markera som blockerad",
  unblock: "Häv blockering",
  cancel: "Avbryt",
});

export const ActivityActionName = graphqlEnum<ActivityAction>(
  "ActivityAction",
  "What a viewer may do with an activity; from the table that also enforces it.",
  {
    start: "Påbörja",
    finish: "Slutför",
    checkEffect: "Kontrollera effekt",
    block: "Markera som blockerad",
    unblock: "Häv blockering",
    cancel: "Avbryt",
    carryOver: "För vidare till en annan plan",
    edit: "Ändra",
    report: "Lämna lägesrapport",
    divide: "Dela upp i delar",
    raiseBlock: "Lyft hindret till forumet ovanför",
    followUp: "Följ upp",
  },
);
