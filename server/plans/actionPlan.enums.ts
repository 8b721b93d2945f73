import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { Judgement, PlanAction, PlanState } from "./actionPlan.rules.ts";

export const ActionPlanStatus = graphqlEnum<PlanState>("ActionPlanStatus", "The state of an action plan.", {
  DRAFT: "Utkast",
  PROPOSED: "Föreslagen",
  ADOPTED: "Antagen",
  CLOSED: "Avslutad",
  SUPERSEDED: "Ersatt",
});
export type ActionPlanStatus = keyof typeof ActionPlanStatus;

export const GoalJudgement = graphqlEnum<Judgement>(
  "GoalJudgement",
  "What is said of a goal when its plan closes.",
  {
    ACHIEVED: "Uppnått",
    PARTLY: "Delvis uppnått",
    NOT: "Inte uppnått",
    CANNOT_ASSESS: "Går inte att bedöma",
  },
);
export type GoalJudgement = keyof typeof GoalJudgement;

export const ActionPlanActionName = graphqlEnum<Exclude<PlanAction, "supersede">>(
  "ActionPlanAction",
  "What a viewer may do with an action plan; from the table that also enforces it.",
  {
    edit: "Ändra",
    propose: "Föreslå",
    return: "Ta tillbaka till utkast",
    adopt: "Anta",
    close: "Avsluta",
    revise: "Revidera",
    addActivity: "Lägg till aktivitet",
  },
);
