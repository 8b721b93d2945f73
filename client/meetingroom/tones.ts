import type { DecisionStatus, PositionKind } from "../../schema/generated/graphql.ts";
import type { Tone } from "../ui/tone.icon.tsx";

export const decisionTone: Record<DecisionStatus, Tone> = {
  PROPOSED: "neutral",
  TAKEN: "info",
  NOT_TAKEN: "neutral",
  IN_EFFECT: "ok",
  LAPSED: "warn",
  REVIEWED: "ok",
  SUPERSEDED: "neutral",
};

export const positionTone: Record<PositionKind, Tone> = {
  AGREE: "ok",
  AGREE_SUBJECT_TO_ANCHORING: "info",
  RESERVATION: "warn",
  DISAGREE: "danger",
  NOT_PRESENT: "neutral",
};
