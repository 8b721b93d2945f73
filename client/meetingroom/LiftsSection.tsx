import { useTranslation } from "react-i18next";
import { Status } from "../ui/Status.tsx";
import type { Item } from "./room.types.ts";

/** Where the item was put to the forum above, and how it stands there. */
export function LiftsSection({ lifts }: { lifts: Item["lifts"] }) {
  const { t } = useTranslation();
  if (lifts.length === 0) return null;
  return (
    <div className="room-part">
      <header className="room-part-head">
        <h3>{t("meetingroom.lift.title")}</h3>
      </header>
      <ul className="room-lines">
        {lifts.map(({ id, question, toForum, items }) => {
          const last = items.at(-1);
          return (
            <li key={id}>
              <span>{question}</span>
              <span className="room-quiet">{t("meetingroom.lift.to", { forum: toForum.name })}</span>
              {last && (
                <Status tone="info" look="plain">
                  {t(`domain.agendaItemStatus.${last.status}`)}
                </Status>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
