import type { MeetingStory } from "./seed.meeting.ts";
import { opening, protocol, round } from "./seed.meetings.parts.ts";

const forum = "bus-operativ-exempelby";

/** The party whose seat stands empty since its representative left. */
const empty = "habiliteringen-exempel";
const [clinic, paediatrics, childHealth] = ["bup-exempel", "barnmedicin-exempel", "barnhalsovard-exempel"];

/** The operative group of late: what it lifts, cannot agree on, and has before it. */
export const operativeMeetings: readonly MeetingStory[] = [
  {
    key: "operative-cancelled",
    forum,
    ago: 60,
    course: "CANCELLED",
    cancelledAgo: 70,
    reason: "Fyra parter lämnade återbud samma vecka. Punkterna tas på nästa möte.",
    agenda: [
      { title: "Gemensam kartläggning av frånvaro", kind: "DISCUSSION", minutes: 30 },
      { title: "Vårens datum", kind: "INFORMATION", minutes: 10 },
    ],
  },
  {
    key: "operative-7",
    forum,
    ago: 84,
    course: "HELD",
    absent: [empty, paediatrics],
    minutes: protocol("clinic"),
    agenda: [
      opening,
      {
        title: "Gemensam funktionsbrevlåda för kallelser",
        kind: "DECISION",
        minutes: 25,
        said: "Parterna är inte eniga. Frågan lämnas tills vidare.",
        decision: {
          text: "Alla kallelser mellan parterna går genom en gemensam funktionsbrevlåda.",
          childImpact: "Kallelser kommer fram även när en handläggare är borta.",
          positions: [
            {
              party: clinic,
              position: "DISAGREE",
              reason:
                "Regionens riktlinjer för e-post tillåter inte en brevlåda som delas med en annan myndighet.",
            },
          ],
        },
      },
      {
        title: "Samordning av skolsociala team",
        kind: "DISCUSSION",
        minutes: 30,
        description: "Två områden vill starta team. Ingen part har medel för samordningen.",
        said: "Gruppen kan inte själv lösa finansieringen. Frågan lyfts till styrgruppen.",
        lift: "Kan styrgruppen peka ut en part som bekostar samordningen av skolsociala team under ett läsår?",
        task: {
          title: "Beskrivning av vad samordningen kräver",
          owner: "grundskolan-exempelby",
          dueAgo: 45,
        },
      },
      {
        title: "Utsedd samordnare efter SIP-möten",
        kind: "DEFICIENCY",
        minutes: 20,
        about: { type: "Deficiency", scene: "reopened" },
        said: "Skolan ser ännu inte att samordnare utses. Ärendet hålls öppet.",
      },
    ],
  },
  {
    key: "operative-8",
    forum,
    ago: 41,
    course: "HELD",
    absent: [empty, paediatrics],
    minutes: protocol("social"),
    agenda: [
      opening,
      {
        title: "Turordning vid gemensam kartläggning",
        kind: "DECISION",
        minutes: 30,
        said: "Barnhälsovården instämmer under förbehåll att den egna ledningen godkänner tidsåtgången.",
        decision: {
          text: "Gemensam kartläggning påbörjas hos den part som barnet redan har kontakt med, inom tre veckor.",
          childImpact: "Barn och vårdnadshavare behöver inte berätta samma sak för flera verksamheter.",
          reviewAgo: -120,
        },
      },
      {
        title: "Gemensam kartläggning av frånvaro",
        kind: "DISCUSSION",
        minutes: 30,
        said: "Parterna använder samma frågor från och med nästa termin.",
      },
      {
        title: "En gemensam dagordning",
        kind: "FOLLOW_UP",
        minutes: 10,
        about: { type: "Deficiency", scene: "verdict-waits" },
        said: "Mallen används av alla parter sedan två veckor.",
      },
    ],
  },
  {
    key: "operative-9",
    forum,
    ago: 9,
    course: "HELD",
    absent: [empty, paediatrics, childHealth],
    deputies: ["barn-unga-exempelby"],
    minutes: { form: "PROTOCOL", until: "SHARED_FOR_COMMENTS", adjuster: "representative" },
    agenda: [
      opening,
      {
        title: "Gemensam kallelse till planeringsmöten",
        kind: "DECISION",
        minutes: 25,
        said: "Mallen från arbetsgruppen används av alla parter.",
        decision: {
          text: "En gemensam mall används för kallelser till planeringsmöten från och med nästa termin.",
          childImpact: "Vårdnadshavare får en kallelse som är lika oavsett vilken part som kallar.",
          reviewAgo: -170,
        },
        task: {
          title: "Inför kallelsemallen i den egna organisationen",
          owner: "barn-unga-exempelby",
          dueAgo: -10,
        },
      },
      {
        title: "Konsultationstelefonen",
        kind: "DEFICIENCY",
        minutes: 15,
        about: { type: "Deficiency", scene: "sixty-one-days" },
        said: "BUP återkommer med bemannade tider.",
        task: { title: "Bemannade tider för konsultationstelefonen", owner: "bup-exempel", dueAgo: -5 },
      },
      {
        title: "Närvaro vid skolans möten",
        kind: "ESCALATION",
        minutes: 15,
        about: { type: "Deficiency", scene: "to-be-answered" },
        said: "Styrgruppen har tagit emot frågan men inte svarat.",
      },
      {
        title: "Informationsmaterial till vårdnadshavare",
        kind: "DISCUSSION",
        minutes: 15,
        said: "Fem av åtta parter har lämnat underlag. Punkten bordläggs till nästa möte.",
        carriedTo: "operative-next",
      },
      round("Habiliteringens plats är fortfarande vakant."),
    ],
  },
  {
    key: "operative-next",
    forum,
    ago: -18,
    course: "SUMMONED",
    plannedAgo: 36,
    summonedAgo: 2,
    agenda: [
      opening,
      {
        title: "Informationsmaterial till vårdnadshavare",
        kind: "DISCUSSION",
        minutes: 15,
      },
      {
        title: "Kontaktperson inför gymnasiet: uppföljning",
        kind: "FOLLOW_UP",
        minutes: 20,
        description: "Beslutet ska följas upp.",
      },
      {
        title: "Kontaktkartan",
        kind: "DEFICIENCY",
        minutes: 15,
        about: { type: "Deficiency", scene: "in-handling" },
      },
      {
        title: "Gemensam kalender för prov och återbesök",
        kind: "DECISION",
        minutes: 20,
      },
      {
        title: "Svar från styrgruppen om skolsociala team",
        kind: "ESCALATION",
        minutes: 15,
      },
      { title: "Laget runt", kind: "ROUND_TABLE", minutes: 20 },
    ],
  },
  {
    key: "operative-later",
    forum,
    ago: -75,
    course: "DRAFT",
    plannedAgo: 6,
    agenda: [
      { title: "Föregående anteckningar", kind: "INFORMATION", minutes: 10 },
      {
        title: "Handlingsplan för kommande läsår",
        kind: "DECISION",
        minutes: 40,
        about: { type: "ActionPlan", scene: "plan:coming" },
      },
    ],
  },
];
