import "./SectorMark.css";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { type Pattern, type Sector, sectorMarks } from "./sector.mark.ts";

const tiles: Record<Pattern, ReactNode> = {
  rise: <path d="M-1 5 5-1M1 7 7 1" />,
  fall: <path d="M-1 1 5 7M1-1 7 5" />,
  level: <path d="M0 1.5H6M0 4.5H6" />,
  upright: <path d="M1.5 0V6M4.5 0V6" />,
  dots: <path d="M1.5 1.5h.01M4.5 4.5h.01" strokeWidth={2.2} strokeLinecap="round" />,
  cross: <path d="M0 3H6M3 0V6" />,
  waves: <path d="M-1 2.5Q.5.5 2 2.5T5 2.5T8 2.5M-1 5.5Q.5 3.5 2 5.5T5 5.5T8 5.5" />,
  solid: <path d="M0 3H6" strokeWidth={6} />,
};

/** Letters and pattern of a sector. `withName` writes the name out; else it is there for a screen reader. */
export function SectorMark({ sector, withName = false }: { sector: Sector; withName?: boolean }) {
  const { t } = useTranslation();
  const { letters, pattern } = sectorMarks[sector];
  const name = t(`sectors.${sector}`);
  return (
    <span className="sector">
      <span className="sector-mark" aria-hidden title={name}>
        <PatternStrip pattern={pattern} />
        {letters}
      </span>
      <span className={withName ? undefined : "visually-hidden"}>{name}</span>
    </span>
  );
}

function PatternStrip({ pattern }: { pattern: Pattern }) {
  const id = useId();
  return (
    <svg className="sector-pattern" width="9" height="20" aria-hidden>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        <g fill="none" stroke="currentColor" strokeWidth="1.2">
          {tiles[pattern]}
        </g>
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
