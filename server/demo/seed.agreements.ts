import type { PlannedClause } from "./seed.deed.agreements.ts";
import type { Deed } from "./seed.deed.ts";

const region = "regionalt-barnforum-exempel";
const steering = "bus-styrgrupp-exempelby";

export const county = "Samverkan kring barn och unga i Exempels län";
export const localBus = "Lokal BUS-överenskommelse Exempelby";
const attendance = "Lokal överenskommelse om närvaro i skolan";
/** Titles of the items under which the forums decide to send a version (R6). */
const inCounty = ["Länsöverenskommelsen", "Länsöverenskommelsen, andra versionen"] as const;
const inTown = [
  "Lokala överenskommelser",
  "Lokal överenskommelse, andra versionen",
  "Lokal överenskommelse, tredje versionen",
] as const;

const receiving: PlannedClause = {
  ref: "1",
  heading: "Mottagare",
  text: "Varje part utser en mottagare för frågor från de andra och håller uppgiften aktuell.",
};
const summons: PlannedClause = {
  ref: "2",
  heading: "Kallelse till samordnade möten",
  text: "Den som kallar gör det senast tre veckor före mötet.",
  sectors: ["SCHOOL", "SOCIAL_SERVICES", "PSYCHIATRY"],
};
const answering: PlannedClause = {
  ref: "3",
  heading: "Återkoppling",
  text: "Den verksamhet som fått en fråga svarar inom sextio dagar.",
};

const ages: PlannedClause = {
  ref: "4",
  heading: "Ålder",
  text: "Överenskommelsen gäller från tre års ålder.",
};

/** The county's agreement: a first version, and a second that all parties have approved. */
const ofCounty: readonly Deed[] = [
  {
    do: "createAgreement",
    ago: 397,
    by: "regional",
    forum: region,
    title: county,
    level: "REGIONAL",
    parties: ["region-exempel", "exempelby-kommun", "exempelskolan"],
  },
  {
    do: "draftVersion",
    ago: 397,
    by: "regional",
    agreement: county,
    text: "Gäller barn och unga som behöver stöd från flera huvudmän samtidigt.",
    fromAgo: 380,
    clauses: [receiving, summons, answering, ages],
  },
  { do: "sendVersion", ago: 380, by: "regional", agreement: county, title: inCounty[0] },
  { do: "approveVersion", ago: 379, by: "regional", agreement: county, record: "RE 2025-0412" },
  { do: "approveVersion", ago: 378, by: "townStrategist", agreement: county, record: "KS 2025/77" },
  {
    do: "enterApproval",
    ago: 377,
    by: "regional",
    agreement: county,
    party: "exempelskolan",
    record: "ES 2025-3",
  },
  {
    do: "draftVersion",
    ago: 155,
    by: "regional",
    agreement: county,
    copyFrom: "LATEST_VERSION",
    text: "Gäller barn och unga till och med 20 års ålder som behöver stöd från flera huvudmän samtidigt.",
    fromAgo: 142,
    clauses: [
      {
        ref: "5",
        heading: "Övergångar",
        text: "Den som lämnar över förbereder övergången tillsammans med den som tar emot, en termin i förväg.",
      },
    ],
  },
  { do: "sendVersion", ago: 142, by: "regional", agreement: county, title: inCounty[1] },
  { do: "approveVersion", ago: 141, by: "regional", agreement: county, record: "RE 2025-1190" },
  { do: "approveVersion", ago: 140, by: "townStrategist", agreement: county, record: "KS 2025/301" },
  {
    do: "enterApproval",
    ago: 139,
    by: "regional",
    agreement: county,
    party: "exempelskolan",
    record: "ES 2025-11",
  },
];

/** The local one: a version superseded, one in force that departs from the county's, one that waits for the clinic. */
const ofBus: readonly Deed[] = [
  {
    do: "createAgreement",
    ago: 375,
    by: "secretary",
    forum: steering,
    title: localBus,
    level: "LOCAL",
    parent: county,
    parties: ["socialforvaltningen-exempelby", "buf-exempelby", "bup-exempel", "exempelskolan"],
  },
  {
    do: "draftVersion",
    ago: 375,
    by: "secretary",
    agreement: localBus,
    copyFrom: "PARENT",
    text: "Så arbetar parterna i Exempelby efter länets överenskommelse.",
    fromAgo: 372,
  },
  { do: "sendVersion", ago: 373, by: "chair", agreement: localBus, title: inTown[0] },
  { do: "approveVersion", ago: 372, by: "chair", agreement: localBus, record: "SN 2025/18" },
  { do: "approveVersion", ago: 371, by: "schoolDirector", agreement: localBus, record: "BUN 2025/31" },
  { do: "approveVersion", ago: 370, by: "orgadmin", agreement: localBus, record: "BUP 2025-6" },
  {
    do: "enterApproval",
    ago: 369,
    by: "secretary",
    agreement: localBus,
    party: "exempelskolan",
    record: "ES 2025-4",
  },
  {
    do: "draftVersion",
    ago: 130,
    by: "secretary",
    agreement: localBus,
    copyFrom: "PARENT",
    text: "Så arbetar parterna i Exempelby efter länets reviderade överenskommelse.",
    fromAgo: 108,
  },
  {
    do: "diverge",
    ago: 129,
    by: "secretary",
    agreement: localBus,
    ref: "2",
    text: "Den som kallar gör det senast två veckor före mötet.",
    reason: "Skolorna i Exempelby lägger sina scheman tre veckor i taget och kan inte svara tidigare.",
  },
  { do: "sendVersion", ago: 110, by: "chair", agreement: localBus, title: inTown[1] },
  { do: "approveVersion", ago: 109, by: "chair", agreement: localBus, record: "SN 2025/140" },
  { do: "approveVersion", ago: 108, by: "schoolDirector", agreement: localBus, record: "BUN 2025/166" },
  { do: "approveVersion", ago: 107, by: "orgadmin", agreement: localBus, record: "BUP 2025-31" },
  {
    do: "enterApproval",
    ago: 106,
    by: "secretary",
    agreement: localBus,
    party: "exempelskolan",
    record: "ES 2025-14",
  },
  {
    do: "draftVersion",
    ago: 30,
    by: "secretary",
    agreement: localBus,
    copyFrom: "LATEST_VERSION",
    text: "Så arbetar parterna i Exempelby, med en gemensam ingång för frågor om närvaro.",
    fromAgo: 0,
    clauses: [
      {
        ref: "6",
        heading: "Närvaro",
        text: "Skola och socialtjänst har en gemensam ingång för frågor om närvaro.",
        sectors: ["SCHOOL", "SOCIAL_SERVICES"],
      },
    ],
  },
  { do: "sendVersion", ago: 19, by: "chair", agreement: localBus, title: inTown[2] },
  { do: "approveVersion", ago: 18, by: "chair", agreement: localBus, record: "SN 2026/9" },
  { do: "approveVersion", ago: 17, by: "schoolDirector", agreement: localBus, record: "BUN 2026/12" },
  {
    do: "enterApproval",
    ago: 15,
    by: "secretary",
    agreement: localBus,
    party: "exempelskolan",
    record: "ES 2026-2",
  },
];

/** Made under the county's first version, and expired under its second: nobody has made a new one. */
const ofAttendance: readonly Deed[] = [
  {
    do: "createAgreement",
    ago: 374,
    by: "secretary",
    forum: steering,
    title: attendance,
    level: "LOCAL",
    parent: county,
    parties: ["socialforvaltningen-exempelby", "buf-exempelby"],
  },
  {
    do: "draftVersion",
    ago: 374,
    by: "secretary",
    agreement: attendance,
    text: "Skola och socialtjänst arbetar tillsammans för närvaro i skolan.",
    fromAgo: 373,
    toAgo: 45,
    clauses: [
      { ref: "1", heading: "Kontakt", text: "Skolan tar kontakt efter fyra veckors upprepad frånvaro." },
    ],
  },
  { do: "sendVersion", ago: 373, by: "chair", agreement: attendance, title: inTown[0] },
  { do: "approveVersion", ago: 372, by: "chair", agreement: attendance, record: "SN 2025/19" },
  { do: "approveVersion", ago: 371, by: "schoolDirector", agreement: attendance, record: "BUN 2025/32" },
];

/** The clinic has no seat in the steering group: its administrator answers for it. */
const anchored: readonly Deed[] = [360, 94].map((ago) => ({
  do: "anchor",
  ago,
  by: "orgadmin",
  forum: steering,
  channel: "EMAIL",
  audience: "Mottagningens ledning",
}));

/** The year's agreements, from the county's to the local ones under it. */
export const agreementDeeds: readonly Deed[] = [...ofCounty, ...ofBus, ...ofAttendance, ...anchored];
