import type { Mandate, SeatRole } from "../forums/membership.rules.ts";
import type { AssignmentFunction } from "../organizations/assignment.entity.ts";
import { demoRoles } from "./roles.ts";

interface DemoPerson {
  readonly email: string;
  readonly title: string;
  readonly organization: string;
  readonly function?: AssignmentFunction;
  /** The last day of the assignment, in days back. */
  readonly leftAgo?: number;
  readonly seats?: readonly DemoSeat[];
}

interface DemoSeat {
  readonly forum: string;
  readonly role: SeatRole;
  readonly mandate?: Mandate;
}

const seat = (forum: string, role: SeatRole = "REPRESENTATIVE", mandate: Mandate = "DECIDE"): DemoSeat => ({
  forum,
  role,
  mandate,
});

/** Role titles in Exempelby, never persons. The roles of the sign-in page, and those around them. */
export const demoPeople = {
  school: { email: demoRoles.school, title: "Rektor, grundskolan", organization: "grundskolan-exempelby" },
  representative: {
    email: demoRoles.representative,
    title: "Skolchef, grundskolan",
    organization: "grundskolan-exempelby",
    seats: [seat("bus-operativ-exempelby")],
  },
  social: {
    email: demoRoles.social,
    title: "Enhetschef, barn och unga",
    organization: "barn-unga-exempelby",
    seats: [seat("bus-operativ-exempelby")],
  },
  clinic: {
    email: demoRoles.clinic,
    title: "Enhetschef, BUP",
    organization: "bup-exempel",
    seats: [seat("bus-operativ-exempelby")],
  },
  coordinator: {
    email: demoRoles.coordinator,
    title: "Samordnare, BUS",
    organization: "buf-exempelby",
    seats: [seat("bus-operativ-exempelby", "COORDINATOR", "INFORM")],
  },
  chair: {
    email: demoRoles.chair,
    title: "Förvaltningschef, social",
    organization: "socialforvaltningen-exempelby",
    seats: [seat("bus-styrgrupp-exempelby", "CHAIR"), seat("styrgrupp-skola-soc-exempelby", "CHAIR")],
  },
  regional: {
    email: demoRoles.regional,
    title: "Ordförande, regionalt barnforum",
    organization: "region-exempel",
    seats: [seat("regionalt-barnforum-exempel", "CHAIR")],
  },
  secretariat: {
    email: demoRoles.secretariat,
    title: "Regional utvecklare",
    organization: "sekretariat-exempel",
    function: "SECRETARIAT",
  },
  orgadmin: {
    email: demoRoles.orgadmin,
    title: "Administratör, BUP",
    organization: "bup-exempel",
    function: "ORG_ADMIN",
  },
  admin: {
    email: demoRoles.admin,
    title: "Systemadministratör",
    organization: "exempelby-kommun",
    function: "ADMIN",
  },
  stranger: { email: demoRoles.stranger, title: "Handläggare", organization: "annanorts-kommun" },
  operativeChair: {
    email: "elevhalsochef@exempelby.example",
    title: "Elevhälsochef",
    organization: "buf-exempelby",
    seats: [seat("bus-operativ-exempelby", "CHAIR")],
  },
  schoolDirector: {
    email: "utbildningschef@exempelby.example",
    title: "Förvaltningschef, barn och utbildning",
    organization: "buf-exempelby",
    seats: [
      seat("bus-styrgrupp-exempelby"),
      seat("styrgrupp-skola-soc-exempelby"),
      seat("sspf-styrgrupp-exempelby"),
    ],
  },
  regionStrategist: {
    email: "strateg@regionexempel.example",
    title: "Strateg, barn och unga",
    organization: "region-exempel",
    seats: [seat("bus-styrgrupp-exempelby", "REPRESENTATIVE", "RECOMMEND")],
  },
  townStrategist: {
    email: "strateg@exempelby.example",
    title: "Strateg, kommunledningen",
    organization: "exempelby-kommun",
    seats: [seat("regionalt-barnforum-exempel"), seat("bus-styrgrupp-exempelby")],
  },
  secretary: {
    email: "utvecklingsledare@exempelby.example",
    title: "Utvecklingsledare, kommunledningen",
    organization: "exempelby-kommun",
    seats: [seat("bus-styrgrupp-exempelby", "COORDINATOR", "INFORM")],
  },
  socialDeputy: {
    email: "bitradande@socialtjansten.exempelby.example",
    title: "Biträdande enhetschef, barn och unga",
    organization: "barn-unga-exempelby",
    seats: [seat("bus-operativ-exempelby", "DEPUTY")],
  },
  clinicDeputy: {
    email: "bitradande@bup.regionexempel.example",
    title: "Biträdande enhetschef, BUP",
    organization: "bup-exempel",
    seats: [seat("bus-operativ-exempelby", "DEPUTY", "RECOMMEND")],
  },
  teacher: {
    email: "specialpedagog@grundskolan.exempelby.example",
    title: "Specialpedagog",
    organization: "grundskolan-exempelby",
  },
  registrar: {
    email: "registrator@grundskolan.exempelby.example",
    title: "Registrator, grundskolan",
    organization: "grundskolan-exempelby",
    function: "REGISTRAR",
  },
  formerDeputy: {
    email: "tidigare.bitradande@grundskolan.exempelby.example",
    title: "Biträdande rektor",
    organization: "grundskolan-exempelby",
    leftAgo: 75,
  },
  socialWorker: {
    email: "socialsekreterare@socialtjansten.exempelby.example",
    title: "Socialsekreterare",
    organization: "barn-unga-exempelby",
  },
  therapist: {
    email: "behandlare@bup.regionexempel.example",
    title: "Behandlare",
    organization: "bup-exempel",
  },
  preschool: {
    email: "rektor@forskolan.exempelby.example",
    title: "Rektor, förskolan",
    organization: "forskolan-exempelby",
    seats: [seat("bus-operativ-exempelby")],
  },
  paediatrics: {
    email: "enhetschef@bumm.regionexempel.example",
    title: "Enhetschef, BUMM",
    organization: "barnmedicin-exempel",
    seats: [seat("bus-operativ-exempelby", "REPRESENTATIVE", "RECOMMEND")],
  },
  childHealth: {
    email: "samordnare@bhv.regionexempel.example",
    title: "Vårdutvecklare, BHV",
    organization: "barnhalsovard-exempel",
    seats: [seat("bus-operativ-exempelby", "REPRESENTATIVE", "RECOMMEND")],
  },
  habilitation: {
    email: "tidigare.enhetschef@habiliteringen.regionexempel.example",
    title: "Enhetschef, habiliteringen",
    organization: "habiliteringen-exempel",
    leftAgo: 118,
    seats: [seat("bus-operativ-exempelby")],
  },
  safetyLead: {
    email: "trygghetschef@exempelby.example",
    title: "Trygghetschef",
    organization: "trygghet-exempelby",
    seats: [
      seat("strategisk-trygghet-exempelby", "CHAIR"),
      seat("omradesgrupp-norr-mitt", "CHAIR"),
      seat("omradesgrupp-norr", "CHAIR"),
      seat("omradesgrupp-mitt", "CHAIR"),
      seat("omradesgrupp-syd", "CHAIR"),
    ],
  },
  leisure: {
    email: "enhetschef@fritid.exempelby.example",
    title: "Enhetschef, fritid",
    organization: "kultur-fritid-exempelby",
    seats: [
      seat("sspf-styrgrupp-exempelby"),
      seat("sspf-arbetsgrupp-exempelby"),
      seat("strategisk-trygghet-exempelby"),
      seat("omradesgrupp-norr"),
      seat("omradesgrupp-mitt"),
      seat("omradesgrupp-syd"),
    ],
  },
  police: {
    email: "kommunpolis@polisen.example",
    title: "Kommunpolis",
    organization: "polisen-exempelby",
    seats: [
      seat("sspf-styrgrupp-exempelby"),
      seat("sspf-arbetsgrupp-exempelby"),
      seat("strategisk-trygghet-exempelby", "REPRESENTATIVE", "RECOMMEND"),
      seat("omradesgrupp-norr"),
    ],
  },
  sspfLead: {
    email: "sspf@exempelby.example",
    title: "SSPF-samordnare",
    organization: "socialforvaltningen-exempelby",
    seats: [
      seat("sspf-arbetsgrupp-exempelby", "CHAIR"),
      seat("sspf-styrgrupp-exempelby", "COORDINATOR", "INFORM"),
    ],
  },
  upperSchool: {
    email: "rektor@gymnasiet.exempelby.example",
    title: "Rektor, gymnasiet",
    organization: "gymnasiet-exempelby",
    seats: [seat("omradesgrupp-norr"), seat("omradesgrupp-mitt"), seat("omradesgrupp-syd")],
  },
  fieldworker: {
    email: "faltsekreterare@exempelby.example",
    title: "Fältsekreterare",
    organization: "falt-exempelby",
  },
} satisfies Record<string, DemoPerson>;

export type DemoPersonKey = keyof typeof demoPeople;

export const personOf = (key: DemoPersonKey): DemoPerson => demoPeople[key];

/** Seats that stand empty from the beginning: the organization has named nobody. */
export const vacantSeats: readonly { readonly organization: string; readonly seat: DemoSeat }[] = [
  { organization: "buf-exempelby", seat: seat("sspf-arbetsgrupp-exempelby", "DEPUTY", "INFORM") },
];
