import { CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import type { Meeting } from "./meeting.types.ts";
import { weekOf } from "./meetingDays.ts";
import { useMeetingText } from "./useMeetingText.ts";

/** When and where, and why it is not to be. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useMeetingText();
  const { id, startsAt, place, link, cancelReason, countsTowardCadence } = meeting;
  const week = weekOf(startsAt);
  return (
    <DescriptionList
      items={[
        { term: t("meetings.cancelledWhy"), value: cancelReason },
        {
          term: t("meetings.when"),
          value: (
            <span className="meeting-when-line">
              <span>
                {format.day(startsAt)} {text.times(meeting)}, {t("meetings.weekLong", { week })}
              </span>
              {/* A file and no page: the router is not asked. */}
              <a className="meeting-file" href={`/calendar/meeting/${id}.ics`} download>
                <CalendarPlus size={16} aria-hidden />
                {t("meetings.calendarFile")}
              </a>
            </span>
          ),
        },
        { term: t("meetings.place"), value: place },
        {
          term: t("meetings.link"),
          value: link && (
            <a href={link} rel="noreferrer" target="_blank">
              {t("meetings.joinLink")}
            </a>
          ),
        },
        { term: t("meetings.cadence.title"), value: countsTowardCadence ? null : t("meetings.notCounted") },
      ]}
    />
  );
}
