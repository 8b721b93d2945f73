import { useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { AttendanceSection } from "./AttendanceSection.tsx";
import { FollowBar, HeldNote } from "./FollowBar.tsx";
import { ItemPanel } from "./ItemPanel.tsx";
import { RoomAgenda } from "./RoomAgenda.tsx";
import { RoomHeading } from "./RoomHeading.tsx";
import type { Meeting } from "./room.types.ts";
import { useFollow } from "./useFollow.ts";
import { useNoteDesk } from "./useNoteDesk.ts";
import { usePresence } from "./usePresence.ts";
import { useWide } from "./useWide.ts";

/** The meeting as all see it at once: the agenda beside the item that is on. */
export function Room({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  const [writingOn, setWritingOn] = useState<string | null>(null);
  const desk = useNoteDesk(meeting);
  const follow = useFollow(meeting, panel);
  const stuck = useSyncExternalStore(desk.subscribe, desk.stuck);
  const isWide = useWide();
  usePresence(meeting.id, meeting.allowedActions.includes("attend"), writingOn);

  const shown = meeting.agenda.find(({ id }) => id === follow.shownId);
  const agenda = <RoomAgenda meeting={meeting} follow={follow} stuck={stuck} />;
  return (
    <article className="room">
      <RoomHeading meeting={meeting} desk={desk} />
      {shown ? (
        <div className="room-columns">
          <div className="room-agenda">
            {isWide ? (
              <Section title={t("meetingroom.agenda.title")}>{agenda}</Section>
            ) : (
              <Disclosure
                level={2}
                title={t("meetingroom.agenda.titleAt", { number: shown.number ?? shown.position })}
              >
                {agenda}
              </Disclosure>
            )}
            <FollowBar meeting={meeting} follow={follow} />
          </div>
          <ItemPanel
            key={shown.id}
            ref={panel}
            meeting={meeting}
            row={shown}
            follow={follow}
            desk={desk}
            onWriting={setWritingOn}
          />
          <AttendanceSection attendance={meeting.attendance} />
        </div>
      ) : (
        <EmptyState
          title={t("meetingroom.emptyTitle")}
          action={
            <LinkButton href={`/moten/${meeting.id}`}>{t("meetingroom.notBegun.toMeeting")}</LinkButton>
          }
        >
          {t("meetingroom.emptyText")}
        </EmptyState>
      )}
      <HeldNote meeting={meeting} follow={follow} />
    </article>
  );
}
