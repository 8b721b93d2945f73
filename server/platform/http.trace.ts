import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

const current = new AsyncLocalStorage<string>();

/** Gives each request a trace id: in the answer's `x-trace-id`, in its errors and in the log. */
export const trace: RequestHandler = (_request, response, next) => {
  const id = randomUUID();
  response.setHeader("x-trace-id", id);
  current.run(id, next);
};

/** The trace id of the request being answered. */
export const currentTraceId = (): string => current.getStore() ?? randomUUID();
