import { runOperation } from "../../server/changes/runOperation.ts";
import type { Hub } from "../../server/hub.ts";
import { Factory } from "./factory.ts";

/** The people of the small municipality that most tests play in. */
export const people = {
  /** Reports; has no seat. */
  school: "school@test.example",
  /** The reporter's own representative in the operative group. */
  representative: "representative@test.example",
  social: "social@test.example",
  clinic: "clinic@test.example",
  coordinator: "coordinator@test.example",
  operativeChair: "operative-chair@test.example",
  chair: "chair@test.example",
  regional: "regional@test.example",
  secretariat: "secretariat@test.example",
  orgadmin: "orgadmin@test.example",
  /** Of the clinic, as its administrator; without a seat. */
  registrar: "registrar@test.example",
  admin: "admin@test.example",
  auditor: "auditor@test.example",
  stranger: "stranger@test.example",
  /** Chair of another forum of the same level, with other members. */
  neighbour: "neighbour@test.example",
} as const;
export type Person = keyof typeof people;

export interface World {
  readonly forums: Record<"operative" | "steering" | "regional" | "neighbour" | "political", string>;
  readonly organizations: Record<
    "school" | "social" | "clinic" | "municipality" | "region" | "lonely" | "leisure",
    string
  >;
}

/** A ladder of three forums with school, social services and clinic, a neighbour forum, and a stranger outside all. */
export function makeWorld(hub: Hub): Promise<World> {
  return runOperation(hub.system, { identity: null, system: true, writes: true }, async (op) => {
    const make = await Factory.begin(op);
    const municipality = await make.organization("kommunen", "MUNICIPAL_ADMIN");
    const region = await make.organization("regionen", "REGION_ADMIN");
    const school = await make.organization("skolan", "SCHOOL", municipality);
    const social = await make.organization("socialtjansten", "SOCIAL_SERVICES", municipality);
    const clinic = await make.organization("bup", "PSYCHIATRY", region);
    const leisure = await make.organization("fritid", "LEISURE", municipality);
    const lonely = await make.organization("ensam", "OTHER");

    const political = await make.forum("politik", "POLITICAL");
    const regional = await make.forum("region", "REGIONAL", political);
    const steering = await make.forum("styr", "STEERING", regional);
    const operative = await make.forum("oper", "OPERATIVE", steering);
    const neighbour = await make.forum("grann", "OPERATIVE", steering);
    const inOperative = {
      school: make.member(operative, school),
      social: make.member(operative, social),
      clinic: make.member(operative, clinic),
    };
    const inSteering = {
      municipality: make.member(steering, municipality),
      region: make.member(steering, region),
    };
    const inRegional = {
      municipality: make.member(regional, municipality),
      region: make.member(regional, region),
    };
    const inNeighbour = {
      leisure: make.member(neighbour, leisure),
      municipality: make.member(neighbour, municipality),
    };

    await make.person(people.school, school);
    await make.person(people.representative, school, [[inOperative.school, "REPRESENTATIVE"]]);
    await make.person(people.social, social, [[inOperative.social, "REPRESENTATIVE"]]);
    await make.person(people.clinic, clinic, [[inOperative.clinic, "REPRESENTATIVE"]]);
    await make.person(people.coordinator, social, [[inOperative.social, "COORDINATOR"]]);
    await make.person(people.operativeChair, clinic, [[inOperative.clinic, "CHAIR"]]);
    await make.person(people.chair, municipality, [[inSteering.municipality, "CHAIR"]]);
    await make.person(people.regional, region, [[inRegional.region, "CHAIR"]]);
    await make.person(people.secretariat, region, [], "SECRETARIAT");
    await make.person(people.orgadmin, clinic, [], "ORG_ADMIN");
    await make.person(people.registrar, clinic, [], "REGISTRAR");
    await make.person(people.admin, municipality, [], "ADMIN");
    await make.person(people.auditor, municipality, [], "AUDITOR");
    await make.person(people.stranger, lonely);
    await make.person(people.neighbour, leisure, [[inNeighbour.leisure, "CHAIR"]]);
    return {
      forums: {
        operative: operative.id,
        steering: steering.id,
        regional: regional.id,
        neighbour: neighbour.id,
        political: political.id,
      },
      organizations: {
        school: school.id,
        social: social.id,
        clinic: clinic.id,
        municipality: municipality.id,
        region: region.id,
        lonely: lonely.id,
        leisure: leisure.id,
      },
    };
  });
}
