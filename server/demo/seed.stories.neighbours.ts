import {
  accept,
  acknowledge,
  answer,
  convey,
  decide,
  handle,
  measure,
  moveOn,
  propose,
  raise,
  type Story,
  takeOver,
  tellBack,
  verdict,
} from "./seed.story.ts";

const eveningTitles = {
  norr: "Oro vid resecentrum sena kvällar",
  mitt: "Otrygghet runt torget efter stängning",
  syd: "Fritidsgårdens område töms inte efter stängning",
};
const eveningTexts = {
  norr: "Vid resecentrum samlas många efter sista bussen, och ingen verksamhet har ansvar för tiden efter klockan 22.",
  mitt: "Torget är otryggt mellan stängning och midnatt. Väktare, fältverksamhet och fritid har olika arbetstider.",
  syd: "Efter stängning finns ingen vuxen verksamhet på plats, och skolan märker av det dagen efter.",
};

/** What the other forums of Exempelby work with. */
export const neighbourStories: readonly Story[] = [
  {
    key: "split-lighting",
    by: "leisure",
    ago: 252,
    category: "RESOURCE",
    about: ["falt-exempelby", "trygghet-exempelby"],
    forum: "omradesgrupp-norr-mitt",
    scope: "STRUCTURAL",
    title: "Mörka gångvägar mellan fritidsgården och busshållplatsen",
    description:
      "Belysningen är släckt på två sträckor och unga väljer omvägar genom industriområdet. Felanmälan går till tre olika mottagare beroende på sträcka.",
    steps: [
      acknowledge(246, "safetyLead"),
      handle(244, "safetyLead"),
      propose(
        189,
        "safetyLead",
        "omradesgrupp-norr",
        "Områdesgruppen delas. Sträckorna ligger i Norr, och frågan följer med dit.",
      ),
      takeOver(188, "safetyLead"),
      decide(
        176,
        [measure("En mottagare för felanmälan av belysning", "trygghet-exempelby", 130)],
        "safetyLead",
      ),
      moveOn(170, "safetyLead", "start"),
      moveOn(134, "safetyLead", "finish"),
      tellBack(
        132,
        "MEASURES",
        "All felanmälan av belysning går nu till kommunens kontaktcenter, och de två sträckorna är lagade.",
        "safetyLead",
      ),
      verdict(125, "leisure", "SOLVED"),
    ],
  },
  {
    key: "evenings-south",
    by: "upperSchool",
    ago: 236,
    category: "RESOURCE",
    about: ["falt-exempelby"],
    forum: "omradesgrupp-syd",
    title: "Fältverksamheten finns inte i Syd på fredagskvällar",
    description:
      "Ungdomar samlas vid centrum på fredagskvällar men fältverksamheten arbetar bara till klockan 20. De andra områdena har kvällspass.",
    steps: [
      acknowledge(230, "safetyLead"),
      handle(229, "safetyLead"),
      raise(
        222,
        {
          question: "Kan kvällspass fördelas mellan alla tre områden?",
          tried: "Byte av pass inom gruppen har prövats under två månader.",
        },
        "safetyLead",
      ),
      accept(215, "safetyLead"),
      answer(194, "Kvällspassen fördelas lika mellan områdena från årsskiftet.", "safetyLead"),
      convey(192, "safetyLead"),
      tellBack(
        190,
        "NO_MEASURE",
        "Den strategiska gruppen har beslutat att kvällspassen fördelas lika. Ingen ytterligare åtgärd behövs i Syd.",
        "safetyLead",
      ),
      verdict(181, "upperSchool", "SOLVED"),
    ],
  },
  ...(
    [
      ["norr", 46, "upperSchool"],
      ["mitt", 41, "leisure"],
      ["syd", 38, "upperSchool"],
    ] as const
  ).map(
    ([part, ago, by]): Story => ({
      key: `evening-safety-${part}`,
      by,
      ago,
      category: "RESPONSIBILITY",
      about: ["falt-exempelby", "trygghet-exempelby"],
      forum: `omradesgrupp-${part}`,
      scope: "STRUCTURAL",
      recurring: true,
      title: eveningTitles[part],
      description: `${eveningTexts[part]} Samma mönster har märkts i de andra områdena, och en insats för hela kommunen behövs.`,
      steps: [
        acknowledge(ago - 5, "safetyLead"),
        handle(ago - 6, "safetyLead"),
        ...(part === "syd"
          ? []
          : [
              raise(
                ago - 22,
                {
                  question: "Kan den strategiska gruppen besluta om en gemensam kvällsinsats?",
                  tried: "Vuxenvandring och längre öppettider har prövats under en månad.",
                },
                "safetyLead",
              ),
            ]),
        ...(part === "norr" ? [accept(ago - 30, "safetyLead")] : []),
      ],
    }),
  ),
  {
    key: "wrong-forum",
    by: "leisure",
    ago: 15,
    category: "PARTICIPATION",
    about: ["bup-exempel"],
    forum: "sspf-arbetsgrupp-exempelby",
    title: "Fritidsgårdarna bjuds inte in till genomgång av nya vårdvägar",
    description:
      "Vården har genomgångar av nya vårdvägar för skolans personal. Fritidsgårdarna möter samma frågor men är inte inbjudna.",
    steps: [
      propose(
        7,
        "sspfLead",
        "bus-operativ-exempelby",
        "Frågan gäller vårdens information och hör hemma i den operativa BUS-gruppen.",
      ),
    ],
  },
];
