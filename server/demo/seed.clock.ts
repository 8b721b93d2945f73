import type { MikroORM } from "@mikro-orm/postgresql";

/** Sets the hub's time to a day (YYYY-MM-DD) and minute in Europe/Stockholm; it goes on from there. */
export async function setClock(system: MikroORM, day: string, minute: number): Promise<void> {
  await system.em.fork().execute(
    `insert into hub_clock ("only", shift)
     values (true, ((?::date + make_interval(mins => ?)) at time zone 'Europe/Stockholm') - now())
     on conflict ("only") do update set shift = excluded.shift`,
    [day, minute],
  );
}

/** Back to the real time. */
export async function resetClock(system: MikroORM): Promise<void> {
  await system.em.fork().execute("delete from hub_clock");
}
