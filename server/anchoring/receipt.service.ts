import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { type Answerer, answeredFor } from "../forums/answerers.service.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import { Anchoring } from "./anchoring.entity.ts";
import type {
  ConfirmAnchoredInput,
  ConveyAnchoringInput,
  ObjectToAnchoringInput,
  RemindAnchoringInput,
} from "./anchoring.inputs.ts";
import { allowedOnReceipt, type ReceiptFacts, rolesOnReceipt } from "./anchoring.policy.ts";
import {
  checkAnchored,
  checkConveyed,
  checkObjection,
  type ReceiptAction,
  receiptTransitions,
} from "./anchoring.rules.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";
import { ReceiptStep } from "./receiptStep.entity.ts";

/** A receipt with what every step of it needs. */
interface Standing {
  readonly anchoring: Anchoring;
  readonly facts: ReceiptFacts;
}

async function standingOf(op: Operation, receipt: AnchoringReceipt): Promise<Standing> {
  const anchoring = must(await op.load.one(Anchoring, receipt.anchoring.id), "the receipt's anchoring");
  const forumId = anchoring.forum.id;
  const organizationId = receipt.organization.id;
  const [steps, answered] = await Promise.all([
    op.load.many(ReceiptStep, "receipt", receipt.id),
    answeredFor(op, forumId, organizationId),
  ]);
  return {
    anchoring,
    facts: {
      forumId,
      organizationId,
      status: receipt.status,
      seated: answered === "SEAT",
      remindedToday: steps.some(({ kind, day }) => kind === "REMINDED" && day === op.today),
      closed: anchoring.closedOn !== null,
    },
  };
}

/** Who can answer for the party today. */
export async function answererOf(op: Operation, receipt: AnchoringReceipt): Promise<Answerer> {
  const anchoring = must(await op.load.one(Anchoring, receipt.anchoring.id), "the receipt's anchoring");
  return answeredFor(op, anchoring.forum.id, receipt.organization.id);
}

/** What the viewer may do with a receipt now. */
export const allowedActions = async (op: Operation, receipt: AnchoringReceipt): Promise<ReceiptAction[]> =>
  allowedOnReceipt(op.viewer, (await standingOf(op, receipt)).facts);

/** The party has told its own people (R23). */
export async function convey(op: Operation, input: ConveyAnchoringInput): Promise<AnchoringReceipt> {
  const step = await beginStep(op, input, "convey");
  const { receipt, anchoring } = step;
  const { channel, conveyedOn, audience } = input;
  checkConveyed({ conveyedOn, audience, subjectOn: anchoring.subjectOn, today: op.today });
  Object.assign(receipt, { conveyedOn, channel, audience, anchoredOn: null, objection: null });
  await enter(op, step, { kind: "CONVEYED", day: conveyedOn, channel, text: audience });
  return receipt;
}

/** The party's own line has accepted it (R23). */
export async function confirmAnchored(op: Operation, input: ConfirmAnchoredInput): Promise<AnchoringReceipt> {
  const step = await beginStep(op, input, "anchor");
  const { receipt } = step;
  const { anchoredOn } = input;
  const conveyedOn = must(receipt.conveyedOn, "conveyed before anchored");
  checkAnchored({ anchoredOn, conveyedOn, today: op.today });
  receipt.anchoredOn = anchoredOn;
  await enter(op, step, { kind: "ANCHORED", day: anchoredOn, channel: null, text: null });
  return receipt;
}

/** The party objects; also after it had anchored it, which stays readable (R24). */
export async function objectTo(op: Operation, input: ObjectToAnchoringInput): Promise<AnchoringReceipt> {
  const step = await beginStep(op, input, "object");
  const { receipt, anchoring } = step;
  checkObjection(input.reason);
  Object.assign(receipt, { anchoredOn: null, objection: input.reason });
  anchoring.settledOn = null;
  await enter(op, step, { kind: "OBJECTED", day: op.today, channel: null, text: input.reason });
  return receipt;
}

/** The forum's chair or coordinator reminds the party: once a day. */
export async function remind(op: Operation, input: RemindAnchoringInput): Promise<AnchoringReceipt> {
  const step = await beginStep(op, input, "remind");
  if (step.facts.remindedToday) throw refused("R23", "remindedToday");
  await enter(op, step, { kind: "REMINDED", day: op.today, channel: null, text: null });
  return step.receipt;
}

interface Step extends Standing {
  readonly receipt: AnchoringReceipt;
  readonly action: ReceiptAction;
  readonly role: Role;
}

/**
 * Load, authorize, move: the beginning of every step of a receipt; its state is changed. The anchoring is held, so
 * that of two parties who answer last at once one sees the other's answer.
 */
async function beginStep(
  op: Operation,
  input: { readonly id: string; readonly version?: number },
  action: ReceiptAction,
): Promise<Step> {
  const { anchoring } = await op.load.visible(AnchoringReceipt, input.id);
  await op.load.held(Anchoring, anchoring.id);
  const receipt = await op.load.held(AnchoringReceipt, input.id);
  const standing = await standingOf(op, receipt);
  const role = authorize(rolesOnReceipt(op.viewer, standing.facts), `anchoring.${action}`);
  if (input.version !== undefined) expectVersion(receipt, input.version);
  if (standing.facts.closed) throw refused("R23", "anchoringClosed");
  receipt.status = move(receiptTransitions, action, receipt.status);
  return { ...standing, receipt, action, role };
}

/** Enters the step on the receipt for good, and tells the forum's room and the parties' administrators. */
async function enter(
  op: Operation,
  { receipt, anchoring, action, role }: Step,
  entry: Pick<ReceiptStep, "kind" | "day" | "channel" | "text">,
): Promise<void> {
  const byAdministrator = role === "ORG_ADMIN";
  if (action !== "remind") receipt.answeredByAdministrator = byAdministrator;
  op.em.persist(
    op.em.create(ReceiptStep, { scopeId: receipt.scopeId, receipt, at: op.now, byAdministrator, ...entry }),
  );
  op.act(`anchoring.${action}`, receipt, await streamsOf(op, anchoring), role);
}

/**
 * Where an anchoring is told of: its own stream, the forum's room for the seats, and the forum's open stream, which
 * the administrators follow; a member who may not see it finds nothing there.
 */
export async function streamsOf(op: Operation, anchoring: Anchoring): Promise<string[]> {
  const forum = await op.load.one(Forum, anchoring.forum.id);
  return [anchoring.scopeId, ...(forum ? [forum.roomScopeId, forum.openScopeId] : [])];
}
