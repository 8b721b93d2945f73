import { inject } from "vitest";
import { type App, createApp } from "../../server/app.ts";
import { type DemoPersonKey, personOf } from "../../server/demo/seed.people.ts";
import { type Hub, openDatabase } from "../../server/hub.ts";
import { openSession } from "../../server/people/session.service.ts";
import { type Client, clientOf } from "./app.ts";
import { clientBuilt } from "./buildClient.ts";
import { createDatabase } from "./database.ts";
import { demoTemplate } from "./demoTemplate.ts";
import { type FaultLog, faultLog } from "./faultLog.ts";

/** The hub in demo mode on a database of its own, with a year of Exempelby in it. */
export interface Demo {
  /** The same after a restart. */
  readonly url: string;
  readonly hub: Hub;
  /** A session of that person's. */
  token(person: DemoPersonKey): Promise<string>;
  /** One who acts by the API, at this hub or at another on the same database. */
  as(person: DemoPersonKey, url?: string): Promise<Client>;
  /** One more server on the same database, on a port of its own. */
  startAnother(): Promise<App>;
  /** Stops serving; the database stays. */
  stop(): Promise<void>;
  /** Serves again, at the same address. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Of the test file before: where a browser meets the same address, it knows the client. */
let lastPort = 0;

export async function startDemo(): Promise<Demo> {
  const ownerUrl = inject("ownerUrl");
  await clientBuilt(ownerUrl);
  const database = await createDatabase(ownerUrl, await demoTemplate(ownerUrl));
  const hub = await openDatabase(database.url);
  const faults = faultLog();
  // Somebody else may have the port by now.
  let app = await serve(hub, lastPort, faults).catch(() => serve(hub, 0, faults));
  const { url } = app;
  lastPort = Number(new URL(url).port);
  return {
    url,
    hub,
    token: (person) => tokenOf(hub, person),
    as: async (person, at = url) => clientOf(at, await tokenOf(hub, person)),
    startAnother: () => serve(hub, 0, faults),
    stop: () => app.close(),
    start: async () => {
      app = await serve(hub, Number(new URL(url).port), faults);
    },
    close: async () => {
      await app.close();
      await hub.close();
      await database.drop();
      faults.check();
    },
  };
}

function serve(hub: Hub, port: number, { log }: FaultLog): Promise<App> {
  const config = {
    port,
    host: "127.0.0.1",
    databaseUrl: hub.ownerUrl,
    dataDir: "",
    demoMode: true,
    publicUrl: null,
    logLevel: "error",
  } as const;
  return createApp(config, { hub, log, clientDir: inject("clientDir") });
}

async function tokenOf(hub: Hub, person: DemoPersonKey): Promise<string> {
  const token = await openSession(hub.system, personOf(person).email);
  if (token === null) throw new Error(`the demo has no ${person}`);
  return token;
}
