import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startTestApp, type TestApp } from "../support/app.ts";

let app: TestApp;
const sql = <T>(statement: string) => app.hub.system.em.fork().execute<T[]>(statement);
const jobsLeft = async (): Promise<number> => (await sql("select from graphile_worker._private_jobs")).length;
const patience = { timeout: 20_000, interval: 100 };

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it("a job whose end cannot be written down stops neither the hub nor the jobs after it", async () => {
  // The connection is lost, as far as the worker can tell, the first time that it reports a job done.
  await sql("create sequence attempts");
  await sql(`create function lose() returns trigger language plpgsql as $$
    begin
      if nextval('attempts') = 1 then raise exception 'lost' using errcode = '57P01'; end if;
      return old;
    end $$`);
  await sql(
    "create trigger lose before delete on graphile_worker._private_jobs for each row execute function lose()",
  );
  await sql("select graphile_worker.add_job('deadlines')");
  const tried = async () =>
    (await sql<{ is_called: boolean }>("select is_called from attempts"))[0]?.is_called;
  await vi.waitFor(async () => expect(await tried()).toBe(true), patience);

  const before = await jobsLeft();
  expect(before).toBeGreaterThan(0);
  await sql("select graphile_worker.add_job('deadlines')");
  await vi.waitFor(async () => expect(await jobsLeft()).toBe(before), patience);
});
