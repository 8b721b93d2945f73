import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MikroORM } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import { ChangeCollector } from "./changes/collector.ts";
import { reactsTo } from "./changes/reacting.ts";
import { measureMatter } from "./deficiencies/measure.service.ts";
import { entities } from "./entities.ts";
import { openMattersFrom } from "./forums/openMatters.ts";
import { tasksFrom } from "./meetings/minutes.tasks.ts";
import { openMatters } from "./movers.ts";
import { standsWith } from "./plans/activity.origin.ts";
import { tasksOfItem } from "./plans/activity.tasks.ts";
import type { Config } from "./platform/config.ts";
import { startEmbedded } from "./platform/embedded.database.ts";
import { openOrm } from "./platform/orm.ts";
import { prepareRoles } from "./platform/roles.database.ts";
import type { StartFault } from "./platform/startFault.ts";
import { reactions } from "./reactions.ts";

/** The hub's database, migrated, with one pool for each of its two roles. */
export interface Hub {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the role that owns nothing: every operation of a person. */
  readonly app: MikroORM;
  /** As the owner: the clock, the import, the seed. */
  readonly system: MikroORM;
  close(): Promise<void>;
}

/** Where a command finds the database of a hub that runs: owner's eyes only. */
export const addressFile = (dataDir: string): string => join(dataDir, "hub.url");

/** Starts the database, or uses the external one, and brings it up to date. */
export async function openHub(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  log: Logger,
  options: { readonly fast?: boolean; readonly onDeath?: (fault: StartFault) => void } = {},
): Promise<Hub> {
  if (config.databaseUrl) return openDatabase(config.databaseUrl);
  const embedded = await startEmbedded(config.dataDir, log, options);
  try {
    writeFileSync(addressFile(config.dataDir), embedded.ownerUrl, { mode: 0o600 });
    const hub = await openDatabase(embedded.ownerUrl);
    return {
      ...hub,
      close: async () => {
        await hub.close();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Opens a database that runs already, as its owner and as the role of the API. */
export async function openDatabase(ownerUrl: string): Promise<Hub> {
  reactsTo(reactions);
  standsWith("DEFICIENCY", measureMatter);
  tasksFrom(tasksOfItem);
  openMattersFrom(openMatters);
  const { appUrl } = await prepareRoles(ownerUrl);
  const common = { entities: [...entities] };
  const system = await openOrm({
    ...common,
    url: ownerUrl,
    poolSize: 5,
    // Migrations and imports take the time that they need.
    patience: 0,
    subscribers: [new ChangeCollector()],
  });
  try {
    await system.migrator.up();
    const app = await openOrm({
      ...common,
      url: appUrl,
      poolSize: 10,
      patience: 30_000,
      subscribers: [new ChangeCollector()],
    });
    return {
      ownerUrl,
      appUrl,
      app,
      system,
      close: async () => {
        await app.close(true);
        await system.close(true);
      },
    };
  } catch (error) {
    await system.close(true);
    throw error;
  }
}
