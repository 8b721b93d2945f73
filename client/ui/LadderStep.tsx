import { ArrowDownRight, ArrowUpRight, Circle, CircleDot } from "lucide-react";
import { type CSSProperties, type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { When } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "./Button.tsx";
import { Status } from "./Status.tsx";
import type { Tone } from "./tone.icon.tsx";

export interface LadderCard {
  id: string;
  label: ReactNode;
  /** A short mark before the label, such as a number. */
  number?: ReactNode;
  href?: string;
  status?: { tone: Tone; label: string };
  /** Moved here just now: a quiet highlight that fades. */
  isNew?: boolean;
}

export interface LadderStep {
  id: string;
  label: string;
  sublabel?: string;
  cards: readonly LadderCard[];
}

export interface LadderMove {
  stepId: string;
  at: When;
  label: string;
  direction: "start" | "up" | "down" | "stay";
}

interface OrderedMove extends LadderMove {
  order: number;
  isLast: boolean;
}

interface LadderStepItemProps {
  step: LadderStep;
  /** Steps below this one. */
  height: number;
  moves: readonly OrderedMove[];
  maxCards: number;
}

export function LadderStepItem({ step, height, moves, maxCards }: LadderStepItemProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, step.cards.length - maxCards);
  const isEmpty = step.cards.length === 0 && moves.length === 0;
  const style = { "--height": height } as CSSProperties;
  return (
    <li className="ladder-step" data-visited={moves.length > 0 || null} style={style}>
      <div className="ladder-ground">
        <span className="ladder-label">{step.label}</span>
        {step.sublabel && <span className="ladder-sublabel">{step.sublabel}</span>}
      </div>
      <div className="ladder-tread">
        {isEmpty && <span className="ladder-empty">{t("ui.ladder.empty")}</span>}
        {moves.length > 0 && (
          <ol className="ladder-moves">
            {moves.map((move) => (
              <MoveItem key={move.order} move={move} />
            ))}
          </ol>
        )}
        {step.cards.length > 0 && (
          <ul className="ladder-cards">
            {step.cards.slice(0, step.cards.length - hidden).map((card) => (
              <CardItem key={card.id} card={card} />
            ))}
          </ul>
        )}
        {hidden > 0 && (
          <Button kind="quiet" size="small" onPress={() => setWhole(true)}>
            {t("ui.ladder.more", { count: hidden })}
          </Button>
        )}
      </div>
    </li>
  );
}

function CardItem({ card }: { card: LadderCard }) {
  const body = (
    <>
      <span className="ladder-card-label">
        {card.number && <span className="ladder-card-number">{card.number}</span>}
        {card.label}
      </span>
      {card.status && (
        <Status tone={card.status.tone} look="plain">
          {card.status.label}
        </Status>
      )}
    </>
  );
  return (
    <li data-new={card.isNew || null}>
      {card.href === undefined ? (
        <div className="ladder-card">{body}</div>
      ) : (
        <Link className="ladder-card" href={card.href}>
          {body}
        </Link>
      )}
    </li>
  );
}

const directionIcons = { start: Circle, up: ArrowUpRight, down: ArrowDownRight, stay: CircleDot } as const;

function MoveItem({ move }: { move: OrderedMove }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Icon = directionIcons[move.direction];
  return (
    <li
      className="ladder-move"
      value={move.order}
      data-order={move.order}
      aria-current={move.isLast ? "step" : undefined}
    >
      <span className="ladder-move-label">
        <Icon size={16} aria-hidden />
        <span className="visually-hidden">{t(`ui.ladder.${move.direction}`)}: </span>
        {move.label}
      </span>
      <span className="ladder-move-at">{format.day(move.at)}</span>
      {move.isLast && <strong className="ladder-here">{t("ui.ladder.here")}</strong>}
    </li>
  );
}
