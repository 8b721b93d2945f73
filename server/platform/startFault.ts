/** A fault that keeps the hub from starting. The message is one sentence: what is wrong and what to do. */
export class StartFault extends Error {
  override name = "StartFault";
}

const diskFull =
  "The disk is full: free some space, or set DATA_DIR to a folder on another disk, and start again.";

/**
 * Turns whatever stopped the start into one sentence that says what is wrong and what to do.
 * Never shows the password of an address.
 */
export function explainStartFault(error: unknown): string {
  const known = chain(error).map(sentence).find(Boolean);
  if (known) return known;
  return `The hub stopped on an unexpected fault (${summary(error)}): set LOG_LEVEL=debug to see where.`;
}

function summary(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as SystemFault;
  // PostgreSQL quotes values that do not fit, and they may be personal data (R25).
  if (code && /^2[23][0-9A-Z]{3}$/.test(code)) return `database error ${code}`;
  return hidePasswords(error.message).split("\n")[0] ?? "";
}

/** The sentence for a full disk, when `text` (output of a program, a message) tells of one. */
export function diskFullSentence(text: string): string | undefined {
  return /ENOSPC|no space left on device|disk is full|check free disk space/i.test(text)
    ? diskFull
    : undefined;
}

/** Replaces the password in every address of the text. */
export function hidePasswords(text: string): string {
  return text.replace(/(:\/\/[^\s:/@]*:)[^\s/]*@/g, "$1***@").replace(/([?&]password=)[^\s&]*/gi, "$1***");
}

interface SystemFault extends Error {
  code?: string;
  syscall?: string;
  path?: string;
  port?: number;
  address?: string;
  hostname?: string;
}

function sentence(error: SystemFault): string | undefined {
  if (error instanceof StartFault) return error.message;
  const { code = "", path } = error;
  // 53100 is PostgreSQL's code for a full disk.
  if (code === "53100" || code === "ENOSPC") return diskFull;
  if (error.syscall === "listen") return listenSentence(error);
  if (error.syscall === "getaddrinfo") {
    return `The address ${error.hostname} is not known on this machine: check HOST.`;
  }
  // What cannot be made under /proc "does not exist".
  if (path && ["EACCES", "EPERM", "EROFS", "ENOENT"].includes(code)) {
    return `The hub may not write to ${path}: give its user the right to, or set DATA_DIR to another folder.`;
  }
  if (path && ["EEXIST", "ENOTDIR"].includes(code)) {
    return `${path} is not a folder: move that file away, or set DATA_DIR to another folder.`;
  }
  return diskFullSentence(error.message);
}

function listenSentence({ code, port, address }: SystemFault): string | undefined {
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: stop the program that uses it, or set PORT to another number.`;
  }
  if (code === "EACCES") {
    return `Port ${port} may not be used by an ordinary user: set PORT to 1024 or more.`;
  }
  if (code === "EADDRNOTAVAIL") return `This machine has no address ${address}: check HOST.`;
  return undefined;
}

/** The error and what caused it, outermost first. */
function chain(error: unknown): Error[] {
  const found: Error[] = [];
  const visit = (value: unknown): void => {
    if (!(value instanceof Error) || found.includes(value)) return;
    found.push(value);
    visit(value.cause);
    if (value instanceof AggregateError) value.errors.forEach(visit);
  };
  visit(error);
  return found;
}
