/** What happens while one looks on. */
export const svLive = {
  events: "Händelser",
  eventsEmpty: "Inget har hänt än. Här syns stegen i de brister och forum som du följer, medan de tas.",
  new_one: "{{count}} ny",
  new_other: "{{count}} nya",
} as const;
