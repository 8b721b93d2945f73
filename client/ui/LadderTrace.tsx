import { useId, useLayoutEffect, useRef, useState } from "react";
import type { LadderMove } from "./LadderStep.tsx";
import { type Box, traceLines } from "./ladder.geometry.ts";

/** The arrows between one matter's moves, measured where the cards ended up. Says nothing the list does not say. */
export function LadderTrace({ path }: { path: readonly LadderMove[] }) {
  const tip = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<string[]>([]);

  useLayoutEffect(() => {
    const root = svg.current?.parentElement;
    if (!root) return;
    const measure = () => setLines(draw(root, path));
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    measure();
    return () => observer.disconnect();
  }, [path]);

  return (
    <svg className="ladder-trace" ref={svg} aria-hidden>
      <marker id={tip} viewBox="0 0 8 8" refX="6.5" refY="4" markerWidth="6" markerHeight="6" orient="auto">
        <path d="M1 1 7 4 1 7Z" fill="currentColor" />
      </marker>
      {lines.map((line) => (
        <path key={line} d={line} markerEnd={`url(#${tip})`} />
      ))}
    </svg>
  );
}

function draw(root: HTMLElement, path: readonly LadderMove[]): string[] {
  const frame = root.getBoundingClientRect();
  const cards = path.flatMap(
    (_, index) => root.querySelector<HTMLElement>(`[data-order="${index + 1}"]`) ?? [],
  );
  const boxes = cards.map((card): Box => {
    const { left, right, top, height } = card.getBoundingClientRect();
    return { left: left - frame.left, right: right - frame.left, middle: top - frame.top + height / 2 };
  });
  return traceLines(boxes);
}
