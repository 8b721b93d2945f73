import { Field, ID, ObjectType } from "type-graphql";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { AgendaItemKind } from "../meetings/agendaItem.enums.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { PlainDate } from "../platform/scalars.ts";
import type { SuggestionKind as Kind } from "./agenda.rules.ts";

export const SuggestionKind = graphqlEnum<Kind>(
  "SuggestionKind",
  "Why something is suggested to an agenda.",
  {
    CARRIED_OVER: "Bordlagd punkt",
    ESCALATION: "Lyft fråga som väntar på svar",
    DECISION_REVIEW: "Beslut som ska följas upp",
    DEFICIENCY_OVERDUE: "Försenad brist",
    EVERYDAY_DEFICIENCY: "Vardagsnära brist",
    BACKLOG: "Väntande punkt",
  },
);

@ObjectType({ description: "An open matter suggested to a meeting's agenda.", simpleResolvers: true })
export class AgendaSuggestion {
  @Field(() => ID, { description: "Kind and subject." })
  id!: string;

  @Field(() => SuggestionKind, { description: "Why it is suggested." })
  kind!: Kind;

  @Field(() => String, { description: "A title for the agenda, at most 200 characters." })
  title!: string;

  @Field(() => AgendaItemKind, { description: "What it would ask of the meeting." })
  itemKind!: AgendaItemKind;

  @Field(() => PlainDate, { description: "The day since which it has waited." })
  since!: string;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day by which it is to be done, where there is one.",
  })
  due!: string | null;

  @Field(() => String, { nullable: true, description: "What it is about, as a type of this schema." })
  subjectType!: string | null;

  @Field(() => ID, { nullable: true, description: "The noun that it is about, with subjectType." })
  subjectId!: string | null;

  @Field(() => AgendaItem, {
    nullable: true,
    description: "The item that waits in the backlog, to be placed; null: a new one is added.",
  })
  agendaItem!: AgendaItem | null;
}
