import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType } from "graphql";
import { runClock } from "../../server/jobs.ts";
import { openSession } from "../../server/people/session.service.ts";
import { mutationId, type Refusal, startTestApp, type TestApp } from "./app.ts";
import { type Person, people } from "./world.ts";

/** Someone of the world, an address of someone added to it, or nobody: signed out. */
export type Who = Person | `${string}@${string}` | null;

/** What a mutation returned: every leaf field of the noun. */
export interface Noun {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly allowedActions: readonly string[];
  readonly [field: string]: unknown;
}

/** Which noun, and as it was read. */
export const at = ({ id, version }: Pick<Noun, "id" | "version">) => ({ id, version });

export interface Reply {
  readonly status: number;
  /** As it came over the wire. */
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly Refusal[];
}

/** The schema as it is committed; that it is the running one, `npm run gen -- --check` sees to. */
export const schema: GraphQLSchema = buildSchema(readFileSync("schema/schema.graphql", "utf8"));

export const rootFields = (type: GraphQLObjectType | null | undefined): string[] =>
  Object.keys(type?.getFields() ?? {});

/** The document that asks for a mutation by name, with every leaf field of what it returns. */
function mutationDocument(name: string): string {
  const field = schema.getMutationType()?.getFields()[name];
  if (!field) throw new Error(`no mutation ${name}`);
  const noun = getNamedType(field.type) as GraphQLObjectType;
  const leaves = Object.values(noun.getFields()).filter(({ type }) => isLeafType(getNamedType(type)));
  const [input] = field.args;
  const selection = leaves.map((leaf) => leaf.name).join(" ");
  return `mutation ($input: ${String(input?.type)}) { noun: ${name}(input: $input) { ${selection} } }`;
}

/** The test app, spoken to by the names of the API. */
export class Town {
  readonly #tokens = new Map<string, Promise<string | null>>();
  readonly app: TestApp;

  constructor(app: TestApp) {
    this.app = app;
  }

  static async open(options?: Parameters<typeof startTestApp>[0]): Promise<Town> {
    return new Town(await startTestApp(options));
  }

  get forums() {
    return this.app.world.forums;
  }

  get organizations() {
    return this.app.world.organizations;
  }

  token(who: Exclude<Who, null>): Promise<string | null> {
    const email = who.includes("@") ? who : people[who as Person];
    const token = this.#tokens.get(email) ?? openSession(this.app.hub.system, email);
    this.#tokens.set(email, token);
    return token;
  }

  async post(who: Who, query: string, variables: Record<string, unknown> = {}): Promise<Reply> {
    const token = who === null ? null : await this.token(who);
    const response = await fetch(`${this.app.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data = null, errors = [] } = JSON.parse(text) as Partial<Reply>;
    return { status: response.status, text, data, errors };
  }

  /** Whatever the hub answers to a mutation; `clientMutationId` is fresh unless the input has one. */
  attempt(who: Who, mutation: string, input: object): Promise<Reply> {
    return this.post(who, mutationDocument(mutation), {
      input: { clientMutationId: mutationId(), ...input },
    });
  }

  /** Carries a mutation out; throws when the hub refuses. */
  async do(who: Who, mutation: string, input: object): Promise<Noun> {
    const { data, errors } = await this.attempt(who, mutation, input);
    const [error] = errors;
    if (error || !data) throw new Error(`${mutation} as ${who}: ${JSON.stringify(error?.extensions)}`);
    return data.noun as Noun;
  }

  /** The refusal of a mutation, without its trace id; throws when it is carried out. */
  async refusal(who: Who, mutation: string, input: object): Promise<Omit<Refusal["extensions"], "traceId">> {
    const { data, errors } = await this.attempt(who, mutation, input);
    const [error] = errors;
    if (!error) throw new Error(`${mutation} as ${who} was not refused: ${JSON.stringify(data)}`);
    const { traceId, ...refusal } = error.extensions;
    return refusal;
  }

  /** A root field's value as someone sees it, or the code of the refusal. */
  async see<T = Record<string, unknown>>(who: Who, field: string): Promise<T> {
    const { data, errors } = await this.post(who, `{ seen: ${field} }`);
    const [error] = errors;
    if (error) throw new Error(error.extensions.code);
    return data?.seen as T;
  }

  /** A deficiency as someone sees it. */
  matter<T = Noun>(who: Who, id: string, selection = "id version status allowedActions"): Promise<T> {
    return this.see<T>(who, `deficiency(id: "${id}") { ${selection} }`);
  }

  /** Runs what falls due now. */
  clock(): Promise<{ told: number; lapsed: number }> {
    return runClock(this.app.hub);
  }

  sql<T extends object>(statement: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.app.hub.system.em.fork().execute<T[]>(statement, [...values]);
  }

  /** The version of a noun of any kind as it now stands. */
  async versionOf(id: string): Promise<number> {
    const tables = await this.sql<{ name: string }>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name in ('id', 'version') group by 1 having count(*) = 2`,
    );
    const rows = await this.sql<{ version: number }>(
      tables.map(({ name }) => `select version from "${name}" where id = '${id}'`).join(" union all "),
    );
    return rows[0]?.version ?? 0;
  }

  /** What the log holds of a noun, oldest first, once for each operation. */
  log(subjectId: string): Promise<{ action: string; role: string | null; organization: string | null }[]> {
    return this.sql(
      `select action, actor_role as role, actor_organization_id as organization from change
        where subject_id = ? group by operation_id, action, actor_role, actor_organization_id order by operation_id, action`,
      [subjectId],
    );
  }

  /** Rows of every table: equal before and after when nothing was stored. Logins are not counted. */
  async rows(): Promise<Record<string, number>> {
    const tables = await this.sql<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'hub_clock')",
    );
    const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from "${name}"`);
    const rows = await this.sql<{ name: string; n: number }>(counts.join(" union all "));
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
