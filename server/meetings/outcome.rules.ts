import { must, refused } from "../kit/problem.ts";
import { type GivenPosition, hasVoice, type Mandate } from "./position.rules.ts";

/** How a forum decides; `quorum` with QUORUM only. */
export interface Rule {
  readonly kind: "CONSENSUS" | "ALL_PARTIES" | "QUORUM";
  readonly quorum: number | null;
}

/** A PARTY of the forum on the day of the meeting. */
export interface Party {
  readonly organizationId: string;
  readonly principalId: string;
  /** With what mandate it is there; null is absent. */
  readonly voice: Mandate | null;
}

export const missingCodes = [
  "TOO_FEW_PARTIES",
  "PRINCIPAL_ABSENT",
  "PARTY_ABSENT",
  "NO_MANDATE",
  "NOT_SAID",
  "DISAGREES",
] as const;
export type MissingCode = (typeof missingCodes)[number];

export interface Missing {
  readonly code: MissingCode;
  /** The party, or with PRINCIPAL_ABSENT the principal; null with TOO_FEW_PARTIES. */
  readonly organizationId: string | null;
}

export interface Outcome {
  /** What the decision would be now; null while the forum is not able to decide. */
  readonly verdict: "TAKEN" | "NOT_TAKEN" | null;
  /** What stands in the way of deciding, then of agreeing; empty when nothing does. */
  readonly missing: readonly Missing[];
}

type Positions = ReadonlyMap<string, GivenPosition>;

/** A forum of so many parties, or fewer, needs them all to agree (R2). */
const smallForum = 3;

/** R2: takes part; what was said while present stands, also when the party has left since. */
const takesPart = (party: Party, said: Positions): boolean =>
  hasVoice(party.voice) || said.has(party.organizationId);

/** The fewest parties that decide anything together. */
const fewest = ({ kind, quorum }: Rule): number =>
  kind === "QUORUM" ? Math.max(1, quorum ?? 1) : kind === "CONSENSUS" ? 2 : 1;

/**
 * R2: what the parties' positions make of a decision. CONSENSUS: at least two parties and one of each principal take
 * part, all of them in a forum of three or fewer, and none disagrees. ALL_PARTIES: all take part and none disagrees.
 * QUORUM: at least that many take part, and that many do not disagree. A reservation never blocks.
 */
export function outcome(rule: Rule, parties: readonly Party[], said: Positions): Outcome {
  const taking = parties.filter((party) => takesPart(party, said));
  const missing: Missing[] = [...absent(rule, parties, taking)];
  for (const { organizationId } of taking) {
    if (!said.has(organizationId)) missing.push({ code: "NOT_SAID", organizationId });
  }
  const isAble = missing.length === 0;
  const against = taking.filter(({ organizationId }) => said.get(organizationId) === "DISAGREE");
  const carries =
    rule.kind === "QUORUM" ? taking.length - against.length >= fewest(rule) : against.length === 0;
  if (!carries) {
    for (const { organizationId } of against) missing.push({ code: "DISAGREES", organizationId });
  }
  return { verdict: isAble ? (carries ? "TAKEN" : "NOT_TAKEN") : null, missing };
}

function* absent(rule: Rule, parties: readonly Party[], taking: readonly Party[]): Generator<Missing> {
  if (taking.length < fewest(rule)) yield { code: "TOO_FEW_PARTIES", organizationId: null };
  const needsAll = rule.kind === "ALL_PARTIES" || (rule.kind === "CONSENSUS" && parties.length <= smallForum);
  if (needsAll) {
    for (const party of parties) {
      if (taking.includes(party)) continue;
      const code = party.voice === null ? "PARTY_ABSENT" : "NO_MANDATE";
      yield { code, organizationId: party.organizationId };
    }
  } else if (rule.kind === "CONSENSUS") {
    const represented = new Set(taking.map(({ principalId }) => principalId));
    for (const principalId of new Set(parties.map((party) => party.principalId))) {
      if (!represented.has(principalId)) yield { code: "PRINCIPAL_ABSENT", organizationId: principalId };
    }
  }
}

/** R3: the parties that have not had a say. */
export const yetToSay = (parties: readonly Party[], said: Positions): string[] =>
  parties.map(({ organizationId }) => organizationId).filter((id) => !said.has(id));

const reasons: Readonly<Record<MissingCode, string>> = {
  TOO_FEW_PARTIES: "tooFewParties",
  PRINCIPAL_ABSENT: "principalAbsent",
  PARTY_ABSENT: "partyAbsent",
  NO_MANDATE: "partyWithoutMandate",
  NOT_SAID: "partyNotSaid",
  DISAGREES: "partyDisagrees",
};

/**
 * R2: what the forum decides now, agreed or not. Refuses while it is not able to, with the first thing that is missing
 * as the reason, and the organizations that it concerns.
 */
export function verdictOf({ verdict, missing }: Outcome): "TAKEN" | "NOT_TAKEN" {
  if (verdict !== null) return verdict;
  const first = must(missing[0], "what a forum lacks to decide");
  const organizations = missing
    .filter(({ code }) => code === first.code)
    .flatMap(({ organizationId }) => organizationId ?? []);
  throw refused(first.code === "NOT_SAID" ? "R1" : "R2", reasons[first.code], {
    organizations,
    missing: [...new Set(missing.map(({ code }) => code))],
  });
}
