import { isPast } from "../kit/dates.ts";
import type { WaitingItem, WaitingKind } from "./waiting.outputs.ts";

type Subject = Partial<
  Pick<
    WaitingItem,
    | "deficiency"
    | "escalation"
    | "transfer"
    | "activity"
    | "receipt"
    | "minutes"
    | "decision"
    | "agreementVersion"
    | "forumProposal"
  >
>;

/** Makes what waits of its kind, last day and subject; `id` is the subject's. */
export type Item = (kind: WaitingKind, due: string | null, subject: Subject, id: string) => WaitingItem;

export const itemsOn =
  (today: string): Item =>
  (kind, due, subject, id) => ({
    id: `${kind}:${id}`,
    kind,
    due,
    overdue: due !== null && isPast(due, today),
    deficiency: subject.deficiency ?? null,
    escalation: subject.escalation ?? null,
    transfer: subject.transfer ?? null,
    activity: subject.activity ?? null,
    receipt: subject.receipt ?? null,
    minutes: subject.minutes ?? null,
    decision: subject.decision ?? null,
    agreementVersion: subject.agreementVersion ?? null,
    forumProposal: subject.forumProposal ?? null,
  });
