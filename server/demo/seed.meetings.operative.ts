import type { MeetingStory } from "./seed.meeting.ts";
import { opening, protocol, round } from "./seed.meetings.parts.ts";

const forum = "bus-operativ-exempelby";

/** The party whose seat stands empty since its representative left. */
const empty = "habiliteringen-exempel";
const [clinic, paediatrics, childHealth] = ["bup-exempel", "barnmedicin-exempel", "barnhalsovard-exempel"];

/** The operative group in its first months: what it decides, carries over and follows up. */
export const earlierOperativeMeetings: readonly MeetingStory[] = [
  {
    key: "operative-1",
    forum,
    ago: 376,
    summonedAgo: 392,
    course: "HELD",
    absent: [paediatrics, childHealth],
    minutes: protocol("social"),
    agenda: [
      {
        title: "Former för gruppens möten",
        kind: "DECISION",
        minutes: 20,
        said: "Parterna vill ha få möten med tydlig dagordning.",
        decision: {
          text: "Gruppen möts två gånger per termin. Dagordningen skickas senast en vecka före mötet.",
          notApplicable: "Gäller gruppens egna arbetsformer.",
        },
      },
      {
        title: "Gemensam introduktion",
        kind: "DECISION",
        minutes: 25,
        said: "Parterna är eniga. Ett program tas fram av barn- och utbildningsförvaltningen.",
        decision: {
          text: "Nya medarbetare hos alla parter får en gemensam halvdag om varandras uppdrag inom tre månader.",
          childImpact:
            "Barn och vårdnadshavare möter personal som vet vem som ansvarar för vad, och slipper hänvisas runt.",
          reviewAgo: 96,
        },
        task: { title: "Program för gemensam introduktion", owner: "buf-exempelby", dueAgo: 268 },
      },
      {
        title: "Informationsmaterial till vårdnadshavare",
        kind: "DISCUSSION",
        description: "Varje part har en egen broschyr. Kan de bli en?",
        minutes: 15,
        said: "Tiden räckte inte. Punkten bordläggs.",
        carriedTo: null,
      },
      round("Alla parter beskriver hög belastning inför terminens slut. Tre parter har nya chefer."),
    ],
  },
  {
    key: "operative-workshop",
    forum,
    ago: 236,
    kind: "WORKSHOP",
    title: "Workshop om övergångar mellan skolformer",
    course: "HELD",
    deputies: [clinic],
    agenda: [
      {
        title: "Övergångar i dag: vad fungerar",
        kind: "DISCUSSION",
        minutes: 60,
        description: "Rektorer, enhetschefer och deras biträdande arbetar i blandade grupper.",
      },
      { title: "Vilka mål ska parterna ha gemensamt", kind: "DISCUSSION", minutes: 60 },
    ],
  },
  {
    key: "operative-4",
    forum,
    ago: 206,
    summonedAgo: 221,
    course: "HELD",
    minutes: protocol("preschool"),
    agenda: [
      opening,
      {
        title: "Handlingsplan för övergångar och närvaro",
        kind: "DECISION",
        minutes: 40,
        about: { type: "ActionPlan", scene: "plan:transitions" },
        said: "Planen bygger på workshopen. Varje aktivitet har en ansvarig part.",
        decision: {
          text: "Gruppen antar handlingsplanen för övergångar och närvaro.",
          childImpact:
            "Barn som byter skolform får en utsedd mottagare, och frånvaro uppmärksammas tidigare av alla parter.",
        },
      },
      {
        title: "Mottagare mellan årskurs 6 och 7",
        kind: "DEFICIENCY",
        minutes: 20,
        about: { type: "Deficiency", scene: "transition-six-seven" },
        said: "Svaret från nivån ovanför redovisades. Åtgärderna tas in i handlingsplanen.",
      },
      round("Socialtjänsten inför ny ärendefördelning efter sommaren."),
    ],
  },
  {
    key: "operative-5",
    forum,
    ago: 158,
    course: "HELD",
    absent: [paediatrics, childHealth],
    minutes: protocol("social"),
    agenda: [
      opening,
      {
        title: "Tätare möten",
        kind: "DECISION",
        minutes: 20,
        said: "Två möten per termin räcker inte för att följa handlingsplanen.",
        decision: {
          text: "Gruppen möts tre gånger per termin. Dagordningen skickas fortsatt en vecka före mötet.",
          notApplicable: "Gäller gruppens egna arbetsformer.",
          supersedes: "Former för gruppens möten",
        },
      },
      {
        title: "Läget i handlingsplanen",
        kind: "FOLLOW_UP",
        minutes: 30,
        about: { type: "ActionPlan", scene: "plan:transitions" },
        said: "Tre aktiviteter har påbörjats. En jourtelefon bedöms inte längre behövas.",
      },
      {
        title: "Skolstart efter flytt",
        kind: "DEFICIENCY",
        minutes: 20,
        about: { type: "Deficiency", scene: "transition-placed" },
        said: "Rutinen har prövats i två områden och fungerar.",
      },
    ],
  },
  {
    key: "operative-6",
    forum,
    ago: 107,
    course: "HELD",
    absent: [empty, childHealth],
    minutes: protocol("representative"),
    agenda: [
      opening,
      {
        title: "Kontaktperson inför gymnasiet",
        kind: "DECISION",
        minutes: 30,
        said: "Förskolan reserverade sig mot tidplanen. Övriga parter är eniga.",
        decision: {
          text: "Varje grundskola utser en kontaktperson som följer elever med insatser till gymnasiets första termin.",
          childImpact: "Elever med insatser vet vem de kan vända sig till när de byter skola.",
          reviewAgo: 5,
          positions: [
            {
              party: "forskolan-exempelby",
              position: "RESERVATION",
              reason: "Övergången från förskolan borde ha fått samma ordning samtidigt.",
            },
          ],
        },
      },
      round("BUP har vakanser över sommaren. Fritiden efterfrågar en kontaktväg."),
    ],
  },
];
