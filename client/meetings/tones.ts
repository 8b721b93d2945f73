import type {
  AgendaItemStatus,
  CadenceVerdict,
  DecisionStatus,
  InvitationResponse,
  MeetingStatus,
  Presence,
} from "../../schema/generated/graphql.ts";
import type { Tone } from "../ui/tone.icon.tsx";

export const meetingTone: Record<MeetingStatus, Tone> = {
  DRAFT: "neutral",
  SUMMONED: "info",
  IN_SESSION: "info",
  HELD: "ok",
  CANCELLED: "danger",
};

export const itemTone: Record<AgendaItemStatus, Tone> = {
  PROPOSED: "neutral",
  ON_AGENDA: "info",
  HANDLED: "ok",
  CARRIED_OVER: "warn",
  WITHDRAWN: "neutral",
};

export const responseTone: Record<InvitationResponse, Tone> = {
  NONE: "neutral",
  ACCEPTED: "ok",
  TENTATIVE: "warn",
  DECLINED: "info",
};

export const presenceTone: Record<Presence, Tone> = {
  UNKNOWN: "neutral",
  PRESENT: "ok",
  DEPUTY_PRESENT: "ok",
  ABSENT: "info",
};

export const verdictTone: Record<CadenceVerdict, Tone> = {
  MET: "ok",
  ON_TRACK: "info",
  AT_RISK: "warn",
  MISSED: "danger",
};

export const decisionTone: Record<DecisionStatus, Tone> = {
  PROPOSED: "neutral",
  TAKEN: "info",
  NOT_TAKEN: "neutral",
  IN_EFFECT: "ok",
  LAPSED: "warn",
  REVIEWED: "ok",
  SUPERSEDED: "neutral",
};
