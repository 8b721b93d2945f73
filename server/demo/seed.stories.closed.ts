import {
  accept,
  acknowledge,
  answer,
  close,
  convey,
  decide,
  handle,
  measure,
  moveOn,
  raise,
  reply,
  type Story,
  sendBack,
  sendOn,
  tellBack,
  verdict,
  withdraw,
} from "./seed.story.ts";

/** What has come to its end. */
export const closedStories: readonly Story[] = [
  {
    key: "late-invitations",
    by: "school",
    ago: 352,
    category: "PARTICIPATION",
    about: ["bup-exempel"],
    alreadySolved: true,
    title: "Kallelser till planeringsmöten kommer för sent",
    description:
      "Kallelser till samordnade planeringsmöten har kommit två till tre dagar i förväg. Skolans personal har då redan lektioner och kan inte delta. Vi har kommit överens med mottagningen om tio arbetsdagar och registrerar det för kännedom.",
    steps: [
      tellBack(
        345,
        "ALREADY_SOLVED",
        "Enheterna har själva kommit överens om tio arbetsdagars framförhållning. Vi tar med det som gott exempel till alla parter.",
      ),
      verdict(341, "school", "SOLVED", "Fungerar sedan överenskommelsen."),
    ],
  },
  {
    key: "no-receipt-of-concern",
    by: "teacher",
    ago: 338,
    category: "INFORMATION_TRANSFER",
    about: ["barn-unga-exempelby"],
    severity: "MEDIUM",
    title: "Skolan får inte veta att orosanmälningar har kommit fram",
    description:
      "När skolan skickar en orosanmälan saknas en bekräftelse på att den är mottagen. Personalen ringer och frågar, vilket tar tid på båda håll. Det gäller alla rektorsområden och har pågått sedan den nya e-tjänsten infördes.",
    steps: [
      acknowledge(331),
      handle(329),
      reply(
        326,
        "social",
        "E-tjänsten skickar kvittens till avsändarens personliga inloggning, inte till skolans brevlåda. Vi kan ändra det.",
      ),
      decide(318, [
        measure("Kvittens från e-tjänsten går till skolans funktionsbrevlåda", "barn-unga-exempelby", 280),
      ]),
      moveOn(312, "social", "start"),
      moveOn(284, "social", "finish"),
      tellBack(
        280,
        "MEASURES",
        "E-tjänsten skickar nu kvittens till skolans funktionsbrevlåda. Innehållet i ärendet återkopplas inte, det hindrar sekretessen.",
      ),
      verdict(272, "teacher", "SOLVED", "Vi ser kvittensen samma dag."),
      moveOn(
        240,
        "coordinator",
        "checkEffect",
        "Stickprov i tre rektorsområden: kvittens finns på samtliga.",
      ),
    ],
  },
  {
    key: "assessment-waiting",
    by: "socialWorker",
    ago: 322,
    category: "ACCESS_WAITING",
    about: ["bup-exempel"],
    scope: "STRUCTURAL",
    severity: "HIGH",
    title: "Lång väntan på gemensam bedömning vid placering",
    description:
      "När socialtjänsten planerar en placering behövs en samlad bedömning tillsammans med vården. Väntan är ofta längre än tolv veckor och planeringen blir gjord utan vårdens underlag. Den lokala rutinen säger fyra veckor.",
    steps: [
      acknowledge(316),
      handle(314),
      reply(
        310,
        "clinic",
        "Vi har inte fått resurser för att hålla fyra veckor. Vi prioriterar efter vårdbehov och kan inte ge placeringar egen kö.",
      ),
      raise(298, {
        question: "Ska den lokala rutinen om fyra veckor gälla, och vem finansierar den i så fall?",
        tried:
          "Enhetscheferna har träffats två gånger. Gemensam tid en förmiddag i månaden har prövats men räcker inte.",
      }),
      accept(291),
      answer(
        263,
        "Rutinen ändras till åtta veckor från nästa termin. Regionen avsätter två bedömningstider i veckan för placeringar.",
      ),
      convey(258, "coordinator", "Två bedömningstider i veckan bokas genom BUP:s samordnare."),
      decide(256, [measure("Två bedömningstider i veckan för placeringar", "bup-exempel", 200)]),
      moveOn(230, "clinic", "start"),
      moveOn(204, "clinic", "finish"),
      tellBack(
        203,
        "MEASURES",
        "Två tider i veckan finns nu och rutinen säger åtta veckor. Följs upp varje termin.",
      ),
      verdict(196, "socialWorker", "PARTLY", "Bättre, men under sommaren fanns inga tider."),
    ],
  },
  {
    key: "language-at-preschool",
    by: "preschool",
    ago: 307,
    category: "TRANSITION",
    about: ["barnhalsovard-exempel"],
    title: "Uppgifter om språkstöd följer inte med från BVC till förskolan",
    description:
      "Barnhälsovårdens blankett för språkstöd lämnas till vårdnadshavare men når sällan förskolan. Förskolan börjar då om med kartläggningen. En gemensam blankett med plats för samtycke saknas.",
    steps: [
      acknowledge(302),
      reply(
        298,
        "childHealth",
        "Vi använder regionens blankett. Den går att byta lokalt om parterna är överens.",
      ),
      handle(296),
      decide(285, [
        measure("Gemensam blankett för språkstöd", "barnhalsovard-exempel", 240),
        measure("Genomgång av blanketten för förskolans rektorer", "forskolan-exempelby", 230),
      ]),
      moveOn(280, "childHealth", "start"),
      moveOn(246, "childHealth", "finish"),
      moveOn(240, "preschool", "start"),
      moveOn(233, "preschool", "finish"),
      tellBack(
        231,
        "MEASURES",
        "En gemensam blankett används från och med nu på alla BVC och förskolor i kommunen.",
      ),
      verdict(225, "preschool", "SOLVED"),
    ],
  },
  {
    key: "who-assesses",
    by: "school",
    ago: 290,
    category: "RESPONSIBILITY",
    about: ["bup-exempel"],
    severity: "HIGH",
    title: "Oklart vem som utreder: central elevhälsa eller BUP",
    description:
      "Vid frågor om neuropsykiatrisk utredning hänvisar den centrala elevhälsan till BUP och BUP tillbaka till elevhälsan. Det saknas en skriven gränsdragning, och varje skola förhandlar för sig. Flera remisser har kommit i retur utan motivering.",
    steps: [
      acknowledge(283),
      handle(282),
      reply(
        279,
        "clinic",
        "Vår remissrutin förutsätter en pedagogisk och psykologisk basutredning. Den saknas ofta, men vi har inte beskrivit vad den ska innehålla.",
      ),
      raise(272, {
        question: "Vem gör vad vid frågor om utredning?",
        tried: "Enheterna har bytt rutiner med varandra.",
      }),
      sendBack(
        264,
        "Styrgruppen behöver veta vilka delar som är tvistiga. Beskriv den oenighet som kvarstår efter att elevhälsans och BUP:s chefer har mötts.",
      ),
      raise(247, {
        question:
          "Ska elevhälsan göra basutredningen enligt BUP:s mall, och vem gör den för elever i fristående skolor?",
        tried:
          "Cheferna har mötts två gånger och är överens om innehållet, men inte om vem som gör den i fristående skolor.",
      }),
      accept(241),
      answer(
        216,
        "Huvudmannen för skolan ansvarar för basutredningen, även fristående. BUP tar emot remisser som följer mallen utan ytterligare krav.",
      ),
      convey(209),
      decide(207, [
        measure("Mall för basutredning publiceras för alla skolor", "buf-exempelby", 170),
        measure("Remissrutinen ändras efter mallen", "bup-exempel", 165),
      ]),
      moveOn(200, "coordinator", "start"),
      moveOn(172, "coordinator", "finish"),
      moveOn(196, "clinic", "start"),
      moveOn(168, "clinic", "finish"),
      tellBack(
        166,
        "MEASURES",
        "Det finns nu en mall för basutredning och en remissrutin som följer den. Skolans huvudman ansvarar för basutredningen.",
      ),
      verdict(158, "school", "SOLVED", "Remisserna kommer inte längre i retur."),
    ],
  },
  {
    key: "transition-six-seven",
    by: "school",
    ago: 276,
    category: "TRANSITION",
    about: ["exempelskolan", "barn-unga-exempelby"],
    scope: "STRUCTURAL",
    recurring: true,
    severity: "HIGH",
    title: "Ingen utpekad mottagare när elever byter skola mellan årskurs 6 och 7",
    description:
      "När elever byter skola inför årskurs 7 finns ingen utpekad funktion som tar emot uppgifter om stöd. Pågående insatser avbryts eller börjar om. Det gäller byten mellan kommunala och fristående skolor i båda riktningar och återkommer varje höst.",
    steps: [
      acknowledge(270),
      handle(268),
      reply(
        262,
        "social",
        "Vi märker det när kontaktpersoner byts utan att vi får veta det. En namngiven funktion per skola skulle räcka.",
      ),
      raise(255, {
        question: "Vilken funktion på varje skola ska ta emot, och kan det gälla även fristående skolor?",
        tried: "En lista över kontaktvägar har prövats under en termin men hölls inte aktuell.",
      }),
      accept(249),
      sendOn(234, {
        question:
          "Kan länet ha en gemensam rutin för mottagande funktion vid skolbyte, som också gäller fristående huvudmän?",
        tried:
          "Kommunen kan bestämma för egna skolor men inte för fristående. Frågan är densamma i grannkommunerna.",
      }),
      accept(228, "regional"),
      answer(
        183,
        "Länet inför en gemensam rutin: varje skola har en funktionsbrevlåda för övergångar. Fristående huvudmän bjuds in att ansluta sig.",
        "regional",
      ),
      convey(178, "chair", "Styrgruppen ställer sig bakom rutinen för kommunens skolor."),
      convey(175, "coordinator", "Brevlådorna finns på plats vid terminsstart."),
      decide(173, [
        measure("Funktionsbrevlåda för övergångar på varje grundskola", "grundskolan-exempelby", 140),
      ]),
      moveOn(165, "representative", "start"),
      moveOn(143, "representative", "finish"),
      tellBack(
        141,
        "MEASURES",
        "Alla grundskolor har en funktionsbrevlåda för övergångar, och länet har en gemensam rutin. Fristående skolor är inbjudna.",
      ),
      verdict(131, "school", "PARTLY", "Löst för kommunens skolor, inte för dem som byter till fristående."),
    ],
  },
  {
    key: "transition-placed",
    by: "socialWorker",
    ago: 243,
    category: "TRANSITION",
    about: ["grundskolan-exempelby"],
    recurring: true,
    title: "Skolstart dröjer efter flytt inom kommunen",
    description:
      "Vid flytt till familjehem inom kommunen dröjer skolstarten i flera veckor därför att den nya skolan väntar på underlag från den tidigare. Socialtjänsten vet inte vem som ska kontaktas på respektive skola.",
    steps: [
      acknowledge(236),
      handle(235),
      reply(
        231,
        "representative",
        "Vi saknar en rutin för byte mitt i terminen. Rutinen vid terminsstart går att använda.",
      ),
      decide(220, [measure("Rutinen för skolbyte gäller hela läsåret", "grundskolan-exempelby", 180)]),
      moveOn(214, "representative", "start"),
      moveOn(186, "representative", "finish"),
      tellBack(184, "MEASURES", "Rutinen för skolbyte gäller nu hela läsåret, med start inom fem skoldagar."),
      verdict(177, "socialWorker", "SOLVED"),
    ],
  },
  {
    key: "reported-twice",
    by: "therapist",
    ago: 229,
    category: "INFORMATION_TRANSFER",
    about: ["grundskolan-exempelby"],
    title: "Återbesök krockar med nationella prov",
    description:
      "Mottagningen får inte provdatum i tid och bokar återbesök som krockar. En gemensam kalender saknas.",
    steps: [
      withdraw(
        228,
        "therapist",
        "Samma brist är redan rapporterad av en kollega på annat sätt och löst med skolans kalender.",
      ),
    ],
  },
  {
    key: "no-answer",
    by: "socialWorker",
    ago: 219,
    category: "ACCESS_WAITING",
    about: ["habiliteringen-exempel"],
    title: "Inga tider för gemensam kartläggning under sommaren",
    description:
      "Habiliteringens mottagning har stängt i fem veckor under sommaren och ingen gemensam kartläggning kan göras. Socialtjänsten behöver kunna planera insatser inför hösten under samma tid.",
    steps: [
      acknowledge(212),
      handle(211),
      tellBack(
        170,
        "NO_MEASURE",
        "Habiliteringen har inte kunnat ändra sin sommarstängning. Parterna planerar i stället kartläggningen till maj.",
      ),
    ],
  },
  {
    key: "reporter-left",
    by: "formerDeputy",
    ago: 148,
    category: "INFORMATION_TRANSFER",
    about: ["bup-exempel"],
    title: "Svar på remiss går till fel skola",
    description:
      "Svar på remisser skickas till den skola som stod i registret när remissen kom in, även om skolan har meddelat ett byte. Svaren blir liggande och skolan som har ansvaret får fråga på nytt.",
    steps: [
      acknowledge(140),
      handle(138),
      reply(132, "clinic", "Adressen låses när remissen registreras. Vi behöver en rutin för att ändra den."),
      decide(110, [measure("Adress på remissvar kontrolleras före utskick", "bup-exempel", 60)]),
      moveOn(100, "clinic", "start"),
      moveOn(62, "clinic", "finish"),
      tellBack(58, "MEASURES", "Mottagningen kontrollerar skolans adress innan svaret skickas."),
      verdict(
        46,
        "representative",
        "SOLVED",
        "Den som rapporterade har slutat. Skolan ser att svaren kommer rätt.",
      ),
    ],
  },
  {
    key: "school-contact-police",
    by: "police",
    ago: 152,
    category: "RESPONSIBILITY",
    about: ["buf-exempelby"],
    title: "Ingen gemensam kontaktväg vid oro på skolgårdar",
    description:
      "Vid ordningsstörningar på skolgårdar efter skoltid är det oklart vem i förvaltningen som polisen ska nå. Ansvaret växlar mellan rektor, fastighet och trygghetsenhet beroende på tid på dygnet.",
    steps: [
      acknowledge(146, "sspfLead"),
      handle(145, "sspfLead"),
      reply(
        139,
        "schoolDirector",
        "Förvaltningen har en beredskapstelefon som inte är känd utanför kommunen.",
      ),
      decide(128, [measure("Beredskapstelefonen görs känd för parterna", "buf-exempelby", 100)], "sspfLead"),
      moveOn(120, "schoolDirector", "start"),
      moveOn(104, "schoolDirector", "finish"),
      tellBack(
        102,
        "MEASURES",
        "Förvaltningens beredskapstelefon är känd hos alla parter och svarar dygnet runt.",
        "sspfLead",
      ),
      verdict(97, "police", "SOLVED"),
    ],
  },
  {
    key: "closed-by-chair",
    by: "paediatrics",
    ago: 180,
    category: "OTHER",
    about: ["barnhalsovard-exempel"],
    title: "Olika tillväxtkurvor används i skola och vård",
    description:
      "Elevhälsans medicinska insats och mottagningen använder olika kurvor, och jämförelser blir osäkra. Ett gemensamt val behövs för hela kommunen.",
    steps: [
      acknowledge(174),
      handle(172),
      tellBack(160, "NO_MEASURE", "Valet av kurvor görs nationellt och ändras nästa år. Parterna avvaktar."),
      close(
        151,
        "operativeChair",
        "Frågan avgörs nationellt och kan inte lösas i forumet. Mottagningen har samtyckt till att den avslutas.",
      ),
    ],
  },
];
