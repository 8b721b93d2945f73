import type { AgreementLevel } from "../../schema/generated/graphql.ts";
import { id, oneOf, yes } from "../ui/search.params.ts";

type Address = Record<string, unknown>;

/** From the widest to the narrowest. */
export const levels: readonly AgreementLevel[] = ["NATIONAL", "REGIONAL", "LOCAL", "SERVICE"];

/** The address of the list of agreements: its filters. */
export interface AgreementsSearch {
  forum?: string | undefined;
  level?: AgreementLevel | undefined;
  /** Only those with a version in force. */
  inForce?: true | undefined;
}

export function agreementsSearch({ forum, level, inForce }: Address): AgreementsSearch {
  return { forum: id(forum), level: oneOf(levels)(level), inForce: yes(inForce) };
}

/** The address of an agreement: which version is shown, and which of its clauses. */
export interface AgreementSearch {
  /** The one in force, else the newest, when left out. */
  version?: string | undefined;
  /** All clauses when left out. */
  vy?: "avvikelser" | undefined;
}

export function agreementSearch({ version, vy }: Address): AgreementSearch {
  return { version: id(version), vy: oneOf(["avvikelser"])(vy) };
}
