import { openDatabase } from "../../server/hub.ts";
import { createDatabase } from "./database.ts";
import { makeWorld, type World } from "./world.ts";

interface WorldTemplate {
  /** The name of a database with the world in it, to copy. */
  readonly name: string;
  readonly world: World;
}

let made: Promise<WorldTemplate> | undefined;

/** Made once by each process that runs tests; the global setup's end drops it. */
export function worldTemplate(ownerUrl: string): Promise<WorldTemplate> {
  made ??= make(ownerUrl);
  return made;
}

async function make(ownerUrl: string): Promise<WorldTemplate> {
  const { name, url } = await createDatabase(ownerUrl);
  const hub = await openDatabase(url);
  const world = await makeWorld(hub);
  // A database that somebody is connected to cannot be copied.
  await hub.close();
  return { name, world };
}
