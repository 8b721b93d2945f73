import type { Operation } from "../access/operation.ts";
import { AnchoringReceipt } from "../anchoring/receipt.entity.ts";
import { confirmAnchored, convey, objectTo, remind } from "../anchoring/receipt.service.ts";
import { addDays } from "../kit/dates.ts";
import { must } from "../kit/problem.ts";
import type { Deed } from "./seed.deed.ts";
import { once, type Stage, settle } from "./seed.scene.ts";

type DeedOf<Do extends Deed["do"]> = Extract<Deed, { do: Do }>;

/** It is told at home before the line accepts it. */
const daysBetween = 3;

/** What waits for the organization in the forum: conveyed, and as a rule anchored. */
export async function anchorAll(op: Operation, stage: Stage, deed: DeedOf<"anchor">): Promise<undefined> {
  const { channel, audience, except = [], conveyOnly = false } = deed;
  const waiting = await op.em.find(
    AnchoringReceipt,
    {
      organization: op.viewer.organizationId,
      status: { $in: ["PENDING", "CONVEYED"] },
      anchoring: { forum: stage.forumId(deed.forum), closedOn: null },
    },
    { populate: ["anchoring"], orderBy: { id: "asc" } },
  );
  const told = addDays(op.today, -daysBetween);
  const own = waiting.flatMap((receipt) => {
    const { subjectOn, title } = receipt.anchoring;
    return title !== null && except.includes(title) ? [] : [{ receipt, subjectOn }];
  });
  for (const { receipt, subjectOn } of own) {
    if (receipt.status !== "PENDING") continue;
    const { id, version } = receipt;
    const conveyedOn = subjectOn > told ? subjectOn : told;
    await convey(op, { ...once, id, version, channel, conveyedOn, audience });
  }
  if (conveyOnly || own.length === 0) return;
  await settle(op);
  for (const { receipt } of own) {
    await confirmAnchored(op, { ...once, id: receipt.id, version: receipt.version, anchoredOn: op.today });
  }
}

/** The receipt of an organization for what is called so in the forum. */
async function receiptFor(
  op: Operation,
  stage: Stage,
  { forum, title }: { readonly forum: string; readonly title: string },
  organizationId: string,
): Promise<AnchoringReceipt> {
  const anchoring = { forum: stage.forumId(forum), title };
  const [found] = await op.em.find(AnchoringReceipt, { organization: organizationId, anchoring });
  return must(found, `a receipt for ${title}`);
}

export async function objectAgainst(op: Operation, stage: Stage, deed: DeedOf<"object">): Promise<undefined> {
  const { id, version } = await receiptFor(op, stage, deed, op.viewer.organizationId);
  await objectTo(op, { ...once, id, version, reason: deed.text });
}

export async function remindOf(op: Operation, stage: Stage, deed: DeedOf<"remind">): Promise<undefined> {
  const { id } = await receiptFor(op, stage, deed, stage.organizationId(deed.party));
  await remind(op, { ...once, id });
}
