import type {
  ActivityStatus,
  DeficiencyStatus,
  EscalationStatus,
  TransferStatus,
  Verdict,
} from "../../schema/generated/graphql.ts";
import type { Tone } from "../ui/tone.icon.tsx";

export const deficiencyTone: Readonly<Record<DeficiencyStatus, Tone>> = {
  DRAFT: "neutral",
  REPORTED: "info",
  ACKNOWLEDGED: "info",
  IN_HANDLING: "info",
  MEASURES_DECIDED: "info",
  FEEDBACK_GIVEN: "ok",
  CLOSED: "neutral",
  WITHDRAWN: "neutral",
};

export const escalationTone: Readonly<Record<EscalationStatus, Tone>> = {
  SENT: "info",
  ACCEPTED: "info",
  SENT_ON: "info",
  ANSWERED: "ok",
  CONVEYED_DOWN: "ok",
  RETURNED: "warn",
  WITHDRAWN: "neutral",
};

export const activityTone: Readonly<Record<ActivityStatus, Tone>> = {
  PLANNED: "neutral",
  IN_PROGRESS: "info",
  BLOCKED: "warn",
  DONE: "ok",
  EFFECT_CHECKED: "ok",
  CANCELLED: "neutral",
  CARRIED_OVER: "neutral",
};

export const transferTone: Readonly<Record<TransferStatus, Tone>> = {
  PROPOSED: "info",
  ACCEPTED: "ok",
  RETURNED: "warn",
  WITHDRAWN: "neutral",
};

export const verdictTone: Readonly<Record<Verdict, Tone>> = {
  PENDING: "info",
  SOLVED: "ok",
  PARTLY: "warn",
  NOT_SOLVED: "danger",
  NO_ANSWER: "neutral",
};
