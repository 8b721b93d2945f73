import { useTranslation } from "react-i18next";
import { localeOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { WheelMark } from "./WheelMark.tsx";
import { holds, monthsOf, type Span } from "./wheel.geometry.ts";
import { soonUntil } from "./YearWheel.tsx";
import type { YearEntry } from "./yearEntries.ts";

interface Days {
  entries: readonly YearEntry[];
  today: string;
}

/** What the wheel shows, month by month, with today in its place. */
export function YearList({
  span,
  entries,
  outside,
  today,
}: Days & { span: Span; outside: readonly YearEntry[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const name = new Intl.DateTimeFormat(localeOf(language), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const months = monthsOf(span);
  const isHere = (month: string, day: string) => day.slice(0, 7) === month.slice(0, 7);
  const shown = months.filter(
    (month) => entries.some(({ day }) => isHere(month, day)) || (holds(span, today) && isHere(month, today)),
  );
  return (
    <>
      {entries.length === 0 && (
        <EmptyState title={t("plans.wheel.emptyTitle")}>{t("plans.wheel.emptyText")}</EmptyState>
      )}
      {shown.map((month) => (
        <section key={month} className="year-month">
          <h3>{name.format(new Date(month))}</h3>
          <MonthEntries
            entries={entries.filter(({ day }) => isHere(month, day))}
            today={today}
            hasToday={isHere(month, today)}
          />
        </section>
      ))}
      {outside.length > 0 && (
        <section className="year-month">
          <h3>{t("plans.wheel.outside")}</h3>
          <MonthEntries entries={outside} today={today} hasToday={false} />
        </section>
      )}
    </>
  );
}

function MonthEntries({ entries, today, hasToday }: Days & { hasToday: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const passed = entries.filter(({ day }) => day < today);
  const items = (some: readonly YearEntry[]) =>
    some.map((entry) => <Entry key={entry.id} entry={entry} today={today} />);
  return (
    <ul className="year-entries">
      {items(passed)}
      {hasToday && (
        <li className="year-today">
          {t("plans.wheel.today")} {format.day(today)}
        </li>
      )}
      {items(entries.filter(({ day }) => day >= today))}
    </ul>
  );
}

function Entry({ entry, today }: { entry: YearEntry; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { day, kind, isOver } = entry;
  const isSoon = !isOver && day >= today && day <= soonUntil(today);
  const isLate = !isOver && kind !== "meeting" && day < today;
  return (
    <li className="year-entry" data-soon={isSoon || null}>
      <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden>
        <WheelMark kind={kind} at={{ x: 0, y: 0 }} isOver={isOver} isLate={isLate} />
      </svg>
      <span className="year-day">{format.day(day)}</span>
      <span className="year-what">
        <span className="plan-quiet">{t(`plans.wheel.kind.${kind}`)}: </span>
        <EntryText entry={entry} />
        {isOver && <span className="plan-quiet"> ({t("plans.wheel.over").toLocaleLowerCase()})</span>}
        {isLate && <strong className="year-late"> ({t("plans.wheel.late")})</strong>}
        {isSoon && <span className="visually-hidden"> ({t("plans.wheel.soon")})</span>}
      </span>
    </li>
  );
}

function EntryText({ entry }: { entry: YearEntry }) {
  const { t } = useTranslation();
  switch (entry.kind) {
    case "meeting": {
      const { id, title, kind } = entry.meeting;
      return <TextLink href={`/moten/${id}`}>{title ?? t(`domain.meetingKind.${kind}`)}</TextLink>;
    }
    case "report":
      return entry.receiver ?? t("plans.report.otherForum");
    default:
      return <TextLink href={`/aktiviteter/${entry.activity.id}`}>{entry.activity.title}</TextLink>;
  }
}
