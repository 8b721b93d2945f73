import type { MikroORM } from "@mikro-orm/postgresql";
import pg from "pg";
import { seedDemo } from "../../server/demo/seed.ts";
import { type Hub, openDatabase } from "../../server/hub.ts";
import { databaseUrl, template } from "./database.ts";

/** Named as the databases that the global setup's end drops. */
const demo = "hub_test_demo";

/**
 * The name of a database with the demo in it. It takes seconds to make, so the first test file that asks makes it for
 * all, the hard way: the seed is cut off, and begun again twice at once.
 */
export async function demoTemplate(ownerUrl: string): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock(hashtext('demo template'))");
    const { rowCount } = await owner.query("select from pg_database where datname = $1", [demo]);
    if (rowCount) return demo;
    const seeding = `${demo}_seeding`;
    await owner.query(`create database ${seeding} template ${template}`);
    const hub = await openDatabase(databaseUrl(ownerUrl, seeding));
    await seedCutOff(hub);
    await Promise.all([seedDemo(hub.system, hub.app), seedDemo(hub.system, hub.app)]);
    await hub.close();
    // Only a whole one gets the name.
    await owner.query(`alter database ${seeding} rename to ${demo}`);
    return demo;
  } finally {
    await owner.end();
  }
}

async function seedCutOff({ system, app }: Hub): Promise<void> {
  const cut = new Error("cut off");
  try {
    await seedDemo(system, losing(app, 60, cut));
  } catch (error) {
    if (error !== cut) throw error;
    const moved = await system.em.fork().execute("select from hub_clock");
    if (moved.length > 0) throw new Error("a seed that is cut off leaves the time moved");
    return;
  }
  throw new Error("the seed was to be cut off");
}

/** The API's role, whose connection is lost after so many operations. */
function losing(app: MikroORM, after: number, cut: Error): MikroORM {
  let left = after;
  return {
    em: {
      fork: () => {
        if (left-- === 0) throw cut;
        return app.em.fork();
      },
    },
  } as unknown as MikroORM;
}
