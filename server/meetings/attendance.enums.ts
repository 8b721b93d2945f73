import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { AttendanceAction } from "./attendance.rules.ts";

export const InvitationResponse = graphqlEnum(
  "InvitationResponse",
  "An organization's answer to a summons.",
  {
    NONE: "Inget svar",
    ACCEPTED: "Kommer",
    TENTATIVE: "Kanske",
    DECLINED: "Kommer inte",
  },
);
export type InvitationResponse = keyof typeof InvitationResponse;

export const Presence = graphqlEnum("Presence", "Whether an organization was there.", {
  UNKNOWN: "Inte noterat",
  PRESENT: "Närvarande",
  DEPUTY_PRESENT: "Ersättare närvarande",
  ABSENT: "Frånvarande",
});
export type Presence = keyof typeof Presence;

export const AttendanceActionName = graphqlEnum<AttendanceAction>(
  "AttendanceAction",
  "What a viewer may do with an organization's part in a meeting.",
  { answer: "Svara på kallelsen", setPresence: "Notera närvaro" },
);
