const nouns = [
  "areas",
  "organizations",
  "forums",
  "lineage",
  "memberships",
  "cadence",
  "agreements",
  "parties",
  "versions",
  "plans",
  "goals",
  "reports",
] as const;
export type TallyNoun = (typeof nouns)[number];

export interface TallyRow {
  readonly noun: TallyNoun;
  readonly made: number;
  readonly changed: number;
  readonly same: number;
}

const identity = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "id" in value ? (value as { id: unknown }).id : value;

/** Counts what an import makes and changes. */
export class Tally {
  readonly #onlyNew: boolean;
  readonly #counts = new Map(nouns.map((noun) => [noun, { made: 0, changed: 0, same: 0 }]));

  /** @param onlyNew leaves what is there as it is. */
  constructor(onlyNew: boolean) {
    this.#onlyNew = onlyNew;
  }

  made<T>(noun: TallyNoun, made: T): T {
    this.#count(noun, "made");
    return made;
  }

  /** Sets what differs. True when something did. */
  change<T extends object>(
    noun: TallyNoun,
    existing: T,
    facts: Partial<T> | Readonly<Record<string, unknown>>,
  ): boolean {
    const differing = Object.entries(facts).filter(
      ([name, value]) => identity((existing as Readonly<Record<string, unknown>>)[name]) !== identity(value),
    );
    const changes = differing.length > 0 && !this.#onlyNew;
    if (changes) Object.assign(existing, Object.fromEntries(differing));
    this.#count(noun, changes ? "changed" : "same");
    return changes;
  }

  rows(): TallyRow[] {
    return nouns.map((noun) => ({ noun, ...(this.#counts.get(noun) ?? { made: 0, changed: 0, same: 0 }) }));
  }

  #count(noun: TallyNoun, what: "made" | "changed" | "same"): void {
    const counts = this.#counts.get(noun);
    if (counts) counts[what]++;
  }
}
