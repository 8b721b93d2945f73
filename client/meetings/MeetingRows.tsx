import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Status } from "../ui/Status.tsx";
import type { MeetingCard } from "./meeting.types.ts";
import { weekOf } from "./meetingDays.ts";
import { meetingTone } from "./tones.ts";
import { useMeetingText } from "./useMeetingText.ts";

/** Meetings in the order given; each is a link to its page. */
export function MeetingRows({ meetings }: { meetings: readonly MeetingCard[] }) {
  return (
    <ul className="meeting-rows">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <MeetingRow meeting={meeting} />
        </li>
      ))}
    </ul>
  );
}

function MeetingRow({ meeting }: { meeting: MeetingCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useMeetingText();
  const { startsAt, status, agenda, attendance, kind, title, forum } = meeting;
  const week = weekOf(startsAt);
  const answered = attendance.filter(({ response }) => response !== "NONE").length;
  return (
    <Link className="meeting-row" href={`/moten/${meeting.id}`}>
      <span className="meeting-week">
        <span aria-hidden>{t("meetings.week", { week })}</span>
        <span className="visually-hidden">{t("meetings.weekLong", { week })}</span>
      </span>
      <span className="meeting-when">
        <span className="meeting-day">{format.day(startsAt)}</span> {text.times(meeting)}
      </span>
      <span className="meeting-what">
        <span className="meeting-forum">{forum.name}</span>{" "}
        <span className="meetings-quiet">
          {title
            ? `${title}, ${t(`domain.meetingKind.${kind}`).toLocaleLowerCase()}`
            : t(`domain.meetingKind.${kind}`)}
        </span>
      </span>
      <span className="meeting-tally">
        {status !== "CANCELLED" && <span>{t("meetings.items", { count: agenda.length })}</span>}
        {status === "SUMMONED" && attendance.length > 0 && (
          <span>{t("meetings.answered", { answered, all: attendance.length })}</span>
        )}
      </span>
      <span className="meeting-state">
        <Status tone={meetingTone[status]} look="plain">
          {t(`domain.meetingStatus.${status}`)}
        </Status>
      </span>
    </Link>
  );
}
