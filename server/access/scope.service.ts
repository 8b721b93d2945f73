import { must } from "../kit/problem.ts";
import type { Operation } from "./operation.ts";

const pgArray = (values: readonly string[]): string => `{${values.map((value) => `"${value}"`).join(",")}}`;

/** Opens a scope, at once in the database, so that rows of it can be written in the same operation. */
export async function openScope(
  op: Operation,
  id: string,
  kind: string,
  grantees: readonly string[],
): Promise<void> {
  await op.em.execute("select open_scope(?::uuid, ?, ?::text[])", [id, kind, pgArray(grantees)]);
}

/** Opens a scope for all who see `like`, and for `extra`. */
export async function openScopeLike(
  op: Operation,
  scope: {
    readonly id: string;
    readonly kind: string;
    readonly like: string;
    readonly extra: readonly string[];
  },
): Promise<void> {
  const { id, kind, like, extra } = scope;
  await op.em.execute("select open_scope_like(?::uuid, ?, ?::uuid, ?::text[])", [
    id,
    kind,
    like,
    pgArray(extra),
  ]);
}

interface Grants {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** Changes to whom a scope is visible. The viewer must see it. */
export async function regrantScope(
  op: Operation,
  id: string,
  { add = [], remove = [] }: Grants,
): Promise<void> {
  await op.em.execute("select regrant_scope(?::uuid, ?::text[], ?::text[])", [
    id,
    pgArray(add),
    pgArray(remove),
  ]);
}

/** Lets whoever sees the scope `via` make this change later, by `takeScopeOffer`. */
export async function offerScope(
  op: Operation,
  id: string,
  via: string,
  { add = [], remove = [] }: Grants,
): Promise<void> {
  await op.em.execute("select offer_scope(?::uuid, ?::uuid, ?::text[], ?::text[])", [
    id,
    via,
    pgArray(add),
    pgArray(remove),
  ]);
}

/** In a scope, and in what is offered of it or through it, one forum takes the place of another (R30). */
export async function handOverScope(op: Operation, id: string, fromId: string, toId: string): Promise<void> {
  await op.em.execute("select hand_over_scope(?::uuid, ?::uuid, ?::uuid)", [id, fromId, toId]);
}

/**
 * Does `work` with the sight of a seat in the forum and in what it came out of, and writes it: what a rule makes of somebody's action may lie
 * where that person sees nothing. Nothing but what the rule demands may be done there, and none of it handed on.
 */
export async function asSeatOf(op: Operation, forumId: string, work: () => Promise<void>): Promise<void> {
  const settle = async (): Promise<void> => {
    await op.em.flush();
    op.load.clear();
  };
  const setKeys = (keys: string): Promise<unknown> =>
    op.em.execute("select set_config('hub.keys', ?, true)", [keys]);
  await settle();
  const [own] = await op.em.execute<{ keys: string; lent: string }[]>(
    `select k.keys::text as keys, (k.keys || seat_keys(?::uuid))::text as lent
       from (select coalesce(nullif(current_setting('hub.keys', true), ''), '{}')::text[]) k(keys)`,
    [forumId],
  );
  const { keys, lent } = must(own, "one row");
  await setKeys(lent);
  try {
    await work();
    await settle();
  } catch (error) {
    // The transaction is lost; what else the operation tries in it is to see no more than before.
    await setKeys(keys).catch(() => {});
    throw error;
  }
  await setKeys(keys);
}

/** Lets all who see the scope `like` read the forum's card: its name and its step. The viewer must see both. */
export async function showForumLike(op: Operation, forumId: string, like: string): Promise<void> {
  await op.em.execute("select show_forum_like(?::uuid, ?::uuid)", [forumId, like]);
}

export async function takeScopeOffer(op: Operation, via: string): Promise<void> {
  await op.em.execute("select take_scope_offer(?::uuid)", [via]);
}
