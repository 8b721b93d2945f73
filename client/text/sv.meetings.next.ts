/** Rader av möten och översiktens nästa: den första sidan har dem, och inte resten av mötenas texter. */
export const svNextMeetings = {
  week: "v. {{week}}",
  weekLong: "vecka {{week}}",
  span: "{{from}}–{{to}}",
  items_zero: "inga punkter än",
  items_one: "{{count}} punkt",
  items_other: "{{count}} punkter",
  answered: "{{answered}} av {{all}} svarat",
  next: {
    title: "Nästa möte",
    all: "Alla möten",
    noneTitle: "Inget möte är planerat",
    noneText: "När något av dina forum planerar ett möte syns det här.",
    missing: "Har inte svarat: {{names}}",
  },
} as const;
