import type { RegisterDraft } from "../register/register.format.ts";

/** The day that lies so many days back, YYYY-MM-DD. */
export type DayAgo = (days: number) => string;

/** The day on which the area group for Norr and Mitt is divided, in days back. */
export const splitAgo = 184;

const town = "exempelby";
const kommun = { principal: "exempelby-kommun", area: town };
const region = { principal: "region-exempel", area: "exempels-lan", publicAuthority: "Hälso- och sjukvårdsnämnden" };
const school = { ...kommun, publicAuthority: "Barn- och utbildningsnämnden" };
const social = { ...kommun, publicAuthority: "Socialnämnden" };

/** Exempelby in Region Exempel: invented throughout. */
export const exempelby = (day: DayAgo): RegisterDraft => ({
  format: "samverkansregister/1",
  source: "Påhittad kommun för demonstration",
  areas: [
    { key: "exempels-lan", name: "Exempels län", kind: "COUNTY" },
    { key: town, name: "Exempelby", kind: "MUNICIPALITY", parent: "exempels-lan" },
    { key: "exempelby-norr", name: "Exempelby Norr", kind: "LOCAL_AREA", parent: town },
    { key: "exempelby-mitt", name: "Exempelby Mitt", kind: "LOCAL_AREA", parent: town },
    { key: "exempelby-syd", name: "Exempelby Syd", kind: "LOCAL_AREA", parent: town },
    { key: "lokalpolisomrade-exempelby", name: "Lokalpolisområde Exempelby", kind: "POLICE_AREA", parent: "exempels-lan" },
  ],
  organizations: [
    { key: "exempelby-kommun", name: "Exempelby kommun", sector: "MUNICIPAL_ADMIN", isPrincipal: true, area: town },
    { key: "region-exempel", name: "Region Exempel", sector: "REGION_ADMIN", isPrincipal: true, area: "exempels-lan" },
    { key: "polismyndigheten", name: "Polismyndigheten", sector: "POLICE", isPrincipal: true },
    { key: "exempelskolan", name: "Exempelskolan AB", sector: "SCHOOL", isPrincipal: true, area: town },
    { key: "annanorts-kommun", name: "Annanorts kommun", sector: "MUNICIPAL_ADMIN", isPrincipal: true },
    { key: "buf-exempelby", name: "Barn- och utbildningsförvaltningen Exempelby", shortName: "BUF", sector: "SCHOOL", ...school },
    { key: "grundskolan-exempelby", name: "Grundskolan Exempelby", shortName: "Grundskolan", sector: "SCHOOL", parent: "buf-exempelby", ...school },
    { key: "forskolan-exempelby", name: "Förskolan Exempelby", shortName: "Förskolan", sector: "PRESCHOOL", parent: "buf-exempelby", ...school },
    { key: "gymnasiet-exempelby", name: "Gymnasiet Exempelby", shortName: "Gymnasiet", sector: "SCHOOL", parent: "buf-exempelby", ...school },
    { key: "socialforvaltningen-exempelby", name: "Socialförvaltningen Exempelby", shortName: "SOF", sector: "SOCIAL_SERVICES", ...social },
    {
      key: "barn-unga-exempelby",
      name: "Socialtjänsten barn och unga Exempelby",
      shortName: "Socialtjänsten",
      sector: "SOCIAL_SERVICES",
      parent: "socialforvaltningen-exempelby",
      ...social,
    },
    { key: "falt-exempelby", name: "Fältverksamheten Exempelby", shortName: "Fält", sector: "FIELDWORK", parent: "socialforvaltningen-exempelby", ...social },
    { key: "kultur-fritid-exempelby", name: "Kultur och fritid Exempelby", shortName: "Fritid", sector: "LEISURE", publicAuthority: "Kultur- och fritidsnämnden", ...kommun },
    { key: "trygghet-exempelby", name: "Trygghetsenheten Exempelby", shortName: "Trygghet", sector: "SAFETY", publicAuthority: "Kommunstyrelsen", ...kommun },
    { key: "bup-exempel", name: "Barn- och ungdomspsykiatrin Exempel", shortName: "BUP", sector: "PSYCHIATRY", ...region },
    { key: "habiliteringen-exempel", name: "Barn- och ungdomshabiliteringen Exempel", shortName: "Habiliteringen", sector: "HABILITATION", ...region },
    { key: "barnmedicin-exempel", name: "Barn- och ungdomsmedicinska mottagningen Exempel", shortName: "BUMM", sector: "CHILD_MEDICINE", ...region },
    { key: "barnhalsovard-exempel", name: "Mödra- och barnhälsovården Exempel", shortName: "BHV", sector: "MATERNAL_CHILD_HEALTH", ...region },
    { key: "sekretariat-exempel", name: "Region Exempels sekretariat för barn och unga", shortName: "Sekretariatet", sector: "REGION_ADMIN", principal: "region-exempel", area: "exempels-lan" },
    { key: "polisen-exempelby", name: "Lokalpolisområde Exempelby", shortName: "Polisen", sector: "POLICE", principal: "polismyndigheten", area: "lokalpolisomrade-exempelby" },
  ],
  forums: [
    {
      key: "regionalt-barnforum-exempel",
      code: "REGEX",
      name: "Regionalt barnforum Exempel",
      kind: "REGIONAL_CHILD",
      level: "REGIONAL",
      area: "exempels-lan",
      purpose: "Tar emot frågor som en kommun inte kan lösa själv och ger länsgemensamma riktlinjer.",
      activeFrom: day(2200),
    },
    {
      key: "bus-styrgrupp-exempelby",
      code: "BUSST",
      name: "BUS-styrgrupp Exempelby",
      kind: "BUS",
      level: "STEERING",
      area: town,
      parent: "regionalt-barnforum-exempel",
      purpose: "Beslutar lokal överenskommelse och handlingsplan och svarar på frågor från den operativa gruppen.",
      activeFrom: day(2000),
    },
    {
      key: "bus-operativ-exempelby",
      code: "BUSEX",
      name: "BUS operativ grupp Exempelby",
      kind: "BUS",
      level: "OPERATIVE",
      area: town,
      parent: "bus-styrgrupp-exempelby",
      purpose: "Löser det som inte fungerar i vardagen mellan skola, socialtjänst och vård.",
      activeFrom: day(2000),
    },
    {
      key: "styrgrupp-skola-soc-exempelby",
      code: "SKSOC",
      name: "Styrgrupp skola–socialtjänst Exempelby",
      kind: "SCHOOL_SOCIAL",
      level: "STEERING",
      area: town,
      parent: "bus-styrgrupp-exempelby",
      purpose: "Två förvaltningschefer leder den utökade samverkan mellan skola och socialtjänst.",
      activeFrom: day(1500),
    },
    {
      key: "sspf-styrgrupp-exempelby",
      code: "SSPFST",
      name: "SSPF styrgrupp Exempelby",
      kind: "SSPF",
      level: "STEERING",
      area: town,
      parent: "regionalt-barnforum-exempel",
      purpose: "Ger arbetsgruppen uppdrag och följer upp det förebyggande arbetet.",
      activeFrom: day(1800),
    },
    {
      key: "sspf-arbetsgrupp-exempelby",
      code: "SSPF",
      name: "SSPF arbetsgrupp Exempelby",
      kind: "SSPF",
      level: "OPERATIVE",
      area: town,
      parent: "sspf-styrgrupp-exempelby",
      purpose: "Samordnar skola, socialtjänst, polis och fritid. Enskilda ärenden hanteras utanför navet.",
      activeFrom: day(1800),
    },
    {
      key: "bob-exempelby",
      code: "BOBEX",
      name: "BOB Exempelby",
      kind: "BOB",
      level: "OPERATIVE",
      area: town,
      parent: "sspf-styrgrupp-exempelby",
      status: "FORMING",
      purpose: "Under uppbyggnad: parterna i SSPF och regionen mot barns och ungas brottslighet.",
    },
    {
      key: "strategisk-trygghet-exempelby",
      code: "TRYGG",
      name: "Strategisk grupp trygghet",
      kind: "SAFETY",
      level: "STEERING",
      area: town,
      parent: "regionalt-barnforum-exempel",
      purpose: "Fångar upp områdesgruppernas frågor och beslutar om insatser för hela kommunen.",
      activeFrom: day(1200),
    },
    ...(["norr", "mitt"] as const).map((part) => ({
      ...areaGroup(part),
      activeFrom: day(splitAgo + 6),
    })),
    { ...areaGroup("syd"), activeFrom: day(1200) },
    {
      key: "omradesgrupp-norr-mitt",
      code: "OMRNM",
      name: "Områdesgrupp Norr–Mitt",
      kind: "AREA_GROUP",
      level: "OPERATIVE",
      area: town,
      parent: "strategisk-trygghet-exempelby",
      purpose: "Gemensam områdesgrupp för Norr och Mitt fram till delningen.",
      activeFrom: day(1200),
      activeTo: day(splitAgo),
    },
  ],
  lineage: (["norr", "mitt"] as const).map((part) => ({
    from: "omradesgrupp-norr-mitt",
    to: `omradesgrupp-${part}`,
    kind: "SPLIT",
    effectiveOn: day(splitAgo + 6),
  })),
  memberships: [
    { forum: "regionalt-barnforum-exempel", organizations: ["exempelby-kommun", "region-exempel"], kind: "PARTY", from: day(2200) },
    { forum: "regionalt-barnforum-exempel", organizations: ["sekretariat-exempel"], kind: "ADJUNCT", from: day(2200) },
    {
      forum: "bus-styrgrupp-exempelby",
      organizations: ["socialforvaltningen-exempelby", "buf-exempelby", "exempelby-kommun", "region-exempel"],
      kind: "PARTY",
      from: day(2000),
    },
    {
      forum: "bus-operativ-exempelby",
      organizations: [
        "buf-exempelby",
        "grundskolan-exempelby",
        "forskolan-exempelby",
        "barn-unga-exempelby",
        "bup-exempel",
        "habiliteringen-exempel",
        "barnmedicin-exempel",
        "barnhalsovard-exempel",
      ],
      kind: "PARTY",
      from: day(2000),
    },
    { forum: "bus-operativ-exempelby", organizations: ["exempelskolan"], kind: "ADJUNCT", from: day(900) },
    { forum: "styrgrupp-skola-soc-exempelby", organizations: ["buf-exempelby", "socialforvaltningen-exempelby"], kind: "PARTY", from: day(1500) },
    ...["sspf-styrgrupp-exempelby", "sspf-arbetsgrupp-exempelby"].map((forum) => ({
      forum,
      organizations: ["socialforvaltningen-exempelby", "buf-exempelby", "kultur-fritid-exempelby", "polisen-exempelby"],
      kind: "PARTY" as const,
      from: day(1800),
    })),
    { forum: "bob-exempelby", organizations: ["socialforvaltningen-exempelby", "polisen-exempelby"], kind: "PARTY", from: day(90) },
    {
      forum: "strategisk-trygghet-exempelby",
      organizations: ["trygghet-exempelby", "kultur-fritid-exempelby", "socialforvaltningen-exempelby", "polisen-exempelby"],
      kind: "PARTY",
      from: day(1200),
    },
    ...(["norr", "mitt"] as const).map((part) => ({ ...areaMembers(part), from: day(splitAgo + 6) })),
    { ...areaMembers("syd"), from: day(1200) },
    { ...areaMembers("norr-mitt"), from: day(1200), to: day(splitAgo) },
  ],
  cadence: [
    { forum: "bus-styrgrupp-exempelby", times: 2, period: "TERM", validFrom: day(2000) },
    { forum: "bus-operativ-exempelby", times: 2, period: "TERM", validFrom: day(2000), validTo: day(101) },
    { forum: "bus-operativ-exempelby", times: 3, period: "TERM", validFrom: day(100) },
    { forum: "sspf-arbetsgrupp-exempelby", times: 1, period: "FORTNIGHT", validFrom: day(1800) },
    { forum: "regionalt-barnforum-exempel", times: 4, period: "CALENDAR_YEAR", validFrom: day(2200) },
  ],
});

const names = { norr: "Norr", mitt: "Mitt", syd: "Syd" } as const;

const areaGroup = (part: keyof typeof names) => ({
  key: `omradesgrupp-${part}`,
  code: `OMR${part.toUpperCase()}`,
  name: `Områdesgrupp ${names[part]}`,
  kind: "AREA_GROUP" as const,
  level: "OPERATIVE" as const,
  area: `exempelby-${part}`,
  parent: "strategisk-trygghet-exempelby",
  purpose: `Skola, fritid, polis och fältverksamhet i Exempelby ${names[part]}.`,
});

const areaMembers = (part: string) => ({
  forum: `omradesgrupp-${part}`,
  organizations: ["gymnasiet-exempelby", "kultur-fritid-exempelby", "falt-exempelby", "polisen-exempelby", "trygghet-exempelby"],
  kind: "PARTY" as const,
});
