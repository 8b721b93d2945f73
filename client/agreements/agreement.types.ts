import type {
  AgreementDetailFragment,
  AgreementLevel,
  AgreementRowFragment,
  AgreementVersionDetailFragment,
  AgreementVersionLineFragment,
} from "../../schema/generated/graphql.ts";

/** A row of the list. */
export type AgreementLine = AgreementRowFragment;
/** An agreement without what its versions say. */
export type Agreement = AgreementDetailFragment;
export type VersionLine = AgreementVersionLineFragment;
/** A version with its clauses and its parties. */
export type Version = AgreementVersionDetailFragment;
export type Clause = Version["clauses"][number];

/** Which version stands for an agreement: the one in force, else the newest. */
export const foremost = <V extends { readonly status: string }>(versions: readonly V[]): V | undefined =>
  versions.find(({ status }) => status === "IN_FORCE") ?? versions[0];

/** The catalogue's word for what stands above: "den regionala". */
export const aboveKey = (parent: { readonly level: AgreementLevel } | null) =>
  `agreements.above.${parent?.level ?? "unknown"}` as const;

/** The address of a version of an agreement, of the clauses that depart when asked for. */
export const versionHref = (agreementId: string, versionId: string, vy?: "avvikelser"): string =>
  `/overenskommelser/${agreementId}?version=${versionId}${vy ? `&vy=${vy}` : ""}`;

/** What a clause is called: "3.2 Mottagare". */
export const clauseName = ({ ref, heading }: Pick<Clause, "ref" | "heading">): string => `${ref} ${heading}`;
