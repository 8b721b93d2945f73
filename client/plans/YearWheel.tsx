import { useTranslation } from "react-i18next";
import { localeOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { addDays } from "./days.ts";
import type { Plan } from "./plan.types.ts";
import { WheelMark } from "./WheelMark.tsx";
import { holds, lanesOf, monthsOf, pointAt, ringPiece, type Span, turnOf } from "./wheel.geometry.ts";
import { entryKinds, type YearEntry } from "./yearEntries.ts";

/** Radii, in the picture's own units. */
const wheel = { edge: 236, months: 206, period: 196, middle: 52 } as const;
const rings: Readonly<Record<YearEntry["kind"], number>> = {
  activity: 176,
  meeting: 126,
  followUp: 90,
  report: 90,
};
const lane = { count: 3, wide: 15, apart: 15 } as const;
/** A piece of a month that is smaller has no room for its name. */
const leastNamed = 0.04;
const weeksAhead = 6;

/** How far ahead something is soon. */
export const soonUntil = (today: string): string => addDays(today, 7 * weeksAhead);

/** The year as a ring: the plan's period, what has a day in it, today and the weeks to come. The list says the same. */
export function YearWheel({
  plan,
  span,
  entries,
  today,
}: {
  plan: Plan;
  span: Span;
  entries: readonly YearEntry[];
  today: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const turn = (day: string) => turnOf(span, day);
  const label = t("plans.wheel.label", { title: plan.title, count: entries.length });
  const isNow = holds(span, today);
  return (
    <figure className="wheel">
      <svg viewBox="-240 -240 480 480" role="img" aria-label={label}>
        {isNow && (
          <path
            className="wheel-soon"
            d={ringPiece(turn(today), turn(soonUntil(today)), wheel.middle, wheel.period - 6)}
          />
        )}
        <Months span={span} />
        <path
          className="wheel-period"
          d={ringPiece(turn(plan.from), turn(addDays(plan.to, 1)), wheel.period - 6, wheel.period + 6)}
        />
        <Marks span={span} entries={entries} today={today} />
        {isNow && <Today turn={turn(today)} />}
        <text className="wheel-middle" y={isNow ? -4 : 5}>
          {isNow ? t("plans.wheel.today") : span.from.slice(0, 4)}
        </text>
        {isNow && (
          <text className="wheel-date" y="15">
            {format.day(today).split(" ").slice(1, 3).join(" ")}
          </text>
        )}
      </svg>
      <figcaption className="wheel-legend">
        {entryKinds.map((kind) => (
          <span key={kind}>
            <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden>
              <WheelMark kind={kind} at={{ x: 0, y: 0 }} isOver={false} isLate={false} />
            </svg>
            {t(`plans.wheel.kind.${kind}`)}
          </span>
        ))}
        <span>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden>
            <WheelMark kind="activity" at={{ x: 0, y: 0 }} isOver isLate={false} />
          </svg>
          {t("plans.wheel.over")}
        </span>
      </figcaption>
    </figure>
  );
}

function Months({ span }: { span: Span }) {
  const { language } = useFormat();
  const name = new Intl.DateTimeFormat(localeOf(language), { month: "short", timeZone: "UTC" });
  const months = monthsOf(span);
  return months.map((from, index) => {
    const [start, stop] = [turnOf(span, from), turnOf(span, months[index + 1] ?? span.end)];
    const at = pointAt((start + stop) / 2, (wheel.months + wheel.edge) / 2);
    const [line, to] = [pointAt(start, wheel.middle), pointAt(start, wheel.edge)];
    return (
      <g key={from}>
        <path className="wheel-month" d={ringPiece(start, stop, wheel.months, wheel.edge)} />
        <path className="wheel-line" d={`M${line.x} ${line.y}L${to.x} ${to.y}`} />
        {stop - start >= leastNamed && (
          <text className="wheel-name" x={at.x} y={at.y + 5}>
            {name.format(new Date(from)).replace(".", "")}
          </text>
        )}
      </g>
    );
  });
}

/** Each in the ring of its kind, beside one another where they fall close. */
function Marks({ span, entries, today }: { span: Span; entries: readonly YearEntry[]; today: string }) {
  return [...Map.groupBy(entries, ({ kind }) => rings[kind])].flatMap(([radius, inRing]) => {
    const turns = inRing.map(({ day }) => turnOf(span, day));
    const lanes = lanesOf(turns, radius, lane.apart, lane.count);
    return inRing.map((entry, index) => (
      <WheelMark
        key={entry.id}
        kind={entry.kind}
        at={pointAt(turns[index] ?? 0, radius - (lanes[index] ?? 0) * lane.wide)}
        isOver={entry.isOver}
        isLate={!entry.isOver && entry.kind !== "meeting" && entry.day < today}
      />
    ));
  });
}

function Today({ turn }: { turn: number }) {
  const [from, to] = [pointAt(turn, wheel.middle), pointAt(turn, wheel.edge)];
  return <path className="wheel-today" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />;
}
