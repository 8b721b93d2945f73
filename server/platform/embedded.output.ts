import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { diskFullSentence, StartFault } from "./startFault.ts";

const kept = 100;

/** Follows what one of PostgreSQL's programs writes, and remembers the end of it for when it fails. */
export class ProgramOutput {
  readonly #lines: string[] = [];

  /** @param onLine called for each line as it comes. */
  constructor(child: ChildProcess, onLine?: (line: string) => void) {
    const add = (line: string) => {
      if (this.#lines.push(line) > kept) this.#lines.shift();
      onLine?.(line);
    };
    child.once("error", (error) => add(`FATAL:  ${error.message}`));
    createInterface({ input: child.stderr! }).on("line", add);
  }

  /** Whether one of the last lines fits. */
  tells(pattern: RegExp): boolean {
    return this.#lines.some((line) => pattern.test(line));
  }

  /** The reason the program gave for ending, as one sentence. */
  fault(): StartFault {
    const full = diskFullSentence(this.#lines.join("\n"));
    if (full) return new StartFault(full);
    const reason = this.#lines.findLast((line) => /FATAL|PANIC|error:/.test(line));
    const words = reason?.replace(/^.*?(FATAL|PANIC|error): +/, "") ?? "it ended without giving a reason";
    return new StartFault(
      `PostgreSQL does not run (${words}): start again, with LOG_LEVEL=debug to see more.`,
    );
  }
}
