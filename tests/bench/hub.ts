import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../server/app.ts";
import { runOperation } from "../../server/changes/runOperation.ts";
import { type Hub, openHub } from "../../server/hub.ts";
import { openSession } from "../../server/people/session.service.ts";
import { createLog } from "../../server/platform/log.ts";
import { type Client, clientOf } from "../support/app.ts";
import { Factory } from "../support/factory.ts";

/** A forum with three members, and who acts in it. No other forum hears of what happens there. */
export interface Room {
  readonly forumId: string;
  /** The organization that is concerned. */
  readonly clinicId: string;
  readonly school: Client;
  readonly clinic: Client;
  readonly coordinator: Client;
}

export interface BenchHub {
  readonly url: string;
  readonly hub: Hub;
  readonly rooms: readonly [Room, Room];
  close(): Promise<void>;
}

/** The hub whole, in this process, on an embedded PostgreSQL that writes to the disk as in use. */
export async function startBenchHub(): Promise<BenchHub> {
  const dataDir = mkdtempSync(join(tmpdir(), "hub-bench-"));
  const log = createLog("silent");
  const hub = await openHub({ databaseUrl: null, dataDir }, log);
  const config = {
    port: 0,
    host: "127.0.0.1",
    databaseUrl: null,
    dataDir,
    demoMode: false,
    publicUrl: null,
    logLevel: "silent",
  } as const;
  const app = await createApp(config, { hub, log });
  const as = async (email: string) => clientOf(app.url, await openSession(hub.system, email));
  const made = await makeRooms(hub, ["a", "b"]);
  const [first, second] = await Promise.all(
    made.map(async ({ key, forumId, clinicId }) => ({
      forumId,
      clinicId,
      school: await as(`school-${key}@bench.example`),
      clinic: await as(`clinic-${key}@bench.example`),
      coordinator: await as(`coordinator-${key}@bench.example`),
    })),
  );
  if (!first || !second) throw new Error("two rooms");
  return {
    url: app.url,
    hub,
    rooms: [first, second],
    close: async () => {
      await app.close();
      await hub.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const makeRooms = (hub: Hub, keys: readonly string[]) =>
  runOperation(hub.system, { identity: null, system: true, writes: true }, async (op) => {
    const make = await Factory.begin(op);
    const municipality = await make.organization("kommunen", "MUNICIPAL_ADMIN");
    const rooms: { key: string; forumId: string; clinicId: string }[] = [];
    for (const key of keys) {
      const steering = await make.forum(`styr${key}`, "STEERING");
      const operative = await make.forum(`oper${key}`, "OPERATIVE", steering);
      const school = await make.organization(`skolan-${key}`, "SCHOOL", municipality);
      const clinic = await make.organization(`bup-${key}`, "PSYCHIATRY", municipality);
      const social = await make.organization(`social-${key}`, "SOCIAL_SERVICES", municipality);
      make.member(operative, school);
      make.member(steering, municipality);
      await make.person(`school-${key}@bench.example`, school);
      await make.person(`clinic-${key}@bench.example`, clinic, [
        [make.member(operative, clinic), "REPRESENTATIVE"],
      ]);
      await make.person(`coordinator-${key}@bench.example`, social, [
        [make.member(operative, social), "COORDINATOR"],
      ]);
      rooms.push({ key, forumId: operative.id, clinicId: clinic.id });
    }
    return rooms;
  });
