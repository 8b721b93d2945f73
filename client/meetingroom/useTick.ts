import { useEffect, useState } from "react";
import { now } from "../text/clock.ts";

/** The server's present, anew every so often while the page is seen. */
export function useTick(everyMs: number): Date {
  const [at, setAt] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const tick = () => setAt(now());
    const begin = () => {
      clearInterval(timer);
      if (document.visibilityState !== "visible") return;
      tick();
      timer = setInterval(tick, everyMs);
    };
    begin();
    document.addEventListener("visibilitychange", begin);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", begin);
    };
  }, [everyMs]);
  return at;
}
