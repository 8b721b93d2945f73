import type { ReceiptStatus } from "../../schema/generated/graphql.ts";
import type { Tone } from "../ui/tone.icon.tsx";

export const receiptTone: Readonly<Record<ReceiptStatus, Tone>> = {
  PENDING: "neutral",
  CONVEYED: "info",
  ANCHORED: "ok",
  OBJECTED: "warn",
};
