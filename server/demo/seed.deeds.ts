import type { AnchoringChannel } from "../anchoring/anchoring.enums.ts";
import { agreementDeeds } from "./seed.agreements.ts";
import type { Deed } from "./seed.deed.ts";
import { planDeeds } from "./seed.deeds.plans.ts";
import type { DemoPersonKey } from "./seed.people.ts";

const operative = "bus-operativ-exempelby";
const steering = "bus-styrgrupp-exempelby";

interface AtHome {
  readonly by: DemoPersonKey;
  readonly channel: AnchoringChannel;
  readonly audience: string;
}

/** Who anchors for a party, and where. */
const operativeParties: readonly AtHome[] = [
  { by: "operativeChair", channel: "MEETING", audience: "Förvaltningens ledningsgrupp" },
  { by: "representative", channel: "MEETING", audience: "Alla rektorer" },
  { by: "preschool", channel: "EMAIL", audience: "Förskolans rektorer" },
  { by: "social", channel: "MEETING", audience: "Enheternas arbetsplatsträffar" },
  { by: "clinic", channel: "MEETING", audience: "Mottagningens ledning" },
  { by: "paediatrics", channel: "INTRANET", audience: "Mottagningens medarbetare" },
  { by: "childHealth", channel: "EMAIL", audience: "Verksamhetschefer" },
];
/** Who leaves in the course of the year: after that the party has nobody who answers. */
const leaving: AtHome = { by: "habilitation", channel: "MEETING", audience: "Enhetens ledning" };
const steeringParties: readonly AtHome[] = [
  { by: "chair", channel: "MEETING", audience: "Förvaltningens ledningsgrupp" },
  { by: "schoolDirector", channel: "MEETING", audience: "Förvaltningens ledningsgrupp" },
  { by: "townStrategist", channel: "MEETING", audience: "Kommunens ledningsgrupp" },
  { by: "regionStrategist", channel: "LETTER", audience: "Verksamhetschefer i regionen" },
];

/** All parties anchor what waits in the forum, within a few days. */
const anchored = (forum: string, ago: number, parties: readonly AtHome[]): Deed[] =>
  parties.map((party, index) => ({ do: "anchor", ago: ago - (index % 3), forum, ...party }));

const unsettled = "Turordning vid gemensam kartläggning";
const lapsed = "Gemensam finansiering av kompetensutveckling";

const withBoth: readonly AtHome[] = steeringParties.slice(0, 2);
const inRegion: readonly AtHome[] = [
  { by: "regional", channel: "MEETING", audience: "Regionens ledningsgrupp" },
  { by: "townStrategist", channel: "EMAIL", audience: "Kommunens ledningsgrupp" },
];

const anchorings: readonly Deed[] = [
  ...[342, 181, 133].flatMap((ago) => anchored(operative, ago, [...operativeParties, leaving])),
  { do: "vacate", ago: 118, by: "admin", forum: operative, organization: "habiliteringen-exempel" },
  ...anchored(operative, 80, operativeParties),
  ...anchored(
    operative,
    22,
    operativeParties.filter(({ by }) => by !== "childHealth" && by !== "preschool"),
  ).map((deed) => (deed.by === "paediatrics" ? { ...deed, conveyOnly: true } : deed) as Deed),
  {
    do: "object",
    ago: 19,
    by: "preschool",
    forum: operative,
    title: unsettled,
    text: "Tre veckor går inte att hålla när förskolan har stängt. Vi vill att lov räknas bort.",
  },
  {
    do: "remind",
    ago: 6,
    by: "coordinator",
    forum: operative,
    title: unsettled,
    party: "barnhalsovard-exempel",
  },
  { ...atHome("social"), do: "anchor", ago: 3, forum: operative, conveyOnly: true },
  { ...atHome("operativeChair"), do: "anchor", ago: 2, forum: operative },
  ...anchored(steering, 361, steeringParties),
  {
    do: "object",
    ago: 188,
    by: "regionStrategist",
    forum: steering,
    title: lapsed,
    text: "Regionens ledning kan inte binda medel för en kommun utan att göra det för hela länet.",
  },
  ...anchored(steering, 181, steeringParties.slice(0, 3)),
  ...anchored(steering, 95, steeringParties),
  ...anchored(steering, 16, withBoth).map(
    (deed) => (deed.by === "schoolDirector" ? { ...deed, conveyOnly: true } : deed) as Deed,
  ),
  ...anchored("styrgrupp-skola-soc-exempelby", 52, withBoth),
  ...anchored("regionalt-barnforum-exempel", 122, inRegion),
];

function atHome(by: DemoPersonKey): AtHome {
  const [found] = operativeParties.filter((party) => party.by === by);
  if (!found) throw new Error(`${by} anchors for no party`);
  return found;
}

const meetings: readonly Deed[] = [
  {
    do: "review",
    ago: 94,
    by: "coordinator",
    forum: operative,
    title: "Gemensam introduktion",
    text: "Två halvdagar har hållits med deltagare från sju av åtta parter. Beslutet ligger fast.",
  },
  {
    do: "propose",
    ago: 34,
    by: "clinic",
    forum: operative,
    title: "Gemensam kalender för prov och återbesök",
    kind: "DECISION",
    description: "Återbesök läggs i dag utan att vården vet när de nationella proven är.",
  },
  {
    do: "propose",
    ago: 20,
    by: "preschool",
    forum: operative,
    title: "Språkstöd före förskoleklass",
    kind: "DISCUSSION",
    description: "Hur delar vi bilden av behovet utan att dela uppgifter om enskilda?",
  },
  {
    do: "propose",
    ago: 17,
    by: "social",
    forum: operative,
    title: "Gemensam lokal på eftermiddagar",
    kind: "DISCUSSION",
    description: "En lokal hos någon av parterna skulle räcka.",
  },
  { do: "withdrawItem", ago: 14, by: "social", forum: operative, title: "Gemensam lokal på eftermiddagar" },
  {
    do: "comment",
    ago: 4,
    by: "clinic",
    meeting: "operative-9",
    text: "Under konsultationstelefonen bör det stå att tiderna gäller från nästa månad.",
  },
  { do: "respond", ago: 1, by: "social", meeting: "operative-next", response: "ACCEPTED" },
  { do: "respond", ago: 1, by: "clinic", meeting: "operative-next", response: "TENTATIVE" },
  { do: "respond", ago: 1, by: "preschool", meeting: "operative-next", response: "DECLINED" },
  { do: "respond", ago: 1, by: "operativeChair", meeting: "operative-next", response: "ACCEPTED" },
  { do: "respond", ago: 3, by: "schoolDirector", meeting: "steering-next", response: "ACCEPTED" },
  { do: "respond", ago: 2, by: "regionStrategist", meeting: "steering-next", response: "TENTATIVE" },
];

const invited = "Samordnade planeringsmöten";

/** Who does what, agreed on at the year's first meetings; one of them disputed since. */
const responsibilities: readonly Deed[] = [
  {
    do: "agreeOn",
    ago: 150,
    by: "coordinator",
    forum: operative,
    what: "Mottagare när elever byter skolform",
    parts: {
      "grundskolan-exempelby": "Utser en mottagare på varje skola och håller listan aktuell.",
      "forskolan-exempelby": "Lämnar över senast i maj, till den mottagare som skolan har utsett.",
    },
  },
  {
    do: "agreeOn",
    ago: 149,
    by: "coordinator",
    forum: operative,
    what: invited,
    parts: {
      "barn-unga-exempelby": "Kallar till mötet, senast två veckor före.",
      "bup-exempel": "Deltar, eller utser en ersättare.",
      "grundskolan-exempelby": "Deltar och lämnar skolans underlag i förväg.",
    },
  },
  {
    do: "dispute",
    ago: 11,
    by: "clinic",
    what: invited,
    text: "Mottagningen har inte bemanning för att utse en ersättare till varje möte.",
  },
];

/** The area group of the south wishes what the north and the middle have done. */
const proposals: readonly Deed[] = [
  {
    do: "proposeSplit",
    ago: 10,
    by: "safetyLead",
    forum: "omradesgrupp-syd",
    text: "Området har vuxit med Hamnen, som har egna skolor och egen fritidsgård. Vi föreslår två grupper, Syd och Hamnen, så att var och en kan mötas kring sina platser. Alla parter i gruppen är eniga.",
    wishedIn: 60,
  },
];

/** What people do between the meetings. */
export const deeds: readonly Deed[] = [
  ...planDeeds,
  ...anchorings,
  ...responsibilities,
  ...proposals,
  ...meetings,
  ...agreementDeeds,
];
