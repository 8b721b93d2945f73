import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Button, LinkButton } from "../ui/Button.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { EndMeetingDialog } from "./EndMeetingDialog.tsx";
import { clockText, minutesSince } from "./elapsed.ts";
import type { NoteDesk } from "./noteDesk.ts";
import { PresenceList } from "./PresenceList.tsx";
import type { Meeting } from "./room.types.ts";
import { useMeetingName } from "./useMeetingName.ts";
import { useTick } from "./useTick.ts";

const tickMs = 10_000;

/** What the meeting is, how long it has gone on, who is here, and its end. */
export function RoomHeading({ meeting, desk }: { meeting: Meeting; desk: NoteDesk }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isEnding, setEnding] = useState(false);
  const { id, forum, status, startedAt, heldAt, allowedActions } = meeting;
  const name = useMeetingName()(meeting);
  const isOn = status === "IN_SESSION";
  return (
    <>
      <PageHeading
        title={name}
        tab={t("meetingroom.tab", { name })}
        above={
          <Breadcrumbs
            items={[
              { label: t("meetingroom.meetings"), href: "/moten" },
              { label: name, href: `/moten/${id}` },
              { label: t("meetingroom.live") },
            ]}
          />
        }
        below={
          <>
            <Status tone={isOn ? "warn" : "ok"}>{t(`domain.meetingStatus.${status}`)}</Status>
            <span role="status">{heldAt && t("meetingroom.over", { time: format.time(heldAt) })}</span>
            {isOn && startedAt && <MeetingTime startedAt={startedAt} />}
            <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>
            {isOn && <PresenceList meeting={meeting} />}
          </>
        }
        actions={
          <>
            {!isOn && (
              <LinkButton kind="primary" href={`/moten/${id}/anteckningar`}>
                {t("meetingroom.toMinutes")}
              </LinkButton>
            )}
            {allowedActions.includes("end") && (
              <Button onPress={() => setEnding(true)}>{t("meetingroom.end.verb")}</Button>
            )}
          </>
        }
      />
      {isEnding && <EndMeetingDialog meeting={meeting} desk={desk} onClose={() => setEnding(false)} />}
    </>
  );
}

function MeetingTime({ startedAt }: { startedAt: string }) {
  const { t } = useTranslation();
  const now = useTick(tickMs);
  return <span>{t("meetingroom.running", { time: clockText(minutesSince(startedAt, now)) })}</span>;
}
