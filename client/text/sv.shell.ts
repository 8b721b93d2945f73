/** Signing in and out, the frame's own words, and pages that belong to no feature. */
export const svShell = {
  signedOut: {
    lead: "Kanalen mellan verksamheterna kring barn: rapportera det som brister i samverkan, lyft det till rätt nivå och få svar tillbaka.",
    chooseRole: "Välj en roll",
    demoHelp: "Demoläget visar påhittade uppgifter. Varje roll ser det som den verksamheten får se.",
    enter: "Gå in",
    enterAs: "Gå in som {{role}}",
    noLogin: "Inloggning behöver ställas in innan du kan komma in. Kontakta den som driver navet.",
    enterFailed: "Det gick inte att logga in. Försök igen.",
  },
  account: "Konto: {{name}}",
  signOut: "Logga ut",
  signOutFailed: "Det gick inte att logga ut. Försök igen.",
  switchRole: "Byt roll",
  signals: "Signaler",
  waiting_one: "{{count}} sak väntar",
  waiting_other: "{{count}} saker väntar",
  showMore: "Visa fler",
  toOverview: "Gå till översikten",
  notFound: {
    title: "Sidan finns inte",
    text: "Adressen leder ingenstans, eller så har du inte tillgång till det som finns där.",
  },
  crashed: {
    title: "Sidan kunde inte visas",
    why: "Något gick fel i webbläsaren",
    text: "Försök igen, eller gå till översikten. Finns felet kvar kan sidan behöva laddas om.",
  },
  accessibility: {
    title: "Tillgänglighetsredogörelse",
    lead: "Samverkansnavet ska kunna användas av alla. Här står hur tjänsten uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du kan rapportera det som inte fungerar.",
    stateTitle: "Hur tillgänglig tjänsten är",
    state:
      "Tjänsten byggs för att uppfylla WCAG 2.2 på nivå AA, som omfattar kraven i EN 301 549. Varje sida prövas automatiskt i ljust och mörkt utseende och går att använda med enbart tangentbord, i 320 punkters bredd och vid 400 procents förstoring. Bedömningen är en självskattning.",
    defectsTitle: "Kända brister",
    defects:
      "Tjänsten är ännu inte granskad av en oberoende part och inte prövad med alla hjälpmedel. Inga andra brister är kända.",
    reportTitle: "Rapportera det som inte fungerar",
    report:
      "Säg till samordnaren i ditt forum eller till den som driver tjänsten hos er. Beskriv vilken sida det gäller, vad du ville göra och vad som hände. Du kan också be om uppgifterna i ett annat format.",
    supervisionTitle: "Tillsyn",
    supervision:
      "Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med svaret kan du anmäla det dit.",
    supervisionLink: "Anmäl bristande tillgänglighet till Digg",
  },
} as const;
