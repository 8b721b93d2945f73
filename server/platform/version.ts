import { Problem } from "../kit/problem.ts";

/** Optimistic lock: CONFLICT with the current version when the caller has seen an older one. */
export function expectVersion(noun: { readonly version: number }, seen: number): void {
  if (noun.version !== seen) {
    throw new Problem("CONFLICT", { field: "input.version", params: { currentVersion: noun.version } });
  }
}
