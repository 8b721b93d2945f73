import type { TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { newMutationId } from "../live/useMutationId.ts";
import type { ProblemCode } from "../text/problem.text.ts";
import { type Attempt, nextAttempt } from "./attempt.ts";
import { type Refusal, refusalOf } from "./refusal.ts";

interface Mutating {
  clientMutationId: string;
}

export type InputOf<Input extends Mutating> = Omit<Input, "clientMutationId">;

export interface Action<Data, Input extends Mutating> {
  /** Answers the data, or the refusal; null while one is on its way already. */
  run: (input: InputOf<Input>) => Promise<{ data: Data } | { refusal: Refusal } | null>;
  isRunning: boolean;
  /** It takes long enough to be shown, in the words on the button: what is done at once is not first called pending. */
  isPending: boolean;
  /** Why the last try did not succeed. */
  refusal: Refusal | null;
}

const behind: readonly ProblemCode[] = ["CONFLICT", "ILLEGAL_TRANSITION", "NOT_FOUND"];

/**
 * Carries out one mutation. A try that was lost on the way is sent again under the same id when the person tries again
 * with the same input, so that nothing is done twice.
 */
export function useAction<Data, Input extends Mutating>(
  document: TypedDocumentNode<Data, { input: Input }>,
): Action<Data, Input> {
  const client = useApolloClient();
  const lost = useRef<Attempt<InputOf<Input>> | null>(null);
  const busy = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const isPending = useLasting(isRunning);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const run: Action<Data, Input>["run"] = async (input) => {
    if (busy.current) return null;
    busy.current = true;
    setRunning(true);
    setRefusal(null);
    const attempt = nextAttempt(lost.current, input, newMutationId);
    try {
      const variables = { input: attempt.input as Input };
      const { data } = await client.mutate<Data, { input: Input }>({ mutation: document, variables });
      lost.current = null;
      return { data: data as Data };
    } catch (error) {
      const found = refusalOf(error);
      lost.current = found.code === "NETWORK" ? attempt : null;
      setRefusal(found);
      // What is on the page was behind: the next try goes with what holds now.
      if (behind.includes(found.code)) void client.refetchQueries({ include: "active" });
      return { refusal: found };
    } finally {
      busy.current = false;
      setRunning(false);
    }
  };
  return { run, isRunning, isPending, refusal };
}

const shortMs = 300;

/** True once `on` has been true for a moment. */
function useLasting(on: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLasts(true), shortMs);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [on]);
  return lasts;
}
