import "./Ladder.css";
import { type LadderMove, type LadderStep, LadderStepItem } from "./LadderStep.tsx";
import { LadderTrace } from "./LadderTrace.tsx";

export interface LadderProps {
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** From the lowest step to the highest. */
  steps: readonly LadderStep[];
  /** The way of one matter, in the order of time; the last move is where it is now. */
  path?: readonly LadderMove[];
  /** Cards seen on a step before the rest are folded. */
  maxCards?: number;
}

/**
 * Steps with cards that climb and come back: a staircase where there is room, a ladder with the highest step on
 * top where there is not. Underneath it is an ordered list from low to high.
 */
export function Ladder({ label, steps, path = [], maxCards = 5 }: LadderProps) {
  const moves = path.map((move, index) => ({ ...move, order: index + 1, isLast: index === path.length - 1 }));
  return (
    <div className="ladder" data-path={moves.length > 0 || null}>
      <ol className="ladder-steps" aria-label={label}>
        {steps.map((step, index) => (
          <LadderStepItem
            key={step.id}
            step={step}
            height={index}
            moves={moves.filter((move) => move.stepId === step.id)}
            maxCards={maxCards}
          />
        ))}
      </ol>
      {moves.length > 1 && <LadderTrace path={path} />}
    </div>
  );
}
