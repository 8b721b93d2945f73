import type { AgreementCopySource } from "../agreements/agreement.enums.ts";
import type { Level } from "../agreements/agreement.rules.ts";
import type { Sector } from "../organizations/organization.entity.ts";

export interface PlannedClause {
  readonly ref: string;
  readonly heading: string;
  readonly text: string;
  readonly sectors?: readonly Sector[];
}

/** What people do with agreements; an agreement is named by its title, and its newest version is meant. */
export interface OfAgreements {
  readonly createAgreement: {
    readonly forum: string;
    readonly title: string;
    readonly level: Level;
    readonly parent?: string;
    readonly parties: readonly string[];
  };
  readonly draftVersion: {
    readonly agreement: string;
    readonly copyFrom?: AgreementCopySource;
    readonly text: string;
    /** First and last day, in days back. */
    readonly fromAgo: number;
    readonly toAgo?: number;
    /** Besides those that are copied. */
    readonly clauses?: readonly PlannedClause[];
  };
  /** A clause that is to depart from the agreement above. */
  readonly diverge: {
    readonly agreement: string;
    readonly ref: string;
    readonly text: string;
    readonly reason: string;
  };
  /** By the decision under that item (R6). */
  readonly sendVersion: { readonly agreement: string; readonly title: string };
  /** For the own organization, under its record number. */
  readonly approveVersion: { readonly agreement: string; readonly record: string };
  /** For a party that nobody answers for. */
  readonly enterApproval: { readonly agreement: string; readonly party: string; readonly record: string };
}
