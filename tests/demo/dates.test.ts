import "reflect-metadata";
import { expect, it, vi } from "vitest";
import { setClock } from "../../server/demo/clock.service.ts";
import { seedDemo } from "../../server/demo/seed.ts";
import { stockholmDate } from "../../server/kit/dates.ts";
import { openTestHub } from "../register/database.ts";
it.each(["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29", "2027-01-03", "2027-03-29", "2027-04-08", "2027-06-22", "2027-07-20", "2027-12-27"])("%s", async (d) => {
  const db = await openTestHub();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${d}T09:00:00Z`) });
  try {
    expect(stockholmDate(new Date())).toBe(d);
    await seedDemo(db.hub.system, db.hub.app);
    await setClock(db.hub.system, d, 600);
    const q = async (sql: string) => JSON.stringify(await db.sql<any>(sql));
    console.log(d, await q("select status, count(*)::int as n from meeting group by 1 order by 1"), await q("select status, count(*)::int as n from decision group by 1 order by 1"),
     await q("select 1 from meeting where (status = 'HELD') <> (starts_at < hub_now()) and status <> 'CANCELLED'"),
     await q("select p.key, d.status from activity d join organization p on p.id = d.responsible_organization_id where d.status='BLOCKED'"),
     await q("select count(*)::int as n from minutes_comment"),
     await q("select count(*)::int from change where at > hub_now()"));
  } finally { vi.useRealTimers(); await db.close(); }
}, 600_000);
