import { useTranslation } from "react-i18next";
import { AgendaItem } from "./AgendaItem.tsx";
import type { AgendaParts } from "./agenda.types.ts";

interface PlainAgendaProps extends AgendaParts {
  /** Whether handles are on their way, so that there is room for them. */
  hasHandles?: boolean;
}

/** The agenda to read. */
export function PlainAgenda({ items, meeting, decisions, arrived, onMove, hasHandles }: PlainAgendaProps) {
  const { t } = useTranslation();
  return (
    <ol className="agenda" aria-label={t("meetings.agenda.label")}>
      {items.map((item, at) => (
        <li key={item.id} className="agenda-item">
          {hasHandles && <span className="agenda-handle" />}
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
