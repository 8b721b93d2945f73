import type { MikroORM } from "@mikro-orm/postgresql";
import { openScope } from "../access/scope.service.ts";
import { runOperation } from "../changes/runOperation.ts";
import { addDays, stockholmDate } from "../kit/dates.ts";
import { User } from "../people/user.entity.ts";
import { resetClock, setClock } from "./clock.service.ts";
import type { DayAgo } from "./seed.exempelby.ts";
import { seedLife } from "./seed.life.ts";
import { demoPeople } from "./seed.people.ts";
import { beginExempelby, seedRealAreas } from "./seed.register.ts";
import { stories } from "./seed.stories.ts";

/** A scope that nobody sees: it stands there when the demo is whole. */
const wholeScope = "00000000-0000-7000-8000-000000000002";
/** The day on which Exempelby begins, in days back: before its first matter. */
const beginning = 400;

/**
 * Fills the database with the demo: the real areas' registers, and Exempelby with a year of its life. Does nothing where
 * the demo is whole, or where people have accounts that are not the demo's. Cut off, it goes on at the next start; two
 * at once wait for each other. While it runs the hub's time is moved.
 */
export async function seedDemo(system: MikroORM, app: MikroORM): Promise<void> {
  if (await isWhole(system)) return;
  const lock = system.em.fork();
  await lock.begin();
  try {
    await lock.execute("select pg_advisory_xact_lock(hashtext('hub demo'))");
    if ((await isWhole(system)) || (await hasOwnPeople(system))) return;
    const today = stockholmDate(new Date());
    const day: DayAgo = (days) => addDays(today, -days);
    try {
      await resetClock(system);
      await seedRealAreas(system);
      await setClock(system, day(beginning), 8 * 60);
      await beginExempelby(system, day);
      await seedLife(system, app, stories, day);
    } finally {
      await resetClock(system);
    }
    await runOperation(system, { identity: null, system: true, writes: true }, (op) =>
      openScope(op, wholeScope, "demo.whole", []),
    );
  } finally {
    await lock.rollback();
  }
}

async function isWhole(system: MikroORM): Promise<boolean> {
  const rows = await system.em
    .fork()
    .execute<unknown[]>("select 1 from scope where id = ?::uuid", [wholeScope]);
  return rows.length > 0;
}

async function hasOwnPeople(system: MikroORM): Promise<boolean> {
  const demo = Object.values(demoPeople).map(({ email }) => email);
  return (await system.em.fork().count(User, { email: { $nin: demo } })) > 0;
}
