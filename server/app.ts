import "reflect-metadata";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { Doorbell } from "./changes/doorbell.ts";
import { demoLogin, listDemoRoles } from "./demo/demo.service.ts";
import { seedDemo } from "./demo/seed.ts";
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

const builtClient = fileURLToPath(new URL("../../client/dist", import.meta.url));

/** Starts the hub whole: database, feed, jobs, API, web client. What it opened, `close` closes in turn. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const log = options.log ?? createLog(config.logLevel);
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
    const doorbell = new Doorbell(hub.ownerUrl, log);
    await doorbell.open();
    closers.push(() => doorbell.close());
    closers.push(await startJobs(hub, log));
    const sessions = sessionsOf(hub, config.demoMode);
    const engine = createEngine({ schema: createSchema(), orm: hub.app, doorbell, sessions, log });
    const edge = { engine, sessions, config, log };
    const http = await createHttp({
      ...edge,
      clientDir: options.clientDir ?? builtClient,
      ready: () => hub.app.isConnected(),
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
