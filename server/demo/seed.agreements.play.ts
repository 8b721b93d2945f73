import type { Operation } from "../access/operation.ts";
import { Agreement } from "../agreements/agreement.entity.ts";
import { create } from "../agreements/agreement.service.ts";
import type { AgreementClause } from "../agreements/agreementClause.entity.ts";
import { add, update as updateClause } from "../agreements/agreementClause.service.ts";
import type { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { clausesOf, versionInForce, versionsOf } from "../agreements/agreementVersion.query.ts";
import { send, update } from "../agreements/agreementVersion.service.ts";
import { approve, enterApproval } from "../agreements/approval.service.ts";
import { draft } from "../agreements/versionDraft.service.ts";
import { must } from "../kit/problem.ts";
import type { Deed } from "./seed.deed.ts";
import { decisionUnder } from "./seed.meetings.play.ts";
import { once, type Stage, settle } from "./seed.scene.ts";

type DeedOf<Do extends Deed["do"]> = Extract<Deed, { do: Do }>;

const called = (op: Operation, title: string): Promise<Agreement> =>
  op.em.findOneOrFail(Agreement, { title });

async function newest(op: Operation, title: string): Promise<AgreementVersion> {
  const [version] = await versionsOf(op, (await called(op, title)).id);
  return must(version, `a version of ${title}`);
}

const clauseAt = async (op: Operation, version: AgreementVersion, ref: string): Promise<AgreementClause> =>
  must(
    (await clausesOf(op, version.id)).find((clause) => clause.ref === ref),
    ref,
  );

/** The version of that agreement which is in force. */
export const standing = async (op: Operation, title: string): Promise<AgreementVersion> =>
  must(await versionInForce(op, (await called(op, title)).id), title);

/** The clause with that ref of the version in force. */
export const standingClause = async (op: Operation, title: string, ref: string): Promise<AgreementClause> =>
  clauseAt(op, await standing(op, title), ref);

export async function createAgreement(
  op: Operation,
  stage: Stage,
  { forum, title, level, parent, parties }: DeedOf<"createAgreement">,
): Promise<Agreement> {
  return create(op, {
    ...once,
    forumId: stage.forumId(forum),
    title,
    level,
    parentId: parent === undefined ? null : (await called(op, parent)).id,
    partyOrganizationIds: parties.map(stage.organizationId),
  });
}

export async function draftVersion(
  op: Operation,
  stage: Stage,
  { agreement, copyFrom = "NOTHING", text, fromAgo, toAgo, clauses = [] }: DeedOf<"draftVersion">,
): Promise<AgreementVersion> {
  const { id } = await draft(op, { ...once, agreementId: (await called(op, agreement)).id, copyFrom });
  await settle(op);
  const { version } = await newest(op, agreement);
  const validTo = toAgo === undefined ? null : stage.day(toAgo);
  const made = await update(op, { ...once, id, version, text, validFrom: stage.day(fromAgo), validTo });
  await settle(op);
  for (const { ref, heading, text: said, sectors = [] } of clauses) {
    const content = { ref, heading, text: said, responsibleSectors: [...sectors], divergesFromParent: false };
    await add(op, { ...once, agreementVersionId: id, ...content });
    await settle(op);
  }
  return made;
}

export async function diverge(
  op: Operation,
  { agreement, ref, text, reason }: DeedOf<"diverge">,
): Promise<AgreementVersion> {
  const clause = await clauseAt(op, await newest(op, agreement), ref);
  const { id, version, heading, responsibleSectors, parentClause } = clause;
  return updateClause(op, {
    ...once,
    id,
    version,
    ref,
    heading,
    text,
    responsibleSectors,
    parentClauseId: parentClause?.id ?? null,
    divergesFromParent: true,
    divergenceReason: reason,
  });
}

export async function sendVersion(
  op: Operation,
  { agreement, title }: DeedOf<"sendVersion">,
): Promise<AgreementVersion> {
  const { id, version, forum } = await newest(op, agreement);
  const decision = await decisionUnder(op, must(forum, "a forum").id, title);
  return send(op, { ...once, id, version, decisionId: decision.id });
}

export async function approveVersion(
  op: Operation,
  { agreement, record }: DeedOf<"approveVersion">,
): Promise<AgreementVersion> {
  const { id, version } = await newest(op, agreement);
  const { organizationId } = op.viewer;
  return approve(op, {
    ...once,
    id,
    version,
    organizationId,
    approvedOn: op.today,
    recordNumber: record,
  });
}

export async function enterPartyApproval(
  op: Operation,
  stage: Stage,
  { agreement, party, record }: DeedOf<"enterApproval">,
): Promise<AgreementVersion> {
  const { id, version } = await newest(op, agreement);
  const organizationId = stage.organizationId(party);
  return enterApproval(op, {
    ...once,
    id,
    version,
    organizationId,
    approvedOn: op.today,
    recordNumber: record,
  });
}
