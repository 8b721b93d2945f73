import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { Anchoring } from "../anchoring/anchoring.entity.ts";
import { AnchoringReceipt } from "../anchoring/receipt.entity.ts";
import { allowedActions } from "../anchoring/receipt.service.ts";
import { mayBeRaised } from "../deficiencies/deadlines.service.ts";
import { Deficiency } from "../deficiencies/deficiency.entity.ts";
import { Escalation } from "../deficiencies/escalation.entity.ts";
import { Feedback } from "../deficiencies/feedback.entity.ts";
import { reporterHasLeft } from "../deficiencies/feedback.service.ts";
import { Transfer } from "../deficiencies/transfer.entity.ts";
import { ForumProposal } from "../forums/forumProposal.entity.ts";
import { addDays } from "../kit/dates.ts";
import { Activity } from "../plans/activity.entity.ts";
import { isDecided } from "../plans/activity.service.ts";
import { FollowUpPoint } from "../plans/followUpPoint.entity.ts";
import { awaitedReplies } from "./replies.service.ts";
import { type Item, itemsOn } from "./waiting.item.ts";
import type { WaitingItem } from "./waiting.outputs.ts";
import { approvals } from "./waitingAgreements.service.ts";
import { positions, reviews, sharedMinutes } from "./waitingMeetings.service.ts";

/** What waits for the viewer, by date; what has none comes last. One statement for each kind of noun. */
export async function waitingFor(op: Operation): Promise<WaitingItem[]> {
  authorize(standingRoles(op.viewer), "overview.read");
  const item = itemsOn(op.today);
  const chaired = op.viewer.seats
    .filter(({ role }) => role === "CHAIR" || role === "COORDINATOR")
    .map(({ forumId }) => forumId);
  const groups = await Promise.all([
    handling(op, chaired, item),
    verdicts(op, item),
    ...(op.viewer.seats.length > 0
      ? [
          replies(op, item),
          raises(op, item),
          activities(op, item),
          followUps(op, item),
          sharedMinutes(op, item),
          positions(op, item),
        ]
      : []),
    between(op, chaired, item),
    receipts(op, item),
    approvals(op, item),
    reviews(op, chaired, item),
    ...(op.viewer.assignment.function === "ADMIN" ? [proposals(op, item)] : []),
  ]);
  const late = (due: string | null): string => due ?? "9999";
  return groups
    .flat()
    .sort((a, b) => (late(a.due) < late(b.due) ? -1 : late(a.due) > late(b.due) ? 1 : a.id < b.id ? -1 : 1));
}

async function handling(op: Operation, chaired: readonly string[], item: Item): Promise<WaitingItem[]> {
  if (chaired.length === 0) return [];
  const rows = await op.em.find(Deficiency, {
    handlingForum: { $in: [...chaired] },
    status: { $in: ["REPORTED", "ACKNOWLEDGED", "IN_HANDLING", "MEASURES_DECIDED"] },
  });
  return rows.map((deficiency) =>
    deficiency.status === "REPORTED"
      ? item("ACKNOWLEDGE", deficiency.acknowledgeBy, { deficiency }, deficiency.id)
      : item("HANDLE", deficiency.feedbackBy, { deficiency }, deficiency.id),
  );
}

/** The reporter's own; and for a representative those of colleagues who have left (R17). */
async function verdicts(op: Operation, item: Item): Promise<WaitingItem[]> {
  const { ownScopeId } = op.viewer.assignment;
  const rows = await op.em.find(Deficiency, {
    status: "FEEDBACK_GIVEN",
    $or: [
      { reporterStreamId: ownScopeId },
      ...(op.viewer.seats.length > 0 ? [{ reporterOrganization: op.viewer.organizationId }] : []),
    ],
  });
  const items = await Promise.all(
    rows.map(async (deficiency) => {
      const own = deficiency.reporterStreamId === ownScopeId;
      if (!own && !(await reporterHasLeft(op, deficiency))) return null;
      const feedback = (await op.load.many(Feedback, "deficiency", deficiency.id)).at(-1);
      return item("VERDICT", feedback?.verdictBy ?? null, { deficiency }, deficiency.id);
    }),
  );
  return items.filter((one) => one !== null);
}

async function replies(op: Operation, item: Item): Promise<WaitingItem[]> {
  const awaited = await awaitedReplies(op, op.viewer.organizationId);
  return awaited.map(({ deficiency, due }) => item("REPLY", due, { deficiency }, deficiency.id));
}

async function raises(op: Operation, item: Item): Promise<WaitingItem[]> {
  const rows = await op.em.find(Deficiency, {
    reporterOrganization: op.viewer.organizationId,
    representativeAskedAt: { $ne: null },
    status: { $in: ["REPORTED", "ACKNOWLEDGED", "IN_HANDLING", "MEASURES_DECIDED"] },
  });
  return rows
    .filter((deficiency) => mayBeRaised(op, deficiency))
    .map((deficiency) => item("RAISE", deficiency.feedbackBy, { deficiency }, deficiency.id));
}

/** Open activities that one's own organization owns or sponsors, once they are decided on. */
async function activities(op: Operation, item: Item): Promise<WaitingItem[]> {
  const rows = await op.em.find(Activity, {
    ...ownedBy(op.viewer.organizationId),
    status: { $in: ["PLANNED", "IN_PROGRESS", "BLOCKED"] },
  });
  const items = await Promise.all(
    rows.map(async (activity) => {
      if (!(await isDecided(op, activity))) return null;
      if (activity.origin !== "DEFICIENCY") return item("ACTIVITY", activity.due, { activity }, activity.id);
      const deficiency = await op.load.one(Deficiency, activity.originId);
      return item("MEASURE", activity.due, { activity, deficiency }, activity.id);
    }),
  );
  return items.filter((one) => one !== null);
}

/** Follow-ups of one's own activities, from two weeks before their day. */
async function followUps(op: Operation, item: Item): Promise<WaitingItem[]> {
  const points = await op.em.find(FollowUpPoint, {
    doneOn: null,
    dueOn: { $lte: addDays(op.today, 14) },
    activity: ownedBy(op.viewer.organizationId),
  });
  return Promise.all(
    points.map(async (point) => {
      const activity = await op.load.one(Activity, point.activity.id);
      return item("FOLLOW_UP", point.dueOn, { activity }, point.id);
    }),
  );
}

const ownedBy = (organizationId: string) => ({
  $or: [{ responsibleOrganization: organizationId }, { sponsorOrganization: organizationId }],
});

/** Receipts of one's own organization that wait; an objection waits for the forum. */
async function receipts(op: Operation, item: Item): Promise<WaitingItem[]> {
  const rows = await op.em.find(AnchoringReceipt, {
    organization: op.viewer.organizationId,
    status: { $in: ["PENDING", "CONVEYED"] },
  });
  const items = await Promise.all(
    rows.map(async (receipt) => {
      const allowed = await allowedActions(op, receipt);
      if (!allowed.includes("convey") && !allowed.includes("anchor")) return null;
      const kind = receipt.status === "PENDING" ? "CONVEY_ANCHORING" : "CONFIRM_ANCHORED";
      const anchoring = await op.load.one(Anchoring, receipt.anchoring.id);
      return item(kind, anchoring?.dueOn ?? null, { receipt }, receipt.id);
    }),
  );
  return items.filter((one) => one !== null);
}

/** 3.4: what chairs propose that an administrator does; a day is wished for, none is set. */
async function proposals(op: Operation, item: Item): Promise<WaitingItem[]> {
  const rows = await op.em.find(ForumProposal, { status: "PROPOSED" });
  return rows.map((forumProposal) => item("ANSWER_PROPOSAL", null, { forumProposal }, forumProposal.id));
}

async function between(op: Operation, chaired: readonly string[], item: Item): Promise<WaitingItem[]> {
  if (chaired.length === 0) return [];
  const mine = { $in: [...chaired] };
  const [escalations, transfers] = await Promise.all([
    op.em.find(Escalation, {
      $or: [
        { toForum: mine, status: { $in: ["SENT", "ACCEPTED"] } },
        { fromForum: mine, status: "ANSWERED" },
      ],
    }),
    op.em.find(Transfer, { toForum: mine, status: "PROPOSED" }),
  ]);
  return [
    ...escalations.map((escalation) => {
      if (escalation.status === "SENT")
        return item("ACCEPT_ESCALATION", escalation.acceptBy, { escalation }, escalation.id);
      if (escalation.status === "ACCEPTED")
        return item("ANSWER_ESCALATION", escalation.answerBy, { escalation }, escalation.id);
      return item("CONVEY_ANSWER", escalation.conveyBy, { escalation }, escalation.id);
    }),
    ...transfers.map((transfer) => item("ACCEPT_TRANSFER", null, { transfer }, transfer.id)),
  ];
}
