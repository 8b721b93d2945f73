import { Temporal } from "temporal-polyfill";
import { isFirstNotice } from "../access/notice.service.ts";
import type { Operation } from "../access/operation.ts";
import { CadenceRule } from "../forums/cadence.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { addDays } from "../kit/dates.ts";
import { badInput, must } from "../kit/problem.ts";
import type { CadenceStatus } from "./cadence.outputs.ts";
import { type MeetingDay as Day, type Days, partsOf, proposeDays, standingOf } from "./cadence.rules.ts";
import { isClosed } from "./holidays.ts";
import { MeetingDay } from "./meetingDay.entity.ts";

/** The longest time that is judged at once, days: ten years. */
const longest = 3653;
const thursday = 4;

/** How a forum stands to its cadence in the parts that touch the days; today's without them (R8, R9). */
export async function cadenceStatus(
  op: Operation,
  forumId: string,
  { from, to }: { readonly from?: string | null; readonly to?: string | null },
): Promise<CadenceStatus[]> {
  const window: Days = { from: from ?? to ?? op.today, to: to ?? from ?? op.today };
  if (window.to < window.from) throw badInput("to", "beforeFrom");
  if (window.to > addDays(window.from, longest)) throw badInput("to", "tooLong", { days: longest });
  const [rules, meetings] = await Promise.all([
    op.load.many(CadenceRule, "forum", forumId, "validFrom"),
    op.load.many(MeetingDay, "forumId", forumId, "day"),
  ]);
  const weekday = usualWeekday(meetings);
  return partsOf(rules, window).map((part) => {
    const standing = standingOf(part, meetings, op.today);
    const rule = must(
      rules.find(({ id }) => id === part.quota.id),
      "the part's rule",
    );
    return {
      rule,
      from: part.from,
      to: part.to,
      partial: part.from !== part.period.from || part.to !== part.period.to,
      required: part.required,
      ...standing,
      proposedDays: proposeDays({ part, standing, meetings, today: op.today, weekday, isClosed }),
    };
  });
}

/** The weekday that most of the forum's meetings are on, 1–5; Thursday before there are any. */
function usualWeekday(meetings: readonly Day[]): number {
  const counts = new Map<number, number>();
  for (const { day } of meetings) {
    const { dayOfWeek } = Temporal.PlainDate.from(day);
    if (dayOfWeek <= 5) counts.set(dayOfWeek, (counts.get(dayOfWeek) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return most?.[0] ?? thursday;
}

const tolled = { AT_RISK: "cadence.atRisk", MISSED: "cadence.missed" } as const;

/** Tells once when a forum's cadence is at risk and when it was missed. Runs as the system. */
export async function tellCadence(op: Operation): Promise<{ told: number; lapsed: number }> {
  let told = 0;
  const forums = await op.em.find(Forum, { status: "ACTIVE" });
  // Yesterday's part too: what was missed shows on the day after its last. All at once: two statements for all forums.
  const days = { from: addDays(op.today, -1), to: op.today };
  const standings = await Promise.all(forums.map(({ id }) => cadenceStatus(op, id, days)));
  for (const [index, forum] of forums.entries()) {
    for (const { rule, to, verdict } of standings[index] ?? []) {
      if (verdict !== "AT_RISK" && verdict !== "MISSED") continue;
      if (!(await isFirstNotice(op, rule.id, tolled[verdict], to))) continue;
      op.act(tolled[verdict], rule, [forum.roomScopeId, forum.openScopeId]);
      told++;
    }
  }
  return { told, lapsed: 0 };
}
