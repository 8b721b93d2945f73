/** A civil date; `month` and `day` count from 1. */
export interface PlainDateLike {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What rejects a text (R25). */
export type BlockingKind = "identityNumber" | "coordinationNumber" | "interimNumber";

/** What only warns the writer: doubtful numbers (R25) and signs of an individual (R26). */
export type WarningKind =
  | "phoneOrIdentityNumber"
  | "dateAndLastFour"
  | "mistypedIdentityNumber"
  | "reserveNumber"
  | "initialsAndYearGroup"
  | "childAndYearGroup"
  | "privatePhone"
  | "privateEmail";

/**
 * One place in a text, never the value found there. `offset` and `length` are UTF-16 units of the text as given.
 */
export type PersonalDataFinding = { readonly offset: number; readonly length: number } & (
  | { readonly severity: "block"; readonly kind: BlockingKind }
  | { readonly severity: "warn"; readonly kind: WarningKind }
);
