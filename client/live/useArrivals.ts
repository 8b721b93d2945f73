import { useEffect, useRef, useState } from "react";

const none: ReadonlySet<string> = new Set();

/**
 * Which of `keys` have come while the page was open: they get a quiet highlight. `about` says what the list shows; when
 * it changes, all of them are as expected. `keys` is null until they are known.
 */
export function useArrivals(keys: readonly string[] | null, about: string): ReadonlySet<string> {
  const known = useRef<{ about: string; keys: ReadonlySet<string> } | null>(null);
  const [arrived, setArrived] = useState(none);
  useEffect(() => {
    if (!keys) return;
    const before = known.current;
    if (before?.about !== about) {
      known.current = { about, keys: new Set(keys) };
      setArrived(none);
      return;
    }
    const come = keys.filter((key) => !before.keys.has(key));
    if (come.length === 0) return;
    known.current = { about, keys: new Set([...before.keys, ...come]) };
    setArrived(new Set(come));
  }, [keys, about]);
  return arrived;
}
