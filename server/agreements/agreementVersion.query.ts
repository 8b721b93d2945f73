import { authorize, standingRoles } from "../access/authorize.ts";
import type { Operation } from "../access/operation.ts";
import { answeredFor } from "../forums/answerers.service.ts";
import { Agreement } from "./agreement.entity.ts";
import { allowedOnVersion } from "./agreement.policy.ts";
import { AgreementClause } from "./agreementClause.entity.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import { isOlderThanParent, type VersionStep } from "./agreementVersion.rules.ts";
import { approvalsOf, silentParties } from "./approval.query.ts";

export function agreementVersion(op: Operation, id: string): Promise<AgreementVersion> {
  authorize(standingRoles(op.viewer), "agreement.read");
  return op.load.visible(AgreementVersion, id);
}

/** The agreement's versions that the viewer sees, the newest first. */
export const versionsOf = async (op: Operation, agreementId: string): Promise<AgreementVersion[]> =>
  (await op.load.many(AgreementVersion, "agreement", agreementId, "number")).toReversed();

/** The agreement's version in force, where there is one that the viewer sees. */
export async function versionInForce(op: Operation, agreementId: string): Promise<AgreementVersion | null> {
  const versions = await op.load.many(AgreementVersion, "agreement", agreementId, "number");
  return versions.find(({ status }) => status === "IN_FORCE") ?? null;
}

export const clausesOf = (op: Operation, versionId: string): Promise<AgreementClause[]> =>
  op.load.many(AgreementClause, "agreementVersion", versionId, "position");

/** Whether the agreement above has a version in force that began later. */
export async function parentIsNewer(op: Operation, version: AgreementVersion): Promise<boolean> {
  const agreement = await op.load.one(Agreement, version.agreement.id);
  if (!agreement?.parent) return false;
  const above = await versionInForce(op, agreement.parent.id);
  const { status: state, inForceOn } = version;
  return isOlderThanParent({ state, inForceOn }, above?.inForceOn ?? null);
}

/** What the viewer may do with a version now. */
export async function allowedActionsOf(op: Operation, version: AgreementVersion): Promise<VersionStep[]> {
  const { status } = version;
  const forumId = version.forum?.id ?? null;
  const { organizationId } = op.viewer;
  const asked = status === "OUT_FOR_APPROVAL" && (await isAsked(op, version.id, organizationId));
  const own =
    asked && forumId ? { seated: (await answeredFor(op, forumId, organizationId)) === "SEAT" } : null;
  const silent = (await silentParties(op, version)).length > 0;
  return allowedOnVersion(op.viewer, { forumId, status, own, silent });
}

/** Whether the organization is a party of the version and has not approved it yet. */
async function isAsked(op: Operation, versionId: string, organizationId: string): Promise<boolean> {
  return (await approvalsOf(op, versionId)).some(
    ({ organization, approvedOn }) => organization.id === organizationId && approvedOn === null,
  );
}
