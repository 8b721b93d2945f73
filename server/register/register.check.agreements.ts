import { agreementLevels } from "../agreements/agreement.rules.ts";
import type { Fault } from "./register.fault.ts";
import { type Row, wordOf } from "./register.references.ts";

type Place = (row: Row, ...path: PropertyKey[]) => string;

const mostParties = 100;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** What agreements say against each other or against themselves. */
export function agreementFaults(agreements: readonly Row[], at: Place): Fault[] {
  const rank = (level: unknown) => (agreementLevels as readonly unknown[]).indexOf(level);
  const levelOf = new Map(agreements.map(({ value }) => [value.key, value.level]));
  return agreements.flatMap((row) => {
    const { value } = row;
    const faults = versionFaults(row, at);
    const [own, above] = [rank(value.level), rank(levelOf.get(value.parent))];
    if (own >= 0 && above >= own) {
      faults.push({ place: at(row, "parent"), text: `is not wider: ${String(levelOf.get(value.parent))}` });
    }
    if (Array.isArray(value.parties) && value.parties.length > mostParties) {
      faults.push({ place: at(row, "parties"), text: `more than ${mostParties}` });
    }
    return faults;
  });
}

function versionFaults(row: Row, at: Place): Fault[] {
  const versions = Array.isArray(row.value.versions) ? (row.value.versions as unknown[]) : [];
  let inForce = false;
  return versions.flatMap((version, index) => {
    if (!isObject(version)) return [];
    const { status, validFrom, validTo } = version;
    const faults: Fault[] = [];
    if (typeof validFrom === "string" && typeof validTo === "string" && validTo < validFrom) {
      faults.push({ place: at(row, "versions", index, "validTo"), text: "before validFrom" });
    }
    if (status === "IN_FORCE" && inForce) {
      faults.push({ place: at(row, "versions", index, "status"), text: "a second version IN_FORCE" });
    }
    if ((status === "DRAFT" || status === "OUT_FOR_APPROVAL") && wordOf(row.value, "forum") === null) {
      faults.push({ place: at(row, "versions", index, "status"), text: `${status} needs a "forum"` });
    }
    inForce ||= status === "IN_FORCE";
    return faults;
  });
}
