import { Check, CornerUpRight, Minus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AgendaItemStatus } from "../../schema/generated/graphql.ts";
import { Status } from "../ui/Status.tsx";
import type { AgendaRow, Meeting } from "./room.types.ts";
import type { Follow } from "./useFollow.ts";

interface RoomAgendaProps {
  meeting: Meeting;
  follow: Follow;
  /** Items with a text that is not saved, and will not be by itself just now. */
  stuck: ReadonlySet<string>;
}

/** The agenda: what is done, where the chair is, and which item the page shows. A press shows another one. */
export function RoomAgenda({ meeting, follow, stuck }: RoomAgendaProps) {
  return (
    <ol className="room-items">
      {meeting.agenda.map((item) => (
        <li key={item.id} data-status={item.status}>
          <AgendaButton
            item={item}
            isShown={item.id === follow.shownId}
            isPresented={item.id === follow.presentedId}
            isStuck={stuck.has(item.id)}
            onPick={() => follow.pick(item.id)}
          />
        </li>
      ))}
    </ol>
  );
}

function AgendaButton(props: {
  item: AgendaRow;
  isShown: boolean;
  isPresented: boolean;
  isStuck: boolean;
  onPick: () => void;
}) {
  const { t } = useTranslation();
  const { item, isShown, isPresented, isStuck, onPick } = props;
  const { number, position, title, plannedMinutes, status } = item;
  return (
    <button type="button" className="room-item-button" aria-current={isShown || undefined} onClick={onPick}>
      <StatusMark status={status} />
      <span className="room-item-name">
        {t("meetingroom.item.section", { number: number ?? position })} {title}
        {isPresented && <Status tone="info">{t("meetingroom.agenda.now")}</Status>}
        {isStuck && <Status tone="warn">{t("meetingroom.agenda.unsaved")}</Status>}
      </span>
      {plannedMinutes !== null && (
        <span className="room-quiet">{t("meetingroom.agenda.minutes", { count: plannedMinutes })}</span>
      )}
    </button>
  );
}

const marks = { HANDLED: Check, CARRIED_OVER: CornerUpRight, WITHDRAWN: Minus } as const;
const isMarked = (status: AgendaItemStatus): status is keyof typeof marks => Object.hasOwn(marks, status);

/** A tick for what is done; what is yet to come has no mark. */
function StatusMark({ status }: { status: AgendaItemStatus }) {
  const { t } = useTranslation();
  if (!isMarked(status)) return <span className="room-mark" />;
  const Mark = marks[status];
  return (
    <span className="room-mark">
      <Mark size={16} aria-hidden />
      <span className="visually-hidden">{t(`domain.agendaItemStatus.${status}`)}</span>
    </span>
  );
}
