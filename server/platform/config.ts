import { resolve } from "node:path";
import * as z from "zod";
import { StartFault } from "./startFault.ts";

/** What the environment decides. */
export interface Config {
  /** 0 lets the system choose. */
  port: number;
  host: string;
  /** The owner's address of an external PostgreSQL ≥ 15; null: the embedded database. */
  databaseUrl: string | null;
  /** Absolute path. */
  dataDir: string;
  demoMode: boolean;
  /** Origin without a trailing slash; null when `port` is 0 and the variable is not set: known after listening. */
  publicUrl: string | null;
  logLevel: (typeof logLevels)[number];
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const flag = z.enum(["0", "1"], "must be 0 or 1").transform((value) => value === "1");

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number from 0 to 65535; leave it out for 4000")
    .transform(Number)
    .refine((port) => port <= 65535, "must be a whole number from 0 to 65535; leave it out for 4000")
    .default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be one host name or address, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, "must be an address such as postgresql://owner:password@host:5432/database")
    .optional(),
  DATA_DIR: z.string().default("./data"),
  DEMO_MODE: flag.optional(),
  DEMO_IN_PRODUCTION: flag.default(false),
  NODE_ENV: z.string().optional(),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "must be the origin people type, such as https://hub.example, without a path")
    .transform((url) => new URL(url).origin)
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
});

/**
 * Reads and checks the environment; an empty variable counts as absent.
 * @throws {StartFault} naming the first faulty variable, never its value.
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartFault(`${issue?.path.join(".")} ${issue?.message}.`);
  }
  const { PORT, HOST, DATABASE_URL, DEMO_MODE, NODE_ENV, PUBLIC_URL } = parsed.data;
  const production = NODE_ENV === "production";
  if (DEMO_MODE && production && !parsed.data.DEMO_IN_PRODUCTION) {
    throw new StartFault(
      "DEMO_MODE=1 lets anyone sign in as anyone, so with NODE_ENV=production it also needs DEMO_IN_PRODUCTION=1.",
    );
  }
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: resolve(parsed.data.DATA_DIR),
    demoMode: DEMO_MODE ?? (DATABASE_URL === undefined && !production),
    publicUrl:
      PUBLIC_URL ?? (PORT === 0 ? null : `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`),
    logLevel: parsed.data.LOG_LEVEL,
  };
}

function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const scheme = url.protocol === "postgres:" || url.protocol === "postgresql:";
  return scheme && url.pathname.length > 1 && Boolean(url.hostname || url.searchParams.get("host"));
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ["http:", "https:"].includes(url.protocol) && url.href === `${url.origin}/`;
}
