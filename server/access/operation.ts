import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUIDv7 } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Problem } from "../kit/problem.ts";
import type { Noun } from "../platform/noun.entity.ts";
import { Loaders } from "./loaders.ts";
import type { Viewer } from "./viewer.ts";

/** What a service says that it did; the log adds when, who and which fields. */
export interface Action {
  readonly name: string;
  readonly subject: Noun;
  readonly streams: Set<string>;
  readonly role: string | null;
}

export interface OperationFacts {
  readonly em: EntityManager;
  readonly viewer: Viewer | null;
  readonly system: boolean;
  readonly now: Date;
  readonly today: string;
  readonly writes: boolean;
}

/** One unit of work: one transaction, as one viewer, at one moment. The GraphQL context. */
export class Operation {
  readonly id: string = randomUUIDv7();
  readonly em: EntityManager;
  readonly system: boolean;
  readonly now: Date;
  /** Today in Europe/Stockholm, YYYY-MM-DD. */
  readonly today: string;
  readonly writes: boolean;
  readonly load: Loaders;
  readonly actions: Action[] = [];
  readonly #viewer: Viewer | null;

  constructor(facts: OperationFacts) {
    this.em = facts.em;
    this.#viewer = facts.viewer;
    this.system = facts.system;
    this.now = facts.now;
    this.today = facts.today;
    this.writes = facts.writes;
    this.load = new Loaders(facts.em);
  }

  get signedIn(): boolean {
    return this.#viewer !== null;
  }

  /** Who asks; UNAUTHENTICATED when nobody does. */
  get viewer(): Viewer {
    if (!this.#viewer) throw new Problem("UNAUTHENTICATED");
    return this.#viewer;
  }

  /**
   * Names what is done to `subject`. It is written to the subject's own stream and to `streams`; without a name a
   * flush is refused, so nothing changes unlogged.
   */
  act(name: string, subject: Noun, streams: readonly string[] = [], role: string | null = null): Action {
    const action = { name, subject, streams: new Set([subject.scopeId, ...streams]), role };
    this.actions.push(action);
    return action;
  }
}

export const currentOperation = new AsyncLocalStorage<Operation>();
