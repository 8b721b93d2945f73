import { readFileSync } from "node:fs";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import type { Subject, Subjects } from "./subjects.ts";

/** A page as someone sees it. */
export interface Place {
  /** Of the pictures. */
  readonly name: string;
  /** As the router has it. */
  readonly route: string;
  readonly path: string;
  /** Null for one who is not signed in. */
  readonly person: DemoPersonKey | null;
}

type Seen = readonly [name: string, query: string, person?: DemoPersonKey | null];

/** Every page: whose it is, its pictures' name, its query, and who looks (else the coordinator). */
const pages: Readonly<Record<string, readonly (readonly [Subject | null, ...Seen])[]>> = {
  "/": [
    [null, "utloggad", "", null],
    [null, "oversikt-samordnare", ""],
    [null, "oversikt-ordforande", "", "chair"],
    [null, "oversikt-skola", "", "school"],
    [null, "oversikt-socialtjanst", "", "social"],
    [null, "oversikt-bup", "", "clinic"],
    [null, "oversikt-regionalt", "", "regional"],
    [null, "oversikt-sekretariat", "", "secretariat"],
    [null, "oversikt-utomstaende", "", "stranger"],
    [null, "oversikt-administrator", "", "orgadmin"],
    [null, "oversikt-systemadministrator", "", "admin"],
  ],
  "/forum": [
    [null, "forum-lista", ""],
    [null, "forum-lista-administrator", "", "admin"],
    [null, "forum-lista-tom", "?q=finns-inte"],
  ],
  "/forum/$id": [
    ["forum", "forum", ""],
    ["forum", "forum-ordforande", "", "operativeChair"],
    ["forum", "forum-skola", "", "school"],
    ["proposedForum", "forum-forslag", "", "admin"],
    ["forum", "forum-medlemmar", "?tab=medlemmar"],
    ["forum", "forum-historik", "?tab=historik"],
  ],
  "/forum/$id/dela": [
    ["forum", "forum-dela", "", "admin"],
    ["forum", "forum-dela-samordnare", ""],
  ],
  "/forum/$id/sla-samman": [["forum", "forum-sla-samman", "", "admin"]],
  "/forum/$id/overlamning/$seatId": [["seat", "overlamning", ""]],
  "/brister": [
    [null, "brister", ""],
    [null, "brister-stege", "?view=ladder"],
    [null, "brister-stangda", "?show=closed"],
    [null, "brister-tom", "?search=finns-inte"],
    [null, "brister-utomstaende", "", "stranger"],
  ],
  "/brister/ny": [[null, "brist-ny", "", "school"]],
  "/brister/$id": [
    ["deficiency", "brist", ""],
    ["deficiency", "brist-ordforande", "", "operativeChair"],
    ["closedDeficiency", "brist-stangd", ""],
    ["deficiency", "brist-utomstaende", "", "stranger"],
  ],
  "/lyft/$id": [["escalation", "lyft", ""]],
  "/forankring": [
    [null, "forankring-lista", ""],
    [null, "forankring-lista-alla", "?show=all"],
    [null, "forankring-lista-utomstaende", "", "stranger"],
  ],
  "/forankring/$id": [["anchoring", "forankring", ""]],
  "/forankring/kvitto/$id": [["receipt", "forankring-kvitto", "", "representative"]],
  "/moten": [
    [null, "moten", ""],
    [null, "moten-utomstaende", "", "stranger"],
    [null, "moten-registrator", "", "registrar"],
  ],
  "/moten/$id": [
    ["planned", "mote-kallat", ""],
    ["planned", "mote-kallat-skola", "", "representative"],
    ["inSession", "mote-pagar", ""],
    ["held", "mote-hallet", ""],
  ],
  "/moten/$id/pagar": [
    ["inSession", "motesrum", ""],
    ["inSession", "motesrum-ordforande", "", "operativeChair"],
    ["inSession", "motesrum-bup", "", "clinic"],
  ],
  "/moten/$id/anteckningar": [
    ["held", "anteckningar", ""],
    ["shared", "anteckningar-delade", ""],
    ["shared", "anteckningar-registrator", "", "registrar"],
  ],
  "/beslut": [
    [null, "beslut-lista", ""],
    [null, "beslut-lista-utomstaende", "", "stranger"],
  ],
  "/beslut/$id": [["decision", "beslut", ""]],
  "/handlingsplan": [
    [null, "handlingsplaner", ""],
    [null, "handlingsplaner-utomstaende", "", "stranger"],
  ],
  "/handlingsplan/$id": [
    ["plan", "plan-tavla", ""],
    ["plan", "plan-lista", "?vy=lista"],
    ["plan", "plan-arshjul", "?vy=arshjul"],
    ["draftPlan", "plan-annan", ""],
  ],
  "/aktiviteter/$id": [
    ["activity", "aktivitet", ""],
    ["blocked", "aktivitet-hindrad", ""],
  ],
  "/overenskommelser": [
    [null, "overenskommelser", ""],
    [null, "overenskommelser-utomstaende", "", "stranger"],
  ],
  "/overenskommelser/$id": [["agreement", "overenskommelse", ""]],
  "/signaler": [[null, "signaler", "", "secretariat"]],
  "/tillganglighetsredogorelse": [
    [null, "tillganglighet", ""],
    [null, "tillganglighet-utloggad", "", null],
  ],
  "/finns-inte": [[null, "finns-inte", ""]],
};

export function placesOf(subjects: Subjects): Place[] {
  return Object.entries(pages).flatMap(([route, seen]) =>
    seen.flatMap(([subject, name, query, person = "coordinator"]) => {
      const id = subject ? subjects[subject] : "";
      if (id === undefined) return [];
      return [{ name, route, path: route.replace(/\$id(\/.*\$.*)?/, id) + query, person }];
    }),
  );
}

/** Routes of the client's router that none of the places is at, one line each. */
export function forgottenRoutes(places: readonly Place[]): string[] {
  const router = readFileSync(new URL("../../client/router.tsx", import.meta.url), "utf8");
  const routes = [...router.matchAll(/^ {4}path: "([^"]+)",$/gm)].map(([, path = ""]) => path);
  if (routes.length === 0) throw new Error("client/router.tsx names no paths");
  const seen = new Set(places.map(({ route }) => route));
  return routes
    .filter((route) => !seen.has(route))
    .map((route) =>
      Object.hasOwn(pages, route)
        ? `${route}: the demo has nothing to show there`
        : `${route}: not in tests/screens/places.ts`,
    );
}
