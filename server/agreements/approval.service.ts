import { authorize } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { answeredFor } from "../forums/answerers.service.ts";
import { isBlank } from "../kit/blank.ts";
import { badInput, must, refused } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import { expectVersion } from "../platform/version.ts";
import type { AgreementApprovalEntry } from "./agreement.enums.ts";
import { mayBind, rolesForParty, rolesInForum } from "./agreement.policy.ts";
import type { AgreementApproval } from "./agreementApproval.entity.ts";
import { type HeldVersion, holdVersion, tellVersion } from "./agreementStep.service.ts";
import type { AgreementVersion } from "./agreementVersion.entity.ts";
import type { ApproveAgreementVersionInput, EnterAgreementApprovalInput } from "./agreementVersion.inputs.ts";
import { checkApproval, checkStillValid, versionTransitions } from "./agreementVersion.rules.ts";
import { approvalsOf } from "./approval.query.ts";
import { enterForceWhenDue } from "./versionTerm.service.ts";

const longestRecordNumber = 100;

/**
 * A party's own approval: given by its seat in the forum with the mandate to decide, or by its administrator where
 * nobody sits for it. The last one brings the version into force, if its first day has come.
 */
export async function approve(op: Operation, input: ApproveAgreementVersionInput): Promise<AgreementVersion> {
  const held = await holdVersion(op, input.id);
  const { organizationId } = input;
  const forumId = held.forum?.id ?? null;
  const own = organizationId === op.viewer.organizationId;
  const seated = own && forumId !== null && (await answeredFor(op, forumId, organizationId)) === "SEAT";
  const role = authorize(
    rolesForParty(op.viewer, { forumId, organizationId, seated }),
    "agreementVersion.approve",
  );
  const approval = await beginApproval(op, held, input, "approve");
  if (role === "PARTY_SEAT" && !mayBind(op.viewer, forumId)) throw refused("R1", "mandateNotToDecide");
  return give(
    op,
    { ...held, approval, role, enteredBy: role === "PARTY_SEAT" ? "PARTY" : "ADMINISTRATOR" },
    input,
  );
}

/**
 * The approval of a party that nobody answers for in the hub, as its own record tells: an organization may be without
 * users. Entered by the owning forum, and shown so.
 */
export async function enterApproval(
  op: Operation,
  input: EnterAgreementApprovalInput,
): Promise<AgreementVersion> {
  const held = await holdVersion(op, input.id);
  const role = authorize(rolesInForum(op.viewer, held.forum?.id ?? null), "agreementVersion.enterApproval");
  const approval = await beginApproval(op, held, input, "enterApproval");
  const forum = must(held.forum, "a version that was sent has a forum");
  if ((await answeredFor(op, forum.id, input.organizationId)) !== "NOBODY") {
    throw refused("3.2", "partyAnswers", {}, "input.organizationId");
  }
  if (isBlank(input.recordNumber)) throw badInput("input.recordNumber", "blank");
  return give(op, { ...held, approval, role, enteredBy: "FORUM" }, input);
}

async function beginApproval(
  op: Operation,
  { version }: HeldVersion,
  input: ApproveAgreementVersionInput | EnterAgreementApprovalInput,
  action: "approve" | "enterApproval",
): Promise<AgreementApproval> {
  expectVersion(version, input.version);
  version.status = move(versionTransitions, action, version.status);
  const approvals = await approvalsOf(op, version.id);
  const approval = approvals.find(({ organization }) => organization.id === input.organizationId);
  if (!approval) throw refused("3.2", "notAParty", {}, "input.organizationId");
  return approval;
}

interface Given extends HeldVersion {
  readonly approval: AgreementApproval;
  readonly role: Role;
  readonly enteredBy: AgreementApprovalEntry;
}

async function give(
  op: Operation,
  { version, agreement, forum, approval, role, enteredBy }: Given,
  input: ApproveAgreementVersionInput | EnterAgreementApprovalInput,
): Promise<AgreementVersion> {
  const { approvedOn } = input;
  const recordNumber = isBlank(input.recordNumber ?? "") ? null : (input.recordNumber ?? null);
  if (recordNumber && recordNumber.length > longestRecordNumber) {
    throw badInput("input.recordNumber", "tooLong", { max: longestRecordNumber });
  }
  checkStillValid(version.validTo, op.today);
  const { decidedOn } = version;
  checkApproval({ approvedOn, before: approval.approvedOn }, { decidedOn, today: op.today });
  Object.assign(approval, { approvedOn, recordNumber, enteredBy });
  const action = enteredBy === "FORUM" ? "agreementVersion.enterApproval" : "agreementVersion.approve";
  await tellVersion(op, action, { version, forum, role });
  await enterForceWhenDue(op, { version, agreement, role });
  return version;
}
