import type { ForumStatus } from "../../schema/generated/graphql.ts";
import type { Tone } from "../ui/tone.icon.tsx";

export const forumTone: Record<ForumStatus, Tone> = {
  FORMING: "info",
  ACTIVE: "ok",
  DORMANT: "neutral",
  SPLIT: "neutral",
  MERGED: "neutral",
  CLOSED: "neutral",
};
