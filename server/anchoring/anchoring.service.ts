import { v7 } from "uuid";
import type { Action, Operation } from "../access/operation.ts";
import { asSeatOf, openScope, regrantScope } from "../access/scope.service.ts";
import { registerScope } from "../access/wall.ts";
import type { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { showForums } from "../forums/forum.service.ts";
import { activePartyIdsOf } from "../forums/membership.service.ts";
import { addDays } from "../kit/dates.ts";
import type { Decision } from "../meetings/decision.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import type { ActionPlan } from "../plans/actionPlan.entity.ts";
import { Anchoring } from "./anchoring.entity.ts";
import { anchoringDays } from "./anchoring.rules.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";
import { streamsOf } from "./receipt.service.ts";
import { factsOf } from "./subject.service.ts";

/**
 * R23: what was decided or adopted is to be anchored by every PARTY of the forum today, also by those that were not
 * there (R3), an agreement by its own parties: one anchoring, one receipt a party. Asked for again, it stays as it is.
 */
export async function requestAnchoring(op: Operation, { subject, role }: Action): Promise<void> {
  const facts = await factsOf(op, subject);
  await asSeatOf(op, facts.forumId, async () => {
    if (await anchoringOf(op, subject.id)) return;
    const forum = await op.load.visible(Forum, facts.forumId);
    const { forumId, partyIds, ...shown } = facts;
    const parties = partyIds ?? (await activePartyIdsOf(op, forumId));
    if (parties.length === 0) return;
    const seats = `seat:${forum.id}`;
    const administrators = parties.map((id) => `administers:${id}`);
    const anchoring = op.em.create(Anchoring, {
      scopeId: await scopeFor(op, "anchoring", [seats, ...administrators]),
      forum,
      subjectId: subject.id,
      ...shown,
      dueOn: addDays(op.today, anchoringDays),
    });
    op.em.persist(anchoring);
    const streams = await streamsOf(op, anchoring);
    for (const id of parties) {
      const scopeId = await scopeFor(op, "anchoring.receipt", [seats, `administers:${id}`]);
      op.em.persist(
        op.em.create(AnchoringReceipt, {
          scopeId,
          anchoring,
          organization: await op.load.visible(Organization, id),
        }),
      );
      streams.push(scopeId);
    }
    // A party that leaves the forum still owes its receipt, and is to read whose it is.
    await showForums(op, [forum], administrators);
    await regrantScope(op, registerScope, { add: administrators });
    op.act("anchoring.request", anchoring, streams, role);
  });
}

async function scopeFor(op: Operation, kind: string, grantees: readonly string[]): Promise<string> {
  const id = v7();
  await openScope(op, id, kind, grantees);
  return id;
}

/** The anchoring of a noun, as far as the viewer sees it. */
export const anchoringOf = async (op: Operation, subjectId: string): Promise<Anchoring | null> =>
  (await op.load.many(Anchoring, "subjectId", subjectId))[0] ?? null;

/** A decision has lapsed, an agreement has ended, or another has taken its place or a plan's: nobody owes a receipt. */
export async function callOff(op: Operation, { subject, role }: Action): Promise<void> {
  const { forum } = subject as AgreementVersion | Decision | ActionPlan;
  if (!forum) return;
  await asSeatOf(op, forum.id, async () => {
    const anchoring = await anchoringOf(op, subject.id);
    if (!anchoring || anchoring.closedOn) return;
    anchoring.closedOn = op.today;
    op.act("anchoring.callOff", anchoring, await streamsOf(op, anchoring), role);
  });
}
