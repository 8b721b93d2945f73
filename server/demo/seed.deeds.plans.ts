import type { Deed } from "./seed.deed.ts";
import type { DemoPersonKey } from "./seed.people.ts";

const started = (ago: number, by: DemoPersonKey, title: string): Deed => ({
  do: "move",
  ago,
  by,
  title,
  step: "start",
});
const finished = (ago: number, by: DemoPersonKey, title: string): Deed => ({
  do: "move",
  ago,
  by,
  title,
  step: "finish",
});
const reported = (ago: number, by: DemoPersonKey, title: string, text: string): Deed => ({
  do: "report",
  ago,
  by,
  title,
  text,
});

/** The first period's plan, from its first draft to the judgement on its goals. */
const firstPlan: readonly Deed[] = [
  { do: "createPlan", ago: 398, by: "secretary", plan: "first" },
  { do: "proposePlan", ago: 397, by: "secretary", plan: "first" },
  { do: "adoptPlan", ago: 378, by: "chair", plan: "first", title: "BUS-handlingsplan, första perioden" },
  started(340, "schoolDirector", "Halvdag om varandras uppdrag"),
  started(330, "townStrategist", "Karta över kontaktvägar"),
  started(295, "chair", "Rutin för återkoppling efter orosanmälan"),
  finished(245, "schoolDirector", "Halvdag om varandras uppdrag"),
  finished(210, "townStrategist", "Karta över kontaktvägar"),
  started(160, "regionStrategist", "Gemensam utbildning i samtal med barn"),
  finished(152, "chair", "Rutin för återkoppling efter orosanmälan"),
  {
    do: "followUp",
    ago: 122,
    by: "schoolDirector",
    title: "Halvdag om varandras uppdrag",
    text: "Fyra av fem chefer uppger att nya medarbetare hittar rätt kontakt oftare än före halvdagen.",
  },
  {
    do: "move",
    ago: 121,
    by: "chair",
    title: "Halvdag om varandras uppdrag",
    step: "checkEffect",
    text: "Färre frågor går fel väg. Effekten kan inte säkert skiljas från den nya kontaktkartan.",
  },
  {
    do: "carryOver",
    ago: 72,
    by: "chair",
    title: "Gemensam utbildning i samtal med barn",
    to: "second",
    dueAgo: -200,
  },
  {
    do: "closePlan",
    ago: 70,
    by: "chair",
    plan: "first",
    judgements: [
      {
        judgement: "PARTLY",
        rationale: "Rutinen för återkoppling används av alla, men utbildningen hann inte genomföras.",
      },
      {
        judgement: "ACHIEVED",
        rationale: "Alla parter har deltagit i halvdagen, och kontaktkartan finns hos alla.",
      },
    ],
  },
];

/** The operative group's plan: an activity in every state. */
const transitions: readonly Deed[] = [
  { do: "createPlan", ago: 229, by: "coordinator", plan: "transitions" },
  { do: "proposePlan", ago: 228, by: "coordinator", plan: "transitions" },
  {
    do: "adoptPlan",
    ago: 199,
    by: "operativeChair",
    plan: "transitions",
    title: "Handlingsplan för övergångar och närvaro",
  },
  started(190, "coordinator", "Mall för gemensam dagordning"),
  started(188, "preschool", "Utbildning för förskolans personal om språkstöd"),
  {
    do: "report",
    ago: 186,
    by: "representative",
    title: "Rutiner för övergångar mellan skolformer",
    text: "Arbetet har börjat i två områden, med en rektor och en förskolechef i varje.",
    step: "start",
  },
  started(168, "social", "Guide för gemensamma planeringsmöten"),
  finished(150, "coordinator", "Mall för gemensam dagordning"),
  started(146, "representative", "Fritidens närvaro vid skolstart"),
  {
    do: "move",
    ago: 130,
    by: "operativeChair",
    title: "Gemensam jourtelefon",
    step: "cancel",
    text: "Regionens nya linje svarar dygnet runt. En egen telefon behövs inte.",
  },
  {
    do: "divide",
    ago: 126,
    by: "representative",
    title: "Rutiner för övergångar mellan skolformer",
    done: ["Förskola till förskoleklass"],
    begun: ["Grundskola till gymnasium"],
  },
  {
    do: "followUp",
    ago: 118,
    by: "coordinator",
    title: "Mall för gemensam dagordning",
    text: "Sex av åtta parter använder mallen.",
  },
  started(115, "representative", "Skolsocialt team i två områden"),
  {
    do: "move",
    ago: 112,
    by: "operativeChair",
    title: "Mall för gemensam dagordning",
    step: "checkEffect",
    text: "Mötena håller tiden och deltagarna är förberedda på samma frågor.",
  },
  finished(101, "preschool", "Utbildning för förskolans personal om språkstöd"),
  started(98, "paediatrics", "Kartläggning av väntetider till bedömning"),
  reported(
    88,
    "social",
    "Guide för gemensamma planeringsmöten",
    "Ett utkast har prövats vid tre möten. Texten om roller behöver göras om.",
  ),
  {
    do: "move",
    ago: 62,
    by: "representative",
    title: "Skolsocialt team i två områden",
    step: "block",
    text: "Socialförvaltningen avvaktar med sin del av medlen tills budgeten är beslutad.",
    blockedBy: "socialforvaltningen-exempelby",
  },
  {
    do: "divide",
    ago: 50,
    by: "representative",
    title: "Rutiner för övergångar mellan skolformer",
    done: ["Grundskola till gymnasium"],
    begun: ["Årskurs 3 till 4", "Årskurs 6 till 7"],
  },
  {
    do: "raise",
    ago: 33,
    by: "coordinator",
    title: "Skolsocialt team i två områden",
    question: "Kan styrgruppen ge besked om medlen före terminsstarten?",
  },
  reported(
    30,
    "representative",
    "Rutiner för övergångar mellan skolformer",
    "Två av fyra rutiner är klara. De två som återstår prövas under terminen.",
  ),
  reported(
    13,
    "representative",
    "Fritidens närvaro vid skolstart",
    "Fritiden var med på fem av åtta skolor. Resten planeras till nästa termin.",
  ),
];

const others: readonly Deed[] = [
  started(300, "operativeChair", "Program för gemensam introduktion"),
  finished(275, "operativeChair", "Program för gemensam introduktion"),
  { do: "createPlan", ago: 80, by: "secretary", plan: "second" },
  started(70, "representative", "Beskrivning av vad samordningen kräver"),
  finished(46, "representative", "Beskrivning av vad samordningen kräver"),
  { do: "createPlan", ago: 18, by: "coordinator", plan: "coming" },
  { do: "proposePlan", ago: 12, by: "secretary", plan: "second" },
];

export const planDeeds: readonly Deed[] = [...firstPlan, ...transitions, ...others];
