import type { MikroORM } from "@mikro-orm/postgresql";

/**
 * Sets the hub's time to a day (YYYY-MM-DD) and minute in Europe/Stockholm; it goes on from there. It does not wait for
 * the disk: the demo sets it some hundred times.
 */
export async function setClock(system: MikroORM, day: string, minute: number): Promise<void> {
  await system.em.fork().execute(
    `insert into hub_clock ("only", shift)
     select true, ((?::date + make_interval(mins => ?)) at time zone 'Europe/Stockholm') - now()
       from set_config('synchronous_commit', 'off', true)
     on conflict ("only") do update set shift = excluded.shift`,
    [day, minute],
  );
}

/** Moves the hub's time forward by whole hours. */
export async function advanceClock(system: MikroORM, hours: number): Promise<void> {
  await system.em.fork().execute(
    `insert into hub_clock ("only", shift) values (true, make_interval(hours => ?))
     on conflict ("only") do update set shift = hub_clock.shift + excluded.shift`,
    [hours],
  );
}

/** Back to the real time. */
export async function resetClock(system: MikroORM): Promise<void> {
  await system.em.fork().execute("delete from hub_clock");
}

/** The hub's time in Europe/Stockholm: 2026-03-01 14:05. */
export async function readClock(system: MikroORM): Promise<string> {
  const [row] = await system.em
    .fork()
    .execute<{ time: string }[]>(
      "select to_char(hub_now() at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as time",
    );
  return row?.time ?? "";
}
