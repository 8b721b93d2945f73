import "./Timeline.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { When } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";

export interface TimelineEvent {
  id: string;
  /** When it happened, or is due when it is pending; a pending one may have no time. */
  at?: When | undefined;
  who?: ReactNode;
  what: ReactNode;
  /** More about it, under the line. */
  detail?: ReactNode;
  state: "done" | "pending";
  /** Just arrived: a quiet highlight that fades. */
  isNew?: boolean;
}

/** What has happened and what is awaited, oldest first. */
export function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map((event) => (
        <TimelineItem key={event.id} event={event} />
      ))}
    </ol>
  );
}

function TimelineItem({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isInstant = event.at !== undefined && (typeof event.at !== "string" || event.at.includes("T"));
  return (
    <li className="timeline-item" data-state={event.state} data-new={event.isNew || null}>
      <span className="visually-hidden">{t(`ui.timeline.${event.state}`)}: </span>
      <p className="timeline-meta">
        {event.at !== undefined && (
          <time dateTime={typeof event.at === "string" ? event.at : event.at.toISOString()}>
            {event.state === "pending"
              ? format.deadline(event.at)
              : isInstant
                ? format.dateTime(event.at)
                : format.day(event.at)}
          </time>
        )}
        {event.who && <span className="timeline-who">{event.who}</span>}
      </p>
      <p className="timeline-what">{event.what}</p>
      {event.detail && <div className="timeline-detail">{event.detail}</div>}
    </li>
  );
}
