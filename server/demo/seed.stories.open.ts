import { county } from "./seed.agreements.ts";
import {
  accept,
  acknowledge,
  answer,
  ask,
  decide,
  handle,
  measure,
  moveOn,
  raise,
  reply,
  type Story,
  sendOn,
  tellBack,
  verdict,
} from "./seed.story.ts";

/** What is still going on in the operative group, and above it. */
export const openStories: readonly Story[] = [
  {
    key: "reopened",
    by: "school",
    ago: 171,
    category: "SIP_PROCESS",
    about: ["barn-unga-exempelby"],
    severity: "MEDIUM",
    title: "SIP-möten avslutas utan utsedd samordnare",
    description:
      "Möten om samordnad plan avslutas utan att någon part tar samordnaransvaret. Uppföljningar bokas inte, och skolan blir i praktiken ensam kvar. Mallen har en ruta för samordnare som ofta lämnas tom.",
    steps: [
      acknowledge(164),
      handle(162),
      reply(158, "social", "Vi delar bilden. Mallen borde inte gå att avsluta med tom ruta."),
      decide(150, [measure("Ny mall där samordnare är obligatorisk", "barn-unga-exempelby", 120)]),
      moveOn(144, "social", "start"),
      moveOn(123, "social", "finish"),
      tellBack(121, "MEASURES", "Mallen kräver nu en samordnare innan planen kan avslutas."),
      verdict(
        113,
        "school",
        "NOT_SOLVED",
        "Rutan fylls i, men den utsedda får ingen tid för uppgiften och uppföljningarna bokas ändå inte.",
      ),
      decide(88, [measure("Samordnaruppdraget får avsatt tid hos alla parter", "barn-unga-exempelby", 20)]),
      moveOn(80, "social", "start"),
      moveOn(22, "social", "finish"),
      tellBack(
        11,
        "MEASURES",
        "Samordnare har nu två timmar per plan och månad hos socialtjänst och skola. Uppföljning bokas vid mötets slut.",
      ),
    ],
  },
  {
    key: "certificates",
    by: "school",
    ago: 142,
    category: "AGREEMENT_UNCLEAR",
    about: ["barnmedicin-exempel", "bup-exempel"],
    title: "Oklart vad överenskommelsen säger om intyg till skolan",
    description:
      "Överenskommelsen från 2019-01-01 nämner intyg men inte vem som begär, vem som betalar eller hur lång tid det får ta. Avtalet med intygstjänsten (organisationsnummer 556677-8899) löper ut vid årsskiftet och parterna tolkar det olika.",
    steps: [
      acknowledge(136),
      reply(133, "paediatrics", "Vi skriver intyg när vårdnadshavare ber om det, inte på skolans begäran."),
      reply(131, "clinic", "Samma hos oss."),
      handle(130),
      decide(96, [
        measure("Förslag till punkt om intyg i överenskommelsen", "bup-exempel", -20),
        measure("Skolans mall för begäran om intyg", "grundskolan-exempelby", 30),
      ]),
      moveOn(90, "representative", "start"),
      moveOn(33, "representative", "finish"),
      moveOn(60, "clinic", "start"),
    ],
  },
  {
    key: "not-accepted",
    by: "socialWorker",
    ago: 58,
    category: "RESOURCE",
    about: ["bup-exempel"],
    scope: "STRUCTURAL",
    title: "Konsultationstid för familjehem har upphört",
    description:
      "BUP gav tidigare två timmars konsultation i veckan till familjehemsgruppen. Tiden har dragits in utan att överenskommelsen ändrats. Familjehemmen hänvisas till den allmänna telefonlinjen.",
    steps: [
      acknowledge(53),
      handle(52),
      reply(
        48,
        "clinic",
        "Tiden drogs in när uppdraget inte längre var finansierat. Vi vill gärna återuppta den om uppdraget blir tydligt.",
      ),
      raise(41, {
        question: "Ska konsultationstiden återinföras, och i vems uppdrag ligger den?",
        tried: "Enhetscheferna har kommit överens om innehållet men råder inte över finansieringen.",
      }),
    ],
  },
  {
    key: "to-be-answered",
    by: "school",
    ago: 52,
    category: "PARTICIPATION",
    about: ["barn-unga-exempelby"],
    title: "Socialtjänsten saknas vid skolans närvaromöten",
    description:
      "Den gemensamma närvarorutinen säger att socialtjänsten deltar från steg tre. Under höstterminen har ingen deltagit vid fyra av sju möten i rektorsområdet. Mötena har då inte kunnat besluta om nästa steg.",
    steps: [
      acknowledge(46),
      reply(
        43,
        "social",
        "Mottagningsgruppen har vakanser. Vi kan delta digitalt, men rutinen kräver fysiskt möte.",
      ),
      handle(42),
      raise(34, {
        question: "Får närvarorutinens möten hållas digitalt, och gäller deltagandet även vid vakanser?",
        tried: "Gemensamma mötesdagar har prövats i ett rektorsområde med gott resultat.",
      }),
      accept(27),
    ],
  },
  {
    key: "to-be-conveyed",
    by: "therapist",
    ago: 59,
    category: "INFORMATION_TRANSFER",
    about: ["barn-unga-exempelby"],
    title: "Vården får inte veta när en insats avslutas",
    description:
      "När socialtjänstens öppenvård avslutar en insats meddelas inte vården, även när det finns en gemensam plan. Vården fortsätter planera utifrån en insats som inte längre finns.",
    steps: [
      acknowledge(54),
      reply(
        50,
        "social",
        "Avslut beslutas utan möte. Vi har inget steg i rutinen för att meddela andra parter.",
      ),
      handle(49),
      raise(46, {
        question: "Ska avslut av insats föregås av ett kort möte när en gemensam plan finns?",
        tried: "Ett meddelande i planens dokument har prövats men läses inte i tid.",
      }),
      accept(40),
      answer(
        9,
        "Ja. När gemensam plan finns ska avslut meddelas minst två veckor i förväg, vid behov genom ett kort digitalt möte.",
      ),
    ],
  },
  {
    key: "regional-to-accept",
    by: "preschool",
    ago: 55,
    category: "AGREEMENT_UNCLEAR",
    clause: { agreement: county, ref: "4" },
    about: ["barnhalsovard-exempel"],
    scope: "STRUCTURAL",
    title: "Överenskommelsen gäller inte barn under tre år",
    description:
      "Den länsgemensamma överenskommelsen börjar vid tre år, men behovet av samordning uppstår ofta tidigare. Förskolan och barnhälsovården löser det olika i varje kommun.",
    steps: [
      acknowledge(51),
      reply(48, "childHealth", "Vi delar bilden och har lyft den i vår egen ledning utan svar."),
      handle(47),
      raise(42, {
        question: "Kan åldersgränsen sänkas lokalt?",
        tried: "Parterna har arbetat utan stöd i överenskommelsen i ett år.",
      }),
      accept(33),
      sendOn(8, {
        question: "Kan överenskommelsen gälla från födseln i hela länet?",
        tried: "Styrgruppen kan inte ändra den länsgemensamma åldersgränsen lokalt.",
      }),
    ],
  },
  {
    key: "regional-to-answer",
    by: "socialWorker",
    ago: 57,
    category: "RESPONSIBILITY",
    about: ["grundskolan-exempelby"],
    scope: "STRUCTURAL",
    title: "Oklart kostnadsansvar för skolskjuts vid växelvis boende",
    description:
      "När barn bor växelvis i två kommuner i länet är det oklart vilken kommun som bekostar skolskjutsen under utredningstid. Frågan avgörs varje gång mellan handläggare.",
    steps: [
      acknowledge(53),
      reply(50, "representative", "Vi följer skollagen, men den andra kommunen tolkar den annorlunda."),
      handle(49),
      raise(45, {
        question: "Vilken tolkning ska gälla i Exempelby?",
        tried: "Juristerna i båda kommunerna har yttrat sig med olika slutsats.",
      }),
      accept(38),
      sendOn(30, {
        question: "Kan länet ge en gemensam tolkning av ansvaret under utredningstid?",
        tried: "Styrgruppen har svarat för egen del, men svaret binder inte grannkommunerna.",
      }),
      accept(23, "regional"),
    ],
  },
  {
    key: "chair-to-convey",
    by: "paediatrics",
    ago: 131,
    category: "ACCESS_WAITING",
    about: ["barn-unga-exempelby"],
    title: "Läkarundersökning inför placering kan inte bokas i tid",
    description:
      "Undersökningen ska göras inför placering, men begäran kommer samma vecka och mottagningen har inga akuta tider. Olika kommuner har olika rutiner mot samma mottagning.",
    steps: [
      acknowledge(125),
      reply(
        121,
        "social",
        "Vi kan anmäla behovet tidigare, men inte alltid. Andra kommuner har avtalade tider.",
      ),
      handle(119),
      raise(105, {
        question: "Ska Exempelby avtala om fasta tider?",
        tried: "Mottagningen har prövat återbudslista i tre månader.",
      }),
      accept(98),
      sendOn(84, {
        question: "Kan regionen avsätta fasta tider för hela länet?",
        tried: "Kommunen kan inte avtala ensam utan att andra trängs undan.",
      }),
      accept(77, "regional"),
      answer(
        6,
        "Från nästa kvartal finns fyra fasta tider i veckan för länets kommuner, bokade genom mottagningens samordnare.",
        "regional",
      ),
    ],
  },
  {
    key: "sixty-one-days",
    by: "school",
    ago: 61,
    category: "ACCESS_WAITING",
    about: ["bup-exempel"],
    severity: "HIGH",
    title: "Skolans konsultationstelefon till BUP svarar inte",
    description:
      "Den telefontid för skolans elevhälsa som står i den lokala rutinen har inte varit bemannad sedan terminsstart. Skolorna ringer i stället den allmänna linjen och får vänta i kö.",
    steps: [
      ask(
        4,
        "school",
        "Vi har väntat i två månader utan besked. Kan du som vår representant lyfta frågan till styrgruppen?",
      ),
    ],
  },
  {
    key: "verdict-waits",
    by: "school",
    ago: 73,
    category: "PARTICIPATION",
    about: ["barnmedicin-exempel", "barn-unga-exempelby"],
    title: "Parterna får olika dagordning inför samma möte",
    description:
      "Inför gemensamma möten skickar varje part sin egen dagordning. Deltagarna förbereder olika frågor och mötena drar över. En gemensam mall och en avsändare behövs.",
    steps: [
      acknowledge(67),
      reply(63, "social", "Vi är överens. Samordnaren kan vara avsändare."),
      handle(62),
      decide(50, [measure("Gemensam mall för dagordning, skickad av samordnaren", "buf-exempelby", 15)]),
      moveOn(45, "coordinator", "start"),
      moveOn(16, "coordinator", "finish"),
      tellBack(
        5,
        "MEASURES",
        "Samordnaren skickar en gemensam dagordning en vecka före varje möte. Mallen finns hos alla parter.",
      ),
    ],
  },
  {
    key: "in-handling",
    by: "teacher",
    ago: 31,
    category: "INFORMATION_TRANSFER",
    about: ["barn-unga-exempelby", "habiliteringen-exempel"],
    title: "Kontaktuppgifter i den gemensamma kartan är inaktuella",
    description:
      "Kartan över kontaktvägar har inte uppdaterats på ett år. Fyra av tio nummer leder fel, och det finns ingen som äger kartan.",
    steps: [acknowledge(27), handle(24)],
  },
  {
    key: "acknowledged",
    by: "socialWorker",
    ago: 22,
    category: "RESPONSIBILITY",
    about: ["bup-exempel", "grundskolan-exempelby"],
    title: "Vem kallar till uppföljning när planen omfattar tre parter",
    description:
      "När skola, socialtjänst och vård alla har insatser i samma plan väntar parterna på varandra. Överenskommelsen säger bara att uppföljning ska ske.",
    steps: [acknowledge(17)],
  },
  {
    key: "just-reported",
    by: "therapist",
    ago: 8,
    category: "RESOURCE",
    about: ["barn-unga-exempelby"],
    severity: "LOW",
    title: "Ingen lokal för gemensamma samtal på eftermiddagar",
    description:
      "Gemensamma samtal kan bara bokas på förmiddagar, då skolans personal har lektioner. En lokal på eftermiddagar hos någon av parterna skulle räcka.",
    steps: [],
  },
  {
    key: "newest",
    by: "preschool",
    ago: 3,
    category: "TRANSITION",
    about: ["bup-exempel", "barn-unga-exempelby"],
    title: "Samtycken skrivs om vid varje byte av avdelning",
    description:
      "Parterna har egna samtyckesblanketter och förskolan får be vårdnadshavare skriva samma sak upp till fyra gånger per år. En gemensam blankett är efterfrågad.",
    steps: [],
  },
  {
    key: "draft",
    by: "school",
    ago: 2,
    category: "OTHER",
    about: ["barnhalsovard-exempel"],
    title: "Hälsosamtalens tider och skolans kalender",
    description:
      "Tider för hälsosamtal bestäms sent och krockar med skolans prov. Behöver beskrivas bättre innan det rapporteras.",
    draft: true,
    steps: [],
  },
];
