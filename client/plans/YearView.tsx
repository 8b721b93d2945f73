import "./year.css";
import { useQuery } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PlanMeetingsDocument } from "../../schema/generated/graphql.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Select } from "../ui/Select.tsx";
import { addDays } from "./days.ts";
import type { WholePlan } from "./plan.types.ts";
import { holds, type Span, spansOf } from "./wheel.geometry.ts";
import { YearList } from "./YearList.tsx";
import { YearWheel } from "./YearWheel.tsx";
import { entriesOf } from "./yearEntries.ts";

/** Twelve months of the plan as a wheel, and the same as a list. A longer period has several, one at a time. */
export function YearView({ plan, part }: { plan: WholePlan; part: number | undefined }) {
  const { t } = useTranslation();
  const today = dayOf(now());
  const spans = spansOf(plan.from, plan.to);
  const current = Math.max(
    0,
    spans.findIndex((one) => holds(one, today)),
  );
  const at = part !== undefined && part <= spans.length ? part - 1 : current;
  const span = spans[at] as Span;
  const { data } = useQuery(PlanMeetingsDocument, {
    variables: { forumId: plan.forum.id, from: span.from, to: addDays(span.end, -1) },
  });
  const meetings = data?.meetings.edges.map(({ node }) => node) ?? [];
  const entries = entriesOf(plan, meetings, today);
  const inside = entries.filter(({ day }) => holds(span, day));
  // What lies in no part of the period at all is told with each of them.
  const outside = entries.filter(({ day }) => spans.every((one) => !holds(one, day)));
  return (
    <>
      {spans.length > 1 && <PartPicker spans={spans} at={at} />}
      <div className="year">
        <YearWheel plan={plan} span={span} entries={inside} today={today} />
        <div className="year-list">
          <YearList span={span} entries={inside} outside={outside} today={today} />
          {data?.meetings.pageInfo.hasNextPage && <p>{t("plans.wheel.moreMeetings")}</p>}
        </div>
      </div>
    </>
  );
}

function PartPicker({ spans, at }: { spans: readonly Span[]; at: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate({ from: "/handlingsplan/$id" });
  return (
    <div className="plan-filters">
      <Select
        label={t("plans.wheel.part")}
        value={String(at + 1)}
        onChange={(chosen) =>
          void navigate({
            search: (before) => ({ ...before, part: Number(chosen) }),
            replace: true,
            resetScroll: false,
          })
        }
        options={spans.map(({ from, end }, index) => ({
          id: String(index + 1),
          label: t("plans.span", { from: format.day(from), to: format.day(addDays(end, -1)) }),
        }))}
      />
    </div>
  );
}
