import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { openDatabase } from "../../server/hub.ts";
import { openSession } from "../../server/people/session.service.ts";
import { makeWorld, type Person, people, type World } from "./world.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A hub in a process of its own, with its own data folder and the database in it. */
export class HubProcess {
  #dataDir = "";
  #child: ChildProcess | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The owner's address of its database, while it runs. */
  get ownerUrl(): string {
    return readFileSync(join(this.#dataDir, "hub.url"), "utf8");
  }

  /** Resolves when it is ready; after the first time on the same port. Rejects with what it said when it is not. */
  async start(): Promise<void> {
    this.#dataDir ||= mkdtempSync(join(tmpdir(), "hub-process-"));
    const child = spawn(process.execPath, [join(inject("serverDir"), "main.js")], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(this.#port),
        DATA_DIR: this.#dataDir,
        DEMO_MODE: "0",
        DATABASE_URL: "",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    let said = "";
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += String(chunk);
        const [, port] = /ready at http:\/\/[^:]+:(\d+)/.exec(said) ?? [];
        if (!port) return;
        this.#port = Number(port);
        resolve();
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.once("exit", (code) => reject(new Error(`the hub stopped with ${code}: ${said}`)));
    });
  }

  /** As the system's out-of-memory killer does it: no farewell. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.#end("SIGTERM");
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  /** Fills it with the small municipality; answers it, with tokens of those people. */
  async fill(...persons: Person[]): Promise<{ world: World; tokens: (string | null)[] }> {
    const hub = await openDatabase(this.ownerUrl);
    const world = await makeWorld(hub);
    const tokens = await Promise.all(persons.map((person) => openSession(hub.system, people[person])));
    await hub.close();
    return { world, tokens };
  }
}
