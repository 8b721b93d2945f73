import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { Anchoring } from "../anchoring/anchoring.entity.ts";
import { AnchoringReceipt } from "../anchoring/receipt.entity.ts";
import { ConcernedOrganization } from "../deficiencies/concerned.entity.ts";
import { Deficiency } from "../deficiencies/deficiency.entity.ts";
import { Escalation } from "../deficiencies/escalation.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Membership } from "../forums/membership.entity.ts";
import { ResponsibilityItem } from "../forums/responsibility.entity.ts";
import { partsOf, responsibilityItemsOf } from "../forums/responsibility.service.ts";
import { Seat } from "../forums/seat.entity.ts";
import { addDays, isPast } from "../kit/dates.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { ActionPlan } from "../plans/actionPlan.entity.ts";
import { Activity } from "../plans/activity.entity.ts";
import { isDecided } from "../plans/activity.service.ts";
import type { AwaitedReply, Handover } from "./handover.outputs.ts";
import { rolesOnHandover } from "./handover.policy.ts";
import { awaitedReplies } from "./replies.service.ts";

const most = 100;
const days = 365;

/** An organization's matters in a forum. */
interface Place {
  readonly forumId: string;
  readonly organizationId: string;
}

const placeOf = ({ forum, organization }: Membership): Place => ({
  forumId: forum.id,
  organizationId: organization.id,
});

export async function mayReadHandover(op: Operation, seat: Seat): Promise<boolean> {
  const membership = await op.load.visible(Membership, seat.membership.id);
  return roleThatMay(rolesOnHandover(op.viewer, placeOf(membership)), "handover.read") !== null;
}

/**
 * "Representation, not persons": what whoever takes over a seat needs to know. Row-level security narrows it to what
 * the viewer sees: an administrator without a seat is not shown the room's matters.
 */
export async function handover(op: Operation, seatId: string): Promise<Handover> {
  const seat = await op.load.visible(Seat, seatId);
  const membership = await op.load.visible(Membership, seat.membership.id);
  const place = placeOf(membership);
  authorize(rolesOnHandover(op.viewer, place), "handover.read");
  const [forum, organization, deficiencies, replies, escalations, activities, receipts] = await Promise.all([
    op.load.visible(Forum, place.forumId),
    op.load.visible(Organization, place.organizationId),
    openDeficiencies(op, place),
    replyDuties(op, place),
    openQuestions(op, place.forumId),
    openActivities(op, place),
    openReceipts(op, place),
  ]);
  const [decisions, plans, meetings, responsibilities] = await Promise.all([
    decisionsOf(op, place.forumId),
    op.em.find(
      ActionPlan,
      { forum: place.forumId, status: "ADOPTED" },
      { orderBy: { from: "desc" }, limit: most },
    ),
    comingMeetings(op, place.forumId),
    responsibilitiesOf(op, place),
  ]);
  return {
    id: seat.id,
    ...{ seat, membership, forum, organization },
    seesRoom: op.viewer.seats.some((own) => own.forumId === forum.id),
    ...{ deficiencies, replies, escalations, activities, receipts },
    ...{ decisions, plans, meetings, responsibilities },
  };
}

/** The first of them by a date; what has none comes last. */
function soonest<Matter extends { readonly id: string }>(
  rows: readonly Matter[],
  dueOf: (row: Matter) => string | null,
): Matter[] {
  const key = (row: Matter) => `${dueOf(row) ?? "9999-12-31"} ${row.id}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, most);
}

async function openDeficiencies(
  op: Operation,
  { forumId: forum, organizationId: organization }: Place,
): Promise<Deficiency[]> {
  const rows = await op.em.find(Deficiency, {
    handlingForum: forum,
    status: { $in: ["REPORTED", "ACKNOWLEDGED", "IN_HANDLING", "MEASURES_DECIDED", "FEEDBACK_GIVEN"] },
  });
  const own = await Promise.all(
    rows.map(async (row) => {
      if (row.reporterOrganization.id === organization) return row;
      const concerned = await op.load.many(ConcernedOrganization, "deficiency", row.id);
      return concerned.some((one) => one.organization.id === organization) ? row : null;
    }),
  );
  return soonest(
    own.filter((row) => row !== null),
    ({ feedbackBy }) => feedbackBy,
  );
}

async function replyDuties(
  op: Operation,
  { forumId: forum, organizationId: organization }: Place,
): Promise<AwaitedReply[]> {
  const awaited = await awaitedReplies(op, organization);
  const here = awaited
    .filter(({ deficiency }) => deficiency.handlingForum?.id === forum)
    .map(({ deficiency, due }) => ({
      ...{ id: deficiency.id, deficiency, due },
      overdue: due !== null && isPast(due, op.today),
    }));
  return soonest(here, ({ due }) => due);
}

async function openQuestions(op: Operation, forum: string): Promise<Escalation[]> {
  const rows = await op.em.find(Escalation, {
    $or: [{ toForum: forum }, { fromForum: forum }],
    status: { $in: ["SENT", "ACCEPTED", "ANSWERED"] },
  });
  return soonest(rows, ({ status, conveyBy, answerBy }) => (status === "ANSWERED" ? conveyBy : answerBy));
}

async function openActivities(
  op: Operation,
  { forumId: forum, organizationId: organization }: Place,
): Promise<Activity[]> {
  const rows = await op.em.find(Activity, {
    forum,
    status: { $in: ["PLANNED", "IN_PROGRESS", "BLOCKED"] },
    $or: [{ responsibleOrganization: organization }, { sponsorOrganization: organization }],
  });
  const decided = await Promise.all(rows.map(async (row) => ((await isDecided(op, row)) ? row : null)));
  return soonest(
    decided.filter((row) => row !== null),
    ({ due }) => due,
  );
}

async function openReceipts(
  op: Operation,
  { forumId: forum, organizationId: organization }: Place,
): Promise<AnchoringReceipt[]> {
  const rows = await op.em.find(AnchoringReceipt, { organization, status: { $ne: "ANCHORED" } });
  const found = await Promise.all(
    rows.map(async (receipt) => ({ receipt, anchoring: await op.load.one(Anchoring, receipt.anchoring.id) })),
  );
  const here = found
    .filter(({ anchoring }) => anchoring?.forum.id === forum && anchoring.closedOn === null)
    .map(({ receipt, anchoring }) => ({ id: receipt.id, receipt, due: anchoring?.dueOn ?? null }));
  return soonest(here, ({ due }) => due).map(({ receipt }) => receipt);
}

function decisionsOf(op: Operation, forum: string): Promise<Decision[]> {
  const since = new Date(`${addDays(op.today, -days)}T00:00:00Z`);
  return op.em.find(
    Decision,
    { forum, $or: [{ status: { $in: ["TAKEN", "IN_EFFECT"] } }, { takenAt: { $gte: since } }] },
    { orderBy: [{ takenAt: "desc" }, { id: "desc" }], limit: most },
  );
}

function comingMeetings(op: Operation, forum: string): Promise<Meeting[]> {
  return op.em.find(
    Meeting,
    {
      forum,
      $or: [{ status: "IN_SESSION" }, { status: { $in: ["DRAFT", "SUMMONED"] }, startsAt: { $gte: op.now } }],
    },
    { orderBy: [{ startsAt: "asc" }, { id: "asc" }], limit: most },
  );
}

async function responsibilitiesOf(
  op: Operation,
  { forumId: forum, organizationId: organization }: Place,
): Promise<ResponsibilityItem[]> {
  const items = await responsibilityItemsOf(op, forum, false);
  const own = await Promise.all(
    items.map(async (item) => {
      const parts = await partsOf(op, item.id);
      return parts.some((part) => part.organization.id === organization) ? item : null;
    }),
  );
  return own.filter((item) => item !== null);
}
