import { apartFindings, reserveFindings } from "./personalData.apart.ts";
import type { PersonalDataFinding, PlainDateLike } from "./personalData.finding.ts";
import { numberFindings } from "./personalData.numbers.ts";
import { digitRuns, hasEscapes } from "./personalData.text.ts";
import { wordFindings } from "./personalData.words.ts";

const endOf = (finding: PersonalDataFinding): number => finding.offset + finding.length;

/** In order of place; one finding per kind and place, and no warning about what is blocked. */
function settle(findings: readonly PersonalDataFinding[]): PersonalDataFinding[] {
  const sorted = findings.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  const settled: PersonalDataFinding[] = [];
  const reached = new Map<string, number>();
  const take = (finding: PersonalDataFinding, key: string): void => {
    if (finding.offset < (reached.get(key) ?? 0)) return;
    reached.set(key, endOf(finding));
    settled.push(finding);
  };
  for (const finding of sorted) if (finding.severity === "block") take(finding, "block");
  const blocked = [...settled];
  let next = 0;
  for (const finding of sorted) {
    if (finding.severity !== "warn") continue;
    let block = blocked[next];
    while (block && endOf(block) <= finding.offset) block = blocked[++next];
    if (!block || endOf(finding) <= block.offset) take(finding, finding.kind);
  }
  return settled.sort((a, b) => a.offset - b.offset);
}

/**
 * The personal-data guard (R25, R26). A "block" rejects the text; a "warn" is shown to the writer. Findings are in order
 * of offset and never hold the text found. `today` decides which dates are to come: nobody is born on them.
 * Linear in the length of the text; throws nothing, whatever the text.
 */
export function scanPersonalData(text: string, today: PlainDateLike): PersonalDataFinding[] {
  const findings = [...wordFindings(text), ...reserveFindings(text, today)];
  for (const decode of hasEscapes(text) ? [false, true] : [false]) {
    const runs = digitRuns(text, decode);
    for (const found of [numberFindings(text, runs, today), apartFindings(text, runs, today)]) {
      for (const finding of found) findings.push(finding);
    }
  }
  return settle(findings);
}
