import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { groundIn } from "../meetings/decisionGround.service.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { expectVersion } from "../platform/version.ts";
import { rolesInForum } from "./agreement.policy.ts";
import { AgreementApproval } from "./agreementApproval.entity.ts";
import { moveVersion, partyIdsOf, showToParties } from "./agreementParties.service.ts";
import { beginVersion, holdVersion, tellReturn, tellVersion } from "./agreementStep.service.ts";
import type { AgreementVersion } from "./agreementVersion.entity.ts";
import type {
  ReturnAgreementVersionToDraftInput,
  SendAgreementVersionForApprovalInput,
  TerminateAgreementVersionInput,
  UpdateAgreementVersionInput,
} from "./agreementVersion.inputs.ts";
import { clausesOf } from "./agreementVersion.query.ts";
import { checkSendable, terminationState, versionTransitions } from "./agreementVersion.rules.ts";

/** A draft's text and validity. */
export async function update(op: Operation, input: UpdateAgreementVersionInput): Promise<AgreementVersion> {
  const step = await beginVersion(op, input, "edit");
  const { text, validFrom = null, validTo = null } = input;
  if (validFrom && validTo && validTo < validFrom) throw badInput("input.validTo", "beforeFrom");
  Object.assign(step.version, { text, validFrom, validTo });
  return tellVersion(op, "agreementVersion.edit", step);
}

/** R6: by the forum's own decision; from now on its parties are those of today, and nothing of it is changed. */
export async function send(
  op: Operation,
  input: SendAgreementVersionForApprovalInput,
): Promise<AgreementVersion> {
  const step = await beginVersion(op, input, "send");
  const { version, agreement, forum } = step;
  const [clauses, parties] = await Promise.all([clausesOf(op, version.id), partyIdsOf(op, agreement.id)]);
  const { text, validFrom, validTo } = version;
  checkSendable({ text, validFrom, validTo, clauses: clauses.length, parties: parties.length }, op.today);
  const { decision, takenOn } = await groundIn(op, { forumId: forum.id, decisionId: input.decisionId });
  Object.assign(version, {
    status: step.next,
    decision,
    decidedBy: forum,
    decidedOn: takenOn,
    sentOn: op.today,
    returnReason: null,
  });
  await showToParties(op, step, parties);
  for (const id of parties) {
    const organization = await op.load.visible(Organization, id);
    const { scopeId } = version;
    op.em.persist(op.em.create(AgreementApproval, { scopeId, agreementVersion: version, organization }));
  }
  return tellVersion(op, "agreementVersion.send", step, parties);
}

/** The approvals given are void: what is sent the next time is another text. */
export async function returnToDraft(
  op: Operation,
  input: ReturnAgreementVersionToDraftInput,
): Promise<AgreementVersion> {
  const step = await beginVersion(op, input, "return");
  if (isBlank(input.reason)) throw badInput("input.reason", "blank");
  const { version, forum } = step;
  await tellReturn(op, step);
  for (const approval of await op.load.many(AgreementApproval, "agreementVersion", version.id)) {
    op.em.remove(approval);
  }
  Object.assign(version, {
    status: step.next,
    decision: null,
    decidedBy: null,
    decidedOn: null,
    sentOn: null,
    returnReason: input.reason,
  });
  await moveVersion(op, version, forum.roomScopeId);
  return version;
}

/** Notice by the owning forum's chair: it ends on the day given, at once or by the clock. */
export async function terminate(
  op: Operation,
  input: TerminateAgreementVersionInput,
): Promise<AgreementVersion> {
  const { version, forum } = await holdVersion(op, input.id);
  const role = authorize(rolesInForum(op.viewer, forum?.id ?? null), "agreementVersion.terminate");
  expectVersion(version, input.version);
  // What is not in force is refused before the day is judged.
  move(versionTransitions, "terminate", version.status, "TERMINATED");
  const { terminatesOn, reason } = input;
  const { inForceOn, validTo } = version;
  const to = terminationState({ inForceOn, validTo }, { terminatesOn, reason }, op.today);
  version.status = move(versionTransitions, "terminate", version.status, to);
  const ended = to === "TERMINATED";
  Object.assign(version, {
    terminatesOn,
    terminationReason: reason,
    endedOn: ended ? terminatesOn : null,
  });
  return tellVersion(op, ended ? "agreementVersion.terminate" : "agreementVersion.giveNotice", {
    version,
    forum,
    role,
  });
}
