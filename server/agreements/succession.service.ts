import type { Operation } from "../access/operation.ts";
import { handOverScope } from "../access/scope.service.ts";
import type { Passage } from "../forums/openMatters.ts";
import type { Noun } from "../platform/noun.entity.ts";
import { Agreement } from "./agreement.entity.ts";
import { AgreementApproval } from "./agreementApproval.entity.ts";
import { AgreementClause } from "./agreementClause.entity.ts";
import { AgreementParty } from "./agreementParty.entity.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";

const living = ["DRAFT", "OUT_FOR_APPROVAL", "IN_FORCE"];

/**
 * R30: an agreement that is being made or is in force passes with those versions of it to the forum that took over; its
 * parties stay. Versions that are over are history, and stay with the old.
 */
export async function handOverAgreement(op: Operation, id: string, passage: Passage): Promise<void> {
  const { from, to, role } = passage;
  const agreement = await op.load.held(Agreement, id);
  for (const version of await op.load.many(AgreementVersion, "agreement", id, "number")) {
    if (!living.includes(version.status)) continue;
    const [clauses, approvals] = await Promise.all([
      op.load.many(AgreementClause, "agreementVersion", version.id),
      op.load.many(AgreementApproval, "agreementVersion", version.id),
    ]);
    await pass(op, [version, ...clauses, ...approvals], passage);
    version.forum = to;
  }
  await pass(op, [agreement, ...(await op.load.many(AgreementParty, "agreement", id))], passage);
  agreement.forum = to;
  op.act("agreement.handOver", agreement, [from.roomScopeId, to.roomScopeId], role);
}

/** Room for room and open for open; a scope of its own, which its parties read, is handed over as it is. */
async function pass(op: Operation, nouns: readonly Noun[], { from, to }: Passage): Promise<void> {
  const own = new Set<string>();
  for (const noun of nouns) {
    if (noun.scopeId === from.roomScopeId) noun.scopeId = to.roomScopeId;
    else if (noun.scopeId === from.openScopeId) noun.scopeId = to.openScopeId;
    else own.add(noun.scopeId);
  }
  for (const scopeId of own) await handOverScope(op, scopeId, from.id, to.id);
}
