import "reflect-metadata";
import { createServer, type Server } from "node:net";
import { fileURLToPath } from "node:url";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { calendarsOf } from "./calendars.ts";
import { Doorbell } from "./changes/doorbell.ts";
import { resetClock } from "./demo/clock.service.ts";
import { demoLogin, listDemoRoles } from "./demo/demo.service.ts";
import { seedDemo } from "./demo/seed.ts";
import { documentsOf } from "./documents.ts";
import { createEngine } from "./engine.ts";
import { type Hub, openHub } from "./hub.ts";
import { startJobs } from "./jobs.ts";
import { closeSession, identify } from "./people/session.service.ts";
import type { Config } from "./platform/config.ts";
import type { Sessions } from "./platform/executor.ts";
import { createHttp } from "./platform/http.ts";
import { createLog } from "./platform/log.ts";
import { attachWebSocket } from "./platform/websocket.ts";
import { createSchema } from "./schema.ts";

export interface App {
  readonly url: string;
  readonly demoRoles: readonly string[];
  close(): Promise<void>;
}

export interface AppOptions {
  readonly log?: Logger;
  /** A database that runs already: for tests, which make one each from a template. */
  readonly hub?: Hub;
  readonly clientDir?: string;
}

/** It depends on nothing but the code: the hubs of a process have one. */
let schema: GraphQLSchema | undefined;

const builtClient = fileURLToPath(new URL("../../client/dist", import.meta.url));

/** Starts the hub whole: database, feed, jobs, API, web client. What it opened, `close` closes in turn. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const log = options.log ?? createLog(config.logLevel);
  await expectFreePort(config);
  const hub =
    options.hub ??
    (await openHub(config, log, {
      onDeath: (fault) => {
        throw fault;
      },
    }));
  const closers: (() => Promise<void>)[] = options.hub ? [] : [() => hub.close()];
  const closeAll = async () => {
    for (const close of closers.reverse()) await close();
  };
  try {
    if (config.demoMode) await seedDemo(hub.system, hub.app);
    // A demo that was cut off may have left its time behind.
    else await resetClock(hub.system);
    const doorbell = new Doorbell(hub.ownerUrl, log);
    await doorbell.open();
    closers.push(() => doorbell.close());
    closers.push(await startJobs(hub, log));
    const sessions = sessionsOf(hub, config.demoMode);
    schema ??= createSchema();
    const engine = createEngine({ schema, orm: hub.app, doorbell, sessions, log });
    const edge = { engine, sessions, config, log };
    const http = await createHttp({
      ...edge,
      clientDir: options.clientDir ?? builtClient,
      documents: documentsOf(hub),
      calendars: calendarsOf(hub),
      ready: async () => (await hub.app.em.fork().execute("select 1")).length === 1,
    });
    closers.push(() => http.close());
    const sockets = attachWebSocket(http.server, edge);
    closers.push(() => sockets.close());
    const port = await listen(http.server, config);
    return {
      url: config.publicUrl ?? `http://${config.host}:${port}`,
      demoRoles: config.demoMode ? (await sessions.demoRoles()).map(({ key }) => key) : [],
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Asked before the database starts, so that a taken port is told of at once. */
async function expectFreePort(config: Config): Promise<void> {
  const probe = createServer();
  await listen(probe, config);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function sessionsOf(hub: Hub, demoMode: boolean): Sessions {
  return {
    identify: (token, organizationId) => identify(hub.app, token, organizationId),
    demoRoles: async () => (demoMode ? listDemoRoles(hub.system) : []),
    demoLogin: async (role) => (demoMode ? demoLogin(hub.system, role) : null),
    logout: (token) => closeSession(hub.system, token),
  };
}
