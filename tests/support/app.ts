import { randomUUID } from "node:crypto";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { inject } from "vitest";
import { type App, createApp } from "../../server/app.ts";
import { type Hub, openDatabase } from "../../server/hub.ts";
import { openSession } from "../../server/people/session.service.ts";
import { createDatabase } from "./database.ts";
import { faultLog } from "./faultLog.ts";
import { type Person, people, type World } from "./world.ts";
import { worldTemplate } from "./worldTemplate.ts";

export interface Refusal {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly field?: string;
    readonly rule?: string;
    readonly reason?: string;
    readonly params?: Record<string, unknown>;
    readonly traceId: string;
  };
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors?: readonly Refusal[];
}

/** One person's client. */
export interface Client {
  readonly token: string | null;
  /** Whatever the hub answers. */
  ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Answer<Data>>;
  /** The data; throws when the hub refuses. */
  run<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables?: Variables): Promise<Data>;
  /** The refusal; throws when there is none. */
  refused<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables?: Variables,
  ): Promise<Refusal["extensions"]>;
}

export interface TestApp {
  readonly url: string;
  readonly hub: Hub;
  readonly world: World;
  as(person: Person | null): Promise<Client>;
  /** Moves the hub's time forward from the real one: whole days. */
  setDays(days: number): Promise<void>;
  close(): Promise<void>;
}

/** A fresh id of a mutation. */
export const mutationId = (): string => randomUUID();

/**
 * The hub whole, on a database of its own with the small municipality in it. A fault of the hub's fails the test file
 * when it closes, unless it `mayFail`, because a test stops its database.
 */
export async function startTestApp({ mayFail = false } = {}): Promise<TestApp> {
  const ownerUrl = inject("ownerUrl");
  const { name, world } = await worldTemplate(ownerUrl);
  const database = await createDatabase(ownerUrl, name);
  const hub = await openDatabase(database.url);
  const config = {
    port: 0,
    host: "127.0.0.1",
    databaseUrl: database.url,
    dataDir: "",
    demoMode: false,
    publicUrl: null,
    logLevel: "error",
  } as const;
  const { log, check } = faultLog();
  const app: App = await createApp(config, { hub, log });
  return {
    url: app.url,
    hub,
    world,
    as: async (person) => clientOf(app.url, person ? await openSession(hub.system, people[person]) : null),
    setDays: async (days) => {
      await hub.system.em.fork().execute(
        `insert into hub_clock ("only", shift) values (true, ?::interval)
         on conflict ("only") do update set shift = excluded.shift`,
        [`${days} days`],
      );
    },
    close: async () => {
      await app.close();
      await hub.close();
      await database.drop();
      if (!mayFail) check();
    },
  };
}

/** One who speaks to the hub at `url` with that token. */
export function clientOf(url: string, token: string | null): Client {
  const client: Client = {
    token,
    async ask(document, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({
          query: typeof document === "string" ? document : print(document),
          variables: variables ?? {},
        }),
      });
      return { status: response.status, ...((await response.json()) as object) } as Awaited<
        ReturnType<Client["ask"]>
      > as never;
    },
    async run(document, variables) {
      const { data, errors } = await client.ask(document, variables);
      if (errors || !data)
        throw new Error(
          `refused: ${JSON.stringify(errors?.map(({ message, extensions, path }) => ({ message, extensions, path })))}`,
        );
      return data;
    },
    async refused(document, variables) {
      const { errors, data } = await client.ask(document, variables);
      const [error] = errors ?? [];
      if (!error) throw new Error(`not refused: ${JSON.stringify(data)}`);
      return error.extensions;
    },
  };
  return client;
}
