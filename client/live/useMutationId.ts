import { useRef } from "react";

/** A new id, also where the page was not served over TLS and the browser offers no randomUUID. */
export function newMutationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The id of one attempt: the same until `renew`, so that a retry is carried out once. Call `renew` when the hub has
 * answered, be it with a refusal.
 */
export function useMutationId(): { current: () => string; renew: () => void } {
  const id = useRef<string | null>(null);
  return {
    current: () => {
      id.current ??= newMutationId();
      return id.current;
    },
    renew: () => {
      id.current = null;
    },
  };
}
