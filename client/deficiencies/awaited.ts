import type { ActivityStatus, DeficiencyStatus, EscalationStatus } from "../../schema/generated/graphql.ts";
import type { ForumRef, PartyRef } from "./deficiency.types.ts";

export type AwaitedKind = "acknowledge" | "feedback" | "accept" | "answer" | "convey" | "verdict" | "measure";

/** Something that is to come: who owes it, and by which day. */
export interface Awaited {
  readonly id: string;
  readonly kind: AwaitedKind;
  readonly due: string;
  readonly who: string;
  /** What, where the kind does not say it all. */
  readonly what?: string;
}

interface Waiting {
  readonly status: DeficiencyStatus;
  readonly acknowledgeBy: string | null;
  readonly feedbackBy: string | null;
  readonly handlingForum: ForumRef | null;
  readonly reporterOrganization: PartyRef;
  readonly escalations: readonly {
    readonly id: string;
    readonly status: EscalationStatus;
    readonly acceptBy: string;
    readonly answerBy: string;
    readonly conveyBy: string | null;
    readonly fromForum: ForumRef;
    readonly toForum: ForumRef;
  }[];
  readonly activities: readonly {
    readonly id: string;
    readonly title: string;
    readonly due: string;
    readonly status: ActivityStatus;
    readonly responsibleOrganization: PartyRef;
  }[];
  readonly feedback: readonly { readonly verdictBy: string; readonly verdict: string }[];
}

const owesFeedback: readonly DeficiencyStatus[] = [
  "REPORTED",
  "ACKNOWLEDGED",
  "IN_HANDLING",
  "MEASURES_DECIDED",
];
const undone: readonly ActivityStatus[] = ["PLANNED", "IN_PROGRESS", "BLOCKED"];

/** What a matter waits for, the nearest day first (R16–R18): the promise that everyone entitled can read. */
export function awaitedOf(matter: Waiting): Awaited[] {
  const awaited: Awaited[] = [];
  const add = (
    kind: AwaitedKind,
    due: string | null | undefined,
    who: string | undefined,
    subject = "",
    what?: string,
  ) => {
    if (!due || who === undefined) return;
    awaited.push({ id: `${kind}-${subject}`, kind, due, who, ...(what !== undefined && { what }) });
  };
  const { status, handlingForum } = matter;
  if (status === "REPORTED") add("acknowledge", matter.acknowledgeBy, handlingForum?.name);
  if (owesFeedback.includes(status)) add("feedback", matter.feedbackBy, handlingForum?.name);
  for (const question of matter.escalations) {
    if (question.status === "SENT") add("accept", question.acceptBy, question.toForum.name, question.id);
    if (question.status === "SENT" || question.status === "ACCEPTED") {
      add("answer", question.answerBy, question.toForum.name, question.id);
    }
    if (question.status === "ANSWERED")
      add("convey", question.conveyBy, question.fromForum.name, question.id);
  }
  for (const measure of matter.activities) {
    if (!undone.includes(measure.status)) continue;
    add("measure", measure.due, measure.responsibleOrganization.name, measure.id, measure.title);
  }
  const answer = matter.feedback.at(-1);
  if (status === "FEEDBACK_GIVEN" && answer) {
    add("verdict", answer.verdictBy, matter.reporterOrganization.name);
  }
  return awaited.sort((a, b) => a.due.localeCompare(b.due));
}
