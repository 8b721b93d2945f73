import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { explainStartFault } from "../../server/platform/startFault.ts";

describe("the sentence for a fault", () => {
  it("names the port that is taken", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const address = holder.address() as { port: number };
    const [error] = await once(createServer().listen(address.port, "127.0.0.1"), "error");
    holder.close();
    expect(explainStartFault(error)).toBe(
      `Port ${address.port} is taken: stop the program that uses it, or set PORT to another number.`,
    );
  });

  it.each([
    Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", path: "/x" }),
    new Error("migration failed", {
      cause: Object.assign(new Error("could not extend file"), { code: "53100" }),
    }),
    new Error('FATAL:  could not write lock file "postmaster.pid": No space left on device'),
  ])("tells a full disk from %s", (error) => {
    expect(explainStartFault(error)).toMatch(/^The disk is full: free some space/);
  });

  it("shows neither passwords nor the values of a failed statement", () => {
    const text = explainStartFault(
      new Error("cannot use postgresql://owner:s3cret@db.example/hub\nsecond line"),
    );
    expect(text).toContain("postgresql://owner:***@db.example/hub");
    expect(text).not.toContain("\n");
    const refused = Object.assign(new Error('invalid input syntax: "19121212-1212"'), { code: "22P02" });
    expect(explainStartFault(refused)).toContain("(database error 22P02)");
  });

  it.skipIf(!existsSync("/dev/full"))("ends the process when the log's disk is full", async () => {
    const fixture = fileURLToPath(new URL("./fixtures/logOnFullDisk.ts", import.meta.url));
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, ["--import", "tsx", fixture], { stdio: ["ignore", full, "pipe"] });
    closeSync(full);
    onTestFinished(() => void child.kill("SIGKILL"));
    const [told] = await once(createInterface({ input: child.stderr! }), "line");
    expect(told).toMatch(/^The disk is full/);
    if (child.exitCode === null) await once(child, "exit");
    expect(child.exitCode).toBe(1);
  });
});
