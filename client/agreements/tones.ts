import type { AgreementVersionStatus } from "../../schema/generated/graphql.ts";
import type { Tone } from "../ui/tone.icon.tsx";

export const versionTone: Record<AgreementVersionStatus, Tone> = {
  DRAFT: "neutral",
  OUT_FOR_APPROVAL: "info",
  IN_FORCE: "ok",
  SUPERSEDED: "neutral",
  EXPIRED: "warn",
  TERMINATED: "neutral",
};
