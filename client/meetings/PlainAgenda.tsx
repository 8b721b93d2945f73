import { GripVertical } from "lucide-react";
import { useTranslation } from "react-i18next";
import { AgendaItem } from "./AgendaItem.tsx";
import type { AgendaParts } from "./agenda.types.ts";

interface PlainAgendaProps extends AgendaParts {
  /** The handle of an item has the focus; without it there are no handles. */
  onReach?: (itemId: string) => void;
}

/** The agenda to read, or to order once somebody reaches for it. */
export function PlainAgenda({ items, meeting, decisions, arrived, onMove, onReach }: PlainAgendaProps) {
  const { t } = useTranslation();
  return (
    <ol className="agenda" aria-label={t("meetings.agenda.label")}>
      {items.map((item, at) => (
        <li key={item.id} className="agenda-item">
          {onReach && (
            <button
              type="button"
              className="agenda-handle"
              aria-label={t("meetings.agenda.drag", { title: item.title })}
              onFocus={() => onReach(item.id)}
            >
              <GripVertical size={16} aria-hidden />
            </button>
          )}
          <AgendaItem
            item={item}
            place={at + 1}
            all={items.length}
            meeting={meeting}
            decisions={decisions.get(item.id)}
            isNew={arrived.has(item.id)}
            onMove={onMove}
          />
        </li>
      ))}
    </ol>
  );
}
