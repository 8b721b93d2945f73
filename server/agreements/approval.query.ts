import type { Operation } from "../access/operation.ts";
import { roleThatMay } from "../access/permissions.ts";
import { answeredFor } from "../forums/answerers.service.ts";
import { Organization } from "../organizations/organization.entity.ts";
import type { AgreementVersionParty } from "./agreement.outputs.ts";
import { rolesInForum } from "./agreement.policy.ts";
import { AgreementApproval } from "./agreementApproval.entity.ts";
import { partiesOf } from "./agreementParties.service.ts";
import type { AgreementVersion } from "./agreementVersion.entity.ts";

export const approvalsOf = (op: Operation, versionId: string): Promise<AgreementApproval[]> =>
  op.load.many(AgreementApproval, "agreementVersion", versionId);

/** The parties of a version with what they have said: of a draft the agreement's today. */
export async function versionParties(
  op: Operation,
  version: AgreementVersion,
): Promise<AgreementVersionParty[]> {
  if (version.status === "DRAFT") {
    const nothing = { approvedOn: null, recordNumber: null, enteredBy: null, mayEnter: false };
    const parties = await partiesOf(op, version.agreement.id);
    return parties.map((organization) => ({ organization, ...nothing }));
  }
  const silent = await silentParties(op, version);
  const parties = await Promise.all(
    (await approvalsOf(op, version.id)).map(async (approval) => {
      const { organization: of, approvedOn, recordNumber, enteredBy } = approval;
      const organization = await op.load.one(Organization, of.id);
      const mayEnter = silent.includes(of.id);
      return organization && { organization, approvedOn, recordNumber, enteredBy, mayEnter };
    }),
  );
  return parties.filter((party) => party !== null);
}

/** Ids of the parties that are asked and that nobody answers for in the hub, where the viewer may enter what they say. */
export async function silentParties(op: Operation, version: AgreementVersion): Promise<string[]> {
  const forumId = version.forum?.id;
  if (version.status !== "OUT_FOR_APPROVAL" || !forumId) return [];
  if (!roleThatMay(rolesInForum(op.viewer, forumId), "agreementVersion.enterApproval")) return [];
  const asked = (await approvalsOf(op, version.id)).filter(({ approvedOn }) => approvedOn === null);
  const answers = await Promise.all(
    asked.map(async ({ organization: { id } }) =>
      (await answeredFor(op, forumId, id)) === "NOBODY" ? id : null,
    ),
  );
  return answers.filter((id) => id !== null);
}
