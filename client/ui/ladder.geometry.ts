/** Where a card stands in the picture, in px from its upper left corner. */
export interface Box {
  left: number;
  right: number;
  middle: number;
}

/** Lines that share a gutter are this far apart, in so many lanes; a line meets its card this far from the middle. */
const apart = 5;
const lanes = 4;
const aside = 5;
const bend = 6;

/**
 * One line from each card to the next, as SVG path data. Lines run in the gutters between the columns (or to the
 * left of the cards when these stand in one column), so that they never cross a text.
 */
export function traceLines(boxes: readonly Box[]): string[] {
  const used = new Map<number, number>();
  return boxes.slice(1).map((to, index) => {
    const from = boxes[index] as Box;
    const goesRight = to.left >= from.right;
    const goesLeft = to.right <= from.left;
    const edge = goesRight ? from.right : from.left;
    const gutter = Math.round(edge);
    const turn = ((used.get(gutter) ?? 0) % lanes) + 1;
    used.set(gutter, turn);
    const end = goesLeft ? to.right : to.left;
    // In a shared column the line leaves and comes back on the left side, further out each time.
    const across = edge + (goesRight ? 1 : -1) * (3 + apart * turn);
    return elbow(edge, from.middle + aside, across, end, to.middle - aside);
  });
}

/** Level, upright, level again, with rounded corners. */
function elbow(x1: number, y1: number, across: number, x2: number, y2: number): string {
  if (Math.abs(y2 - y1) < 2 * bend) return `M${x1} ${y1}H${across}V${y2}H${x2}`;
  const down = Math.sign(y2 - y1) * bend;
  const out = Math.sign(across - x1) * Math.min(bend, Math.abs(across - x1));
  const back = Math.sign(x2 - across) * Math.min(bend, Math.abs(x2 - across));
  return [
    `M${x1} ${y1}H${across - out}`,
    `Q${across} ${y1} ${across} ${y1 + down}`,
    `V${y2 - down}`,
    `Q${across} ${y2} ${across + back} ${y2}`,
    `H${x2}`,
  ].join("");
}
