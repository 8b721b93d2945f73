import { type BlockingKind, type PlainDateLike } from "../kit/personalData.finding.ts";
import { scanPersonalData } from "../kit/personalData.ts";

/** Something wrong with a register, and where: `memberships[0].organizations[3]`; "" is the file as a whole. */
export interface Fault {
  readonly place: string;
  readonly text: string;
}

export const printFault = ({ place, text }: Fault): string => (place ? `${place}: ${text}` : text);

/** A register that cannot be taken in: nothing of it was stored. */
export class RegisterFaults extends Error {
  override readonly name = "RegisterFaults";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`${faults.length} ${faults.length === 1 ? "fault" : "faults"} in the register`);
    this.faults = faults;
  }
}

const blockingNames: Readonly<Record<BlockingKind, string>> = {
  identityNumber: "an identity number",
  coordinationNumber: "a coordination number",
  interimNumber: "an interim number",
};

const asPlainDate = (today: string): PlainDateLike => {
  const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
  return { year, month, day };
};

/** What makes a text unfit for a register (R25), and from which character on; never the text itself. */
export function personalDataIn(text: string, today: string): string | null {
  const found = scanPersonalData(text, asPlainDate(today)).find(({ severity }) => severity === "block");
  return found?.severity === "block" ? `${blockingNames[found.kind]} at character ${found.offset + 1}` : null;
}

const longestShown = 80;

/** A word of the file in quotation marks, where it may be shown. */
export function quote(word: string, today: string): string {
  if (word.length > longestShown || personalDataIn(word, today)) return "(not shown)";
  return JSON.stringify(word.toWellFormed());
}

/** `["memberships", 0, "organizations", 3]` → `memberships[0].organizations[3]`. */
export function placeOf(path: readonly PropertyKey[], today: string): string {
  return path.reduce<string>((at, step) => {
    if (typeof step === "number") return `${at}[${step}]`;
    const name = String(step);
    if (!/^\w{1,40}$/.test(name) || personalDataIn(name, today)) return `${at}[${quote(name, today)}]`;
    return at ? `${at}.${name}` : name;
  }, "");
}
