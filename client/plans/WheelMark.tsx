import type { Point } from "./wheel.geometry.ts";
import type { YearEntry } from "./yearEntries.ts";

const shapes: Readonly<Record<YearEntry["kind"], string>> = {
  activity: "M0 -6A6 6 0 1 1 0 6A6 6 0 1 1 0 -6Z",
  followUp: "M0 -7.5L7.5 0L0 7.5L-7.5 0Z",
  report: "M0 -7L7 5.5H-7Z",
  meeting: "M-5.5 -5.5H5.5V5.5H-5.5Z",
};

/** What something with a day looks like on the wheel: its kind is its shape, what is done is filled. */
export function WheelMark({
  kind,
  at,
  isOver,
  isLate,
}: {
  kind: YearEntry["kind"];
  at: Point;
  isOver: boolean;
  isLate: boolean;
}) {
  return (
    <path
      className="wheel-mark"
      data-kind={kind}
      data-over={isOver || null}
      data-late={isLate || null}
      d={shapes[kind]}
      transform={`translate(${at.x} ${at.y})`}
    />
  );
}
