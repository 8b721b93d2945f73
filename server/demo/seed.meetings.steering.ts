import type { MeetingStory, PlannedItem } from "./seed.meeting.ts";
import { protocol, round } from "./seed.meetings.parts.ts";

const forum = "bus-styrgrupp-exempelby";
const pair = "styrgrupp-skola-soc-exempelby";
const region = "regionalt-barnforum-exempel";

const opening: PlannedItem = {
  title: "Föregående protokoll",
  kind: "INFORMATION",
  minutes: 5,
  said: "Protokollet lades till handlingarna.",
};

const adopted = protocol("schoolDirector");

/** The steering groups and the regional forum above: plans, answers downward, one decision that lapsed. */
export const steeringMeetings: readonly MeetingStory[] = [
  {
    key: "steering-1",
    forum,
    ago: 385,
    summonedAgo: 395,
    course: "HELD",
    minutes: adopted,
    agenda: [
      {
        title: "BUS-handlingsplan, första perioden",
        kind: "DECISION",
        minutes: 40,
        about: { type: "ActionPlan", scene: "plan:first" },
        said: "Planen har två mål som alla parter arbetar mot.",
        decision: {
          text: "Styrgruppen antar BUS-handlingsplanen för den första perioden.",
          childImpact: "Barn och unga får stöd tidigare när parterna har gemensamma mål och aktiviteter.",
        },
      },
      {
        title: "Lokala överenskommelser",
        kind: "DECISION",
        minutes: 20,
        said: "Parterna får två lokala överenskommelser när länets har börjat gälla.",
        decision: {
          text: "Styrgruppen skickar de lokala överenskommelserna om BUS och om närvaro till parterna för godkännande.",
          childImpact: "Barn och unga möter verksamheter som vet vad de andra har åtagit sig.",
        },
      },
      {
        title: "Mötestider under året",
        kind: "INFORMATION",
        minutes: 10,
        said: "Två ordinarie möten per termin, på torsdagar.",
      },
    ],
  },
  {
    key: "steering-3",
    forum,
    ago: 200,
    course: "HELD",
    minutes: adopted,
    agenda: [
      opening,
      {
        title: "Gemensam finansiering av kompetensutveckling",
        kind: "DECISION",
        minutes: 40,
        said: "Regionen instämmer under förbehåll av den egna ledningens godkännande.",
        decision: {
          text: "Parterna bekostar gemensam kompetensutveckling med en fjärdedel var från och med nästa budgetår.",
          childImpact: "Personal som möter samma barn får samma grund att stå på.",
        },
      },
      {
        title: "Frågor från den operativa gruppen",
        kind: "DISCUSSION",
        minutes: 20,
        said: "Två frågor har besvarats, en har skickats vidare till regionen.",
      },
    ],
  },
  {
    key: "steering-extra",
    forum,
    ago: 118,
    kind: "EXTRA",
    title: "Extra möte om regionens besked",
    course: "HELD",
    minutes: adopted,
    agenda: [
      {
        title: "Kompetensutveckling utan gemensam finansiering",
        kind: "DECISION",
        minutes: 45,
        said: "Regionens invändning står fast. Parterna håller utbildningen inom egna ramar.",
        decision: {
          text: "Varje part bekostar sin egen personals deltagande. Kommunen håller i den gemensamma dagen.",
          childImpact: "Utbildningen blir av i mindre omfattning. Barn märker skillnaden senare än planerat.",
        },
      },
      {
        title: "Lokal överenskommelse, andra versionen",
        kind: "DECISION",
        minutes: 20,
        said: "Versionen följer länets nya överenskommelse, med kortare tid för kallelser.",
        decision: {
          text: "Styrgruppen skickar den andra versionen av den lokala överenskommelsen till parterna för godkännande.",
          childImpact: "Övergångar förbereds i god tid, och möten blir av tidigare.",
        },
      },
    ],
  },
  {
    key: "steering-5",
    forum,
    ago: 27,
    course: "HELD",
    minutes: { form: "PROTOCOL", until: "OWN_DRAFT", writer: "chair" },
    agenda: [
      opening,
      {
        title: "Samordning av skolsociala team",
        kind: "ESCALATION",
        minutes: 40,
        said: "Styrgruppen vill pröva samordningen under ett läsår.",
        decision: {
          text: "Barn- och utbildningsförvaltningen bekostar samordningen av skolsociala team under ett läsår.",
          childImpact: "Elever i två områden får stöd i skolan från både skola och socialtjänst.",
          reviewAgo: -300,
        },
      },
      {
        title: "Lokal överenskommelse, tredje versionen",
        kind: "DECISION",
        minutes: 20,
        said: "Parterna vill ha en gemensam ingång för frågor om närvaro.",
        decision: {
          text: "Styrgruppen skickar den tredje versionen av den lokala överenskommelsen till parterna för godkännande.",
          childImpact: "Elever med frånvaro får en väg in i stället för två.",
        },
      },
      {
        title: "Utfall av den första perioden",
        kind: "FOLLOW_UP",
        minutes: 30,
        said: "Ett mål är uppnått och ett delvis uppnått. Bedömningen förs in i nästa plan.",
      },
    ],
  },
  {
    key: "steering-next",
    forum,
    ago: -16,
    course: "SUMMONED",
    plannedAgo: 40,
    summonedAgo: 4,
    agenda: [
      opening,
      {
        title: "BUS-handlingsplan, andra perioden",
        kind: "DECISION",
        minutes: 40,
        description: "Planen är föreslagen och skickades ut med kallelsen.",
        about: { type: "ActionPlan", scene: "plan:second" },
      },
      { title: "Skolsocialt team i två områden", kind: "ESCALATION", minutes: 25 },
      { title: "Laget runt", kind: "ROUND_TABLE", minutes: 15 },
    ],
  },
  {
    key: "steering-later",
    forum,
    ago: -90,
    course: "DRAFT",
    plannedAgo: 5,
    agenda: [{ title: "Årets överenskommelse", kind: "DISCUSSION", minutes: 45 }],
  },
  {
    key: "pair-1",
    forum: pair,
    ago: 75,
    course: "HELD",
    minutes: adopted,
    agenda: [
      {
        title: "Gemensamt närvaroarbete",
        kind: "DECISION",
        minutes: 40,
        said: "Förvaltningarna är eniga om en gemensam rutin i alla områden.",
        decision: {
          text: "Skola och socialtjänst använder samma närvarorutin i alla områden från och med nästa termin.",
          childImpact: "Elever med hög frånvaro får en gemensam kontakt i stället för två.",
          reviewAgo: -110,
        },
      },
      {
        title: "Resultatdialoger",
        kind: "INFORMATION",
        minutes: 15,
        said: "Dialogerna hålls vid läsårets slut i varje rektorsområde.",
      },
    ],
  },
  {
    key: "pair-cancelled",
    forum: pair,
    ago: 18,
    course: "CANCELLED",
    cancelledAgo: 26,
    reason: "Budgetarbetet i båda förvaltningarna krävde tiden. Ett nytt datum söks.",
    agenda: [{ title: "Närvarorutinen efter två månader", kind: "FOLLOW_UP", minutes: 30 }],
  },
  {
    key: "regional-0",
    forum: region,
    ago: 388,
    summonedAgo: 396,
    course: "HELD",
    minutes: { form: "NOTES", until: "ADOPTED", adjuster: "townStrategist" },
    agenda: [
      {
        title: "Länsöverenskommelsen",
        kind: "DECISION",
        minutes: 40,
        said: "Förslaget är berett i kommunen och i regionen.",
        decision: {
          text: "Forumet skickar länsöverenskommelsen till parterna för godkännande.",
          childImpact: "Barn och unga i länet får samma ordning vilken kommun de än bor i.",
        },
      },
    ],
  },
  {
    key: "regional-1",
    forum: region,
    ago: 150,
    course: "HELD",
    minutes: { form: "NOTES", until: "ADOPTED", adjuster: "townStrategist" },
    agenda: [
      {
        title: "Frågor från kommunernas styrgrupper",
        kind: "DISCUSSION",
        minutes: 60,
        said: "Tre frågor gäller övergångar. Sekretariatet ser samma mönster i flera kommuner.",
      },
      {
        title: "Länsöverenskommelsen, andra versionen",
        kind: "DECISION",
        minutes: 30,
        said: "Åldersgränsen höjs, och övergångar får en egen punkt.",
        decision: {
          text: "Forumet skickar den andra versionen av länsöverenskommelsen till parterna för godkännande.",
          childImpact: "Unga som fyller arton behåller sitt stöd medan de byter verksamhet.",
        },
      },
      round("Regionen ser över bemanningen i barn- och ungdomspsykiatrin."),
    ],
  },
  {
    key: "regional-next",
    forum: region,
    ago: -33,
    course: "SUMMONED",
    plannedAgo: 20,
    summonedAgo: 7,
    agenda: [
      { title: "Åldersgränsen i överenskommelsen", kind: "ESCALATION", minutes: 40 },
      { title: "Länets riktlinje för återkoppling", kind: "DISCUSSION", minutes: 40 },
    ],
  },
];
