import type { Operation } from "../access/operation.ts";
import { badInput, refused } from "../kit/problem.ts";
import { AgreementClause } from "./agreementClause.entity.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";

/**
 * A version in force, for what is to refer to it. BAD_USER_INPUT `unknownAgreement` at `field` where the viewer sees
 * none, refused with `notInForce` where it is not in force.
 */
export async function versionToCite(op: Operation, id: string, field: string): Promise<AgreementVersion> {
  const version = await op.load.one(AgreementVersion, id);
  if (!version) throw badInput(field, "unknownAgreement");
  if (version.status !== "IN_FORCE") throw refused("3.1", "notInForce", {}, field);
  return version;
}

/** As `versionToCite`, a clause of such a version: `unknownClause` where the viewer sees none. */
export async function clauseToCite(op: Operation, id: string, field: string): Promise<AgreementClause> {
  const clause = await op.load.one(AgreementClause, id);
  if (!clause) throw badInput(field, "unknownClause");
  await versionToCite(op, clause.agreementVersion.id, field);
  return clause;
}
