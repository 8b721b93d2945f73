import type { ReactNode } from "react";
import type { AnchoringStateFragment, MeetingMinutesQuery } from "../../schema/generated/graphql.ts";

/** A meeting as the page of its minutes knows it. */
export type MinutesMeeting = MeetingMinutesQuery["meeting"];
export type Minutes = NonNullable<MinutesMeeting["minutes"]>;
export type MinutesItem = Minutes["items"][number];
export type Comment = Minutes["comments"][number];

/** What other features show in minutes. */
export interface MinutesParts {
  /** What was decided under an item. */
  readonly decided: (meetingId: string, itemId: string) => ReactNode;
  /** How far the parties have come with anchoring them. */
  readonly anchored: (anchoring: AnchoringStateFragment) => ReactNode;
}
