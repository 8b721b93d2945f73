import { useTranslation } from "react-i18next";
import { Status } from "../ui/Status.tsx";
import { ItemAbout } from "./ItemAbout.tsx";
import { type ItemDecision, ItemDecisions } from "./ItemDecisions.tsx";
import { ItemMenu } from "./ItemMenu.tsx";
import type { Item, Meeting } from "./meeting.types.ts";
import { itemTone } from "./tones.ts";

/** One item of the agenda: its § or its place, what it is about, what has become of it, and what may be done. */
export function AgendaItem({
  item,
  place,
  all,
  meeting,
  decisions,
  isNew,
  onMove,
}: {
  item: Item;
  place: number;
  all: number;
  meeting: Meeting;
  decisions: readonly ItemDecision[] | undefined;
  /** Just arrived: a quiet highlight that fades. */
  isNew: boolean;
  onMove: (item: Item, position: number) => Promise<void>;
}) {
  const { t } = useTranslation();
  const { number, title, description, status } = item;
  return (
    <>
      <span className="agenda-number">
        {number === null ? `${place}.` : t("meetings.agenda.section", { number })}
      </span>
      <div className="agenda-body">
        <p className="agenda-title">
          <span className="arrival" data-new={isNew || null}>
            {title}
          </span>{" "}
          {status !== "ON_AGENDA" && (
            <Status tone={itemTone[status]} look="plain">
              {t(`domain.agendaItemStatus.${status}`)}
            </Status>
          )}
        </p>
        <ItemAbout item={item} />
        {description && <p className="agenda-text">{description}</p>}
        {decisions && <ItemDecisions decisions={decisions} />}
      </div>
      <ItemMenu item={item} place={place} all={all} meeting={meeting} onMove={onMove} />
    </>
  );
}
