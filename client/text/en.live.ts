import type { svLive } from "./sv.live.ts";
import type { Texts } from "./texts.type.ts";

export const enLive: Texts<typeof svLive> = {
  events: "Events",
  emptyTitle: "Nothing has happened yet",
  emptyText: "The steps of the deficiencies and forums that you follow appear here as they are taken.",
  new_one: "{{count}} new",
  new_other: "{{count}} new",
};
