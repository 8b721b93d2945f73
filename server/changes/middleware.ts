import { createHash } from "node:crypto";
import { OptimisticLockError } from "@mikro-orm/core";
import type { GraphQLResolveInfo } from "graphql";
import type { MiddlewareFn } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { badInput, Problem } from "../kit/problem.ts";
import { Noun } from "../platform/noun.entity.ts";
import { checkTexts } from "../platform/textInput.ts";
import { react } from "./reacting.ts";

const roots = ["Query", "Mutation", "Subscription"];
const isRoot = (info: GraphQLResolveInfo): boolean => roots.includes(info.parentType.name);

/** Guards every text that comes in as an argument of a root field. */
export const guardTexts: MiddlewareFn<Operation> = async ({ info, args, context }, next) => {
  if (isRoot(info)) checkTexts(args, context.today, "");
  return next();
};

interface Receipt {
  readonly request_hash: string;
  readonly subject_type: string;
  readonly subject_id: string;
}

/**
 * Carries a mutation out once for each `clientMutationId` of a person. The receipt is written in the mutation's own
 * transaction, so a concurrent retry waits for it; a later one gets the same noun, resolved anew. The same id with
 * another request is BAD_USER_INPUT.
 */
export const once: MiddlewareFn<Operation> = async ({ info, args, context: op }, next) => {
  if (info.parentType.name !== "Mutation") return next();
  const id = (args.input as { clientMutationId: string }).clientMutationId;
  if (id.trim() === "") throw badInput("input.clientMutationId", "blank");
  const { userId } = op.viewer;
  const hash = createHash("sha256")
    .update(`${info.fieldName}:${canonical(args)}`)
    .digest("base64url");
  const fresh = await op.em.execute<unknown[]>(
    "insert into mutation_receipt (user_id, client_mutation_id, request_hash) values (?::uuid, ?, ?) on conflict do nothing returning 1",
    [userId, id, hash],
  );
  if (fresh.length === 0) return again(op, id, hash);
  const noun: unknown = await conflicts(op, next);
  if (!(noun instanceof Noun)) throw new Error("a mutation returns the noun that it changed");
  // Before the noun's fields are resolved, so that the answer shows what it has set off too.
  await conflicts(op, () => react(op));
  await conflicts(op, () => op.em.flush());
  op.load.clear();
  await op.em.execute(
    "update mutation_receipt set subject_type = ?, subject_id = ?::uuid where user_id = ?::uuid and client_mutation_id = ?",
    [noun.constructor.name, noun.id, userId, id],
  );
  return noun;
};

/** A write that met a newer version: CONFLICT with the version that now stands. */
async function conflicts<T>(op: Operation, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const noun = error instanceof OptimisticLockError ? error.getEntity() : null;
    if (!(noun instanceof Noun)) throw error;
    const entity = noun.constructor as typeof Noun & (new () => Noun);
    const { id } = noun;
    const now = await op.em.findOne(entity, { id }, { refresh: true, disableIdentityMap: true });
    throw new Problem("CONFLICT", {
      field: "input.version",
      params: { currentVersion: now?.version ?? noun.version },
    });
  }
}

async function again(op: Operation, id: string, hash: string): Promise<Noun> {
  const [receipt] = await op.em.execute<Receipt[]>(
    "select request_hash, subject_type, subject_id from mutation_receipt where user_id = ?::uuid and client_mutation_id = ?",
    [op.viewer.userId, id],
  );
  if (receipt?.request_hash !== hash) throw badInput("input.clientMutationId", "reused");
  const { class: entity } = op.em.getMetadata().getByClassName(receipt.subject_type);
  return op.load.visible(entity as typeof Noun & (new () => Noun), receipt.subject_id);
}

/** The same request gives the same text, however its keys are ordered. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
