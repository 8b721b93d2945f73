import { useQuery } from "@apollo/client/react";
import { type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import { RoomItemDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Loading } from "../ui/Loading.tsx";
import { DecisionsSection } from "./DecisionsSection.tsx";
import { ItemAbout } from "./ItemAbout.tsx";
import { ItemSteps } from "./ItemSteps.tsx";
import { ItemTimer } from "./ItemTimer.tsx";
import { LiftsSection } from "./LiftsSection.tsx";
import { NotesSection } from "./NotesSection.tsx";
import type { NoteDesk } from "./noteDesk.ts";
import { OutcomeBar } from "./OutcomeBar.tsx";
import type { AgendaRow, Meeting } from "./room.types.ts";
import { TasksSection } from "./TasksSection.tsx";
import type { Follow } from "./useFollow.ts";

interface ItemPanelProps {
  meeting: Meeting;
  row: AgendaRow;
  follow: Follow;
  desk: NoteDesk;
  /** The item whose shared note one writes in; null when one stops. */
  onWriting: (itemId: string | null) => void;
  ref: Ref<HTMLElement>;
}

/** One item of the agenda: what it is about, its notes, and what came out of it. */
export function ItemPanel({ meeting, row, follow, desk, onWriting, ref }: ItemPanelProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const { data, error, refetch } = useQuery(RoomItemDocument, { variables: { id: row.id } });
  const item = data?.agendaItem;
  const isPresented = row.id === follow.presentedId;
  return (
    <section className="room-item" aria-labelledby={headingId} ref={ref}>
      <header className="room-item-head">
        <h2 id={headingId} tabIndex={-1}>
          {t("meetingroom.item.section", { number: row.number ?? row.position })} {row.title}
        </h2>
        {isPresented && meeting.currentItemSince && (
          <ItemTimer since={meeting.currentItemSince} planned={row.plannedMinutes} />
        )}
        <ItemAbout item={row} />
      </header>
      <ItemSteps meeting={meeting} row={row} follow={follow} />
      {row.description && <p className="room-prose">{row.description}</p>}
      {item ? (
        <>
          <NotesSection meeting={meeting} item={item} desk={desk} onWriting={onWriting} />
          <DecisionsSection decisions={item.decisions} />
          <TasksSection tasks={item.tasks} />
          <LiftsSection lifts={item.lifts} />
          <OutcomeBar meeting={meeting} item={item} />
        </>
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={6} />
      )}
    </section>
  );
}
