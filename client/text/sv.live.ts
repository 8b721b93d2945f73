/** What happens while one looks on. */
export const svLive = {
  events: "Händelser",
  emptyTitle: "Inget har hänt än",
  emptyText: "Här syns stegen i de brister och forum som du följer, medan de tas.",
  new_one: "{{count}} ny",
  new_other: "{{count}} nya",
} as const;
