import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../server/app.ts";
import { type DemoPersonKey, personOf } from "../../server/demo/seed.people.ts";
import { openHub } from "../../server/hub.ts";
import { openSession } from "../../server/people/session.service.ts";
import { createLog } from "../../server/platform/log.ts";
import { clientOf } from "../support/app.ts";
import { buildClient } from "../support/buildClient.ts";
import type { Demo } from "../support/demo.ts";

export interface ScreenHub extends Pick<Demo, "url" | "token" | "as"> {
  /** Where the built client lies. */
  readonly clientDir: string;
  close(): Promise<void>;
}

/** The hub in demo mode as it is run: a database of its own, and the client built for production. */
export async function startScreenHub(): Promise<ScreenHub> {
  const dataDir = mkdtempSync(join(tmpdir(), "hub-screens-"));
  const { clientDir, built, remove } = buildClient("production");
  await built;
  const log = createLog("silent");
  const hub = await openHub({ databaseUrl: null, dataDir }, log);
  const config = {
    port: 0,
    host: "127.0.0.1",
    databaseUrl: null,
    dataDir,
    demoMode: true,
    publicUrl: null,
    logLevel: "silent",
  } as const;
  const app = await createApp(config, { hub, log, clientDir });
  const token = async (person: DemoPersonKey) => {
    const session = await openSession(hub.system, personOf(person).email);
    if (session === null) throw new Error(`the demo has no ${person}`);
    return session;
  };
  return {
    url: app.url,
    clientDir,
    token,
    as: async (person, at = app.url) => clientOf(at, await token(person)),
    close: async () => {
      await app.close();
      await hub.close();
      remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
