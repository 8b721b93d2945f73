import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Identity } from "../access/viewer.ts";
import type { Config } from "./config.ts";
import type { Limits } from "./limits.ts";

/** What the edge knows of a request: the `contextValue` that the engine gets. */
export interface RequestContext {
  /** Null when nobody is signed in. */
  readonly identity: Identity | null;
  /** The session's token, for what ends or renews it; null without one. */
  readonly token: string | null;
  /** Stands in the log and in every refusal of this request. */
  readonly traceId: string;
}

/** What runs operations. Both transports hand it the same, already admitted operations. */
export interface GraphqlEngine {
  readonly schema: GraphQLSchema;
  /** Runs one query or mutation; never rejects for a caller's fault. `contextValue` is a RequestContext. */
  execute(args: ExecutionArgs): Promise<ExecutionResult>;
  /** Starts one subscription; a result instead of a stream is a refusal. `contextValue` is a RequestContext. */
  subscribe(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult>;
}

export interface DemoRole {
  readonly key: string;
  readonly title: string;
  readonly organization: string;
}

export interface Sessions {
  /**
   * Who a token stands for; null for an unknown, expired or revoked one. `organizationId` picks the acting organization
   * among the person's own: null takes the first, another's answers null.
   */
  identify(token: string, organizationId: string | null): Promise<Identity | null>;
  /** The roles that demo mode offers. */
  demoRoles(): Promise<readonly DemoRole[]>;
  /** A new session's token in demo mode; null for an unknown role. */
  demoLogin(role: string): Promise<string | null>;
  logout(token: string): Promise<void>;
}

/** What both transports are given. */
export interface Edge {
  readonly engine: GraphqlEngine;
  readonly sessions: Sessions;
  /** Read at each request: `publicUrl` may become known after listening. */
  readonly config: Readonly<Pick<Config, "publicUrl" | "demoMode">>;
  readonly log: Logger;
  /** `defaultLimits` when left out. */
  readonly limits?: Limits;
}
