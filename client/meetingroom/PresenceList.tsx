import { PencilLine } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { SectorMark } from "../ui/SectorMark.tsx";
import type { Meeting } from "./room.types.ts";

/** The organizations that have the meeting open now, and where each of them writes. */
export function PresenceList({ meeting: { presence, agenda } }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const labelId = useId();
  if (presence.length === 0) return <span>{t("meetingroom.hereNobody")}</span>;
  return (
    <span className="room-here">
      <span id={labelId}>{t("meetingroom.here")}:</span>
      <ul aria-labelledby={labelId}>
        {presence.map(({ organization, writingItemId }) => {
          const name = organization.shortName ?? organization.name;
          const item = agenda.find(({ id }) => id === writingItemId);
          return (
            <li key={organization.id}>
              <SectorMark sector={organization.sector} />
              {name}
              {item && (
                <>
                  <PencilLine size={14} aria-hidden />
                  <span className="visually-hidden">
                    {t("meetingroom.hereWrites", { number: item.number ?? "" })}
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </span>
  );
}
