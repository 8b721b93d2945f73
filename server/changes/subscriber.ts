import { setTimeout as wait } from "node:timers/promises";
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getArgumentValues,
  getOperationAST,
} from "graphql";
import { getVariableValues } from "graphql/execution/values.js";
import { badInput, Problem } from "../kit/problem.ts";
import type { RequestContext, Sessions } from "../platform/executor.ts";
import { isUuid } from "../platform/uuid.ts";
import type { StreamEvent } from "./delivery.ts";
import type { Doorbell } from "./doorbell.ts";

export interface Subscriber {
  readonly args: ExecutionArgs;
  readonly doorbell: Doorbell;
  readonly sessions: Sessions;
  /** Executes the subscriber's document over one event, as the viewer, in a transaction of its own. */
  deliver(
    event: StreamEvent,
    onDelivered: (place: { stream: string; seq: number } | null) => void,
  ): Promise<ExecutionResult>;
  formatError(error: unknown): GraphQLError;
}

/** A right that has ended and a session that was revoked are noticed within this time, in milliseconds. */
const heartbeatEvery = 4000;
const mostStreams = 300;
const retryAfter = 500;

/** The answer to `subscription { changes(after: …) }`: errors, or a stream of batches that ends with the session. */
export async function subscribeToChanges(
  subscriber: Subscriber,
): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  try {
    const cursors = readCursors(subscriber.args);
    const { identity } = subscriber.args.contextValue as RequestContext;
    if (!identity) throw new Problem("UNAUTHENTICATED");
    return follow(subscriber, cursors);
  } catch (error) {
    return { errors: [subscriber.formatError(error)] };
  }
}

function readCursors(args: ExecutionArgs): Map<string, number> {
  const operation = getOperationAST(args.document, args.operationName);
  const field = operation?.selectionSet.selections.find((one) => one.kind === "Field");
  const definition = field && args.schema.getSubscriptionType()?.getFields()[field.name.value];
  if (!operation || !field || !definition) throw new GraphQLError("No such subscription.");
  const coerced = getVariableValues(
    args.schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
  );
  if (coerced.errors) throw coerced.errors[0] ?? new Error("variables");
  const { after } = getArgumentValues(definition, field, coerced.coerced) as {
    after: { stream: string; seq: number }[];
  };
  if (after.length === 0) throw badInput("after", "noStream");
  if (after.length > mostStreams) throw badInput("after", "tooMany", { max: mostStreams });
  for (const { stream, seq } of after) {
    if (!isUuid(stream)) throw badInput("after", "unknownStream");
    if (seq < 0) throw badInput("after", "unknownCursor");
  }
  return new Map(after.map(({ stream, seq }) => [stream, seq]));
}

/** Pulls what lies after each cursor, whenever the doorbell rings; nothing is queued for a slow subscriber. */
async function* follow(
  subscriber: Subscriber,
  cursors: Map<string, number>,
): AsyncGenerator<ExecutionResult> {
  const { doorbell, deliver } = subscriber;
  const context = subscriber.args.contextValue as RequestContext;
  const due = new Set(cursors.keys());
  let wake = Promise.withResolvers<void>();
  const leave = doorbell.follow([...cursors.keys()], () => {
    for (const [stream, seq] of cursors) if (doorbell.head(stream) > seq) due.add(stream);
    wake.resolve();
  });
  let lastBeat = Date.now();
  try {
    while (cursors.size > 0) {
      for (const stream of due) {
        due.delete(stream);
        const after = cursors.get(stream);
        if (after === undefined) continue;
        let place: { stream: string; seq: number } | null = null;
        const result = await patiently(() =>
          deliver({ kind: "READ", stream, after }, (at) => {
            place = at;
          }),
        );
        const seq = (place as { seq: number } | null)?.seq ?? after;
        if (seq < 0) cursors.delete(stream);
        if (seq !== after || result.errors) yield result;
        if (result.errors) return;
        if (seq > after) {
          cursors.set(stream, seq);
          due.add(stream);
        } else if (seq >= 0) cursors.set(stream, seq);
      }
      if (due.size > 0) continue;
      const patience = heartbeatEvery - (Date.now() - lastBeat);
      if (patience > 0) {
        const timer = new AbortController();
        await Promise.race([
          wake.promise,
          wait(patience, undefined, { signal: timer.signal }).catch(() => {}),
        ]);
        timer.abort();
        wake = Promise.withResolvers<void>();
        if (due.size > 0) continue;
      }
      if (Date.now() - lastBeat < heartbeatEvery) continue;
      lastBeat = Date.now();
      if (
        context.token &&
        !(await subscriber.sessions.identify(context.token, context.identity?.organizationId ?? null))
      ) {
        yield {
          errors: [subscriber.formatError(new Problem("UNAUTHENTICATED", { reason: "sessionEnded" }))],
        };
        return;
      }
      const beat = await patiently(() =>
        deliver({ kind: "HEARTBEAT", streams: [...cursors.keys()] }, () => {}),
      );
      yield beat;
      for (const [stream, seq] of cursors) {
        const heads = (beat.data as { changes?: { heads?: { stream: string }[] } } | null)?.changes?.heads;
        if (doorbell.head(stream) > seq || (heads && !heads.some((head) => head.stream === stream)))
          due.add(stream);
      }
    }
  } finally {
    leave();
  }
}

/** A database that is away for a moment costs a moment: the cursor has not moved. */
async function patiently(deliver: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  for (;;) {
    try {
      return await deliver();
    } catch (error) {
      if (error instanceof Problem) throw error;
      await wait(retryAfter);
    }
  }
}
