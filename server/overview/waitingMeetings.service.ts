import type { Operation } from "../access/operation.ts";
import { addDays } from "../kit/dates.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { allowedActionsOf, lastDayToSay } from "../meetings/decisionStanding.service.ts";
import { Minutes } from "../meetings/minutes.entity.ts";
import { minutesActionsOf } from "../meetings/minutes.service.ts";
import { MinutesComment } from "../meetings/minutesComment.entity.ts";
import { Position } from "../meetings/position.entity.ts";
import type { Item } from "./waiting.item.ts";
import type { WaitingItem } from "./waiting.outputs.ts";

/**
 * Shared minutes: to sign for the chair and those who adjust them, to comment for other organizations that have not
 * said anything.
 */
export async function sharedMinutes(op: Operation, item: Item): Promise<WaitingItem[]> {
  const { organizationId } = op.viewer;
  const rows = await op.em.find(Minutes, { status: "SHARED_FOR_COMMENTS" });
  const items = await Promise.all(
    rows.map(async (minutes) => {
      const allowed = await minutesActionsOf(op, minutes);
      if (allowed.includes("sign")) return item("SIGN_MINUTES", null, { minutes }, minutes.id);
      const isOwn = minutes.writtenByOrganization.id === organizationId;
      if (isOwn || !allowed.includes("comment")) return null;
      const said = await op.load.many(MinutesComment, "minutes", minutes.id);
      if (said.some(({ organization }) => organization.id === organizationId)) return null;
      return item("COMMENT_MINUTES", null, { minutes }, minutes.id);
    }),
  );
  return items.filter((one) => one !== null);
}

/** Proposed decisions where the viewer's seat speaks for a party that has not said anything (R1). */
export async function positions(op: Operation, item: Item): Promise<WaitingItem[]> {
  const rows = await op.em.find(Decision, { status: "PROPOSED" });
  const items = await Promise.all(
    rows.map(async (decision) => {
      if (!(await allowedActionsOf(op, decision)).includes("givePosition")) return null;
      const said = await op.load.many(Position, "decision", decision.id);
      if (said.some(({ organization }) => organization.id === op.viewer.organizationId)) return null;
      return item("GIVE_POSITION", await lastDayToSay(op, decision), { decision }, decision.id);
    }),
  );
  return items.filter((one) => one !== null);
}

/** Decisions of the forums that one leads, from two weeks before the day of their review. */
export async function reviews(op: Operation, led: readonly string[], item: Item): Promise<WaitingItem[]> {
  if (led.length === 0) return [];
  const rows = await op.em.find(Decision, {
    forum: { $in: [...led] },
    status: "IN_EFFECT",
    reviewOn: { $lte: addDays(op.today, 14) },
  });
  return rows.map((decision) => item("REVIEW_DECISION", decision.reviewOn, { decision }, decision.id));
}
