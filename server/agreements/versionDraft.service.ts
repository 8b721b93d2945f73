import { randomUUIDv7 } from "node:crypto";
import type { Operation } from "../access/operation.ts";
import { hasEnded } from "../forums/forum.service.ts";
import { refused } from "../kit/problem.ts";
import type { Agreement } from "./agreement.entity.ts";
import { AgreementClause } from "./agreementClause.entity.ts";
import { beginAgreement, tellVersion } from "./agreementStep.service.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import type { DraftAgreementVersionInput } from "./agreementVersion.inputs.ts";
import { clausesOf, versionInForce } from "./agreementVersion.query.ts";

/** The next version, empty or with text and clauses of another; one at a time is worked on. */
export async function draft(op: Operation, input: DraftAgreementVersionInput): Promise<AgreementVersion> {
  const step = await beginAgreement(op, { id: input.agreementId }, "draftVersion");
  const { agreement, forum, versions } = step;
  if (hasEnded(forum)) throw refused("R30", "forumOver", {}, "input.agreementId");
  const latest = versions.at(-1) ?? null;
  const source = await sourceOf(op, input.copyFrom, agreement, latest);
  const version = op.em.create(AgreementVersion, {
    id: randomUUIDv7(),
    scopeId: forum.roomScopeId,
    agreement,
    forum,
    number: (latest?.number ?? 0) + 1,
    text: source?.text ?? "",
  });
  op.em.persist(version);
  if (source) await copyClauses(op, { agreement, source, version });
  return tellVersion(op, "agreementVersion.draft", { ...step, version });
}

async function sourceOf(
  op: Operation,
  copyFrom: DraftAgreementVersionInput["copyFrom"],
  agreement: Agreement,
  latest: AgreementVersion | null,
): Promise<AgreementVersion | null> {
  const field = "input.copyFrom";
  if (copyFrom === "NOTHING") return null;
  if (copyFrom === "LATEST_VERSION") {
    if (!latest) throw refused("3.1", "noEarlierVersion", {}, field);
    return latest;
  }
  if (!agreement.parent) throw refused("3.1", "noParentAgreement", {}, field);
  const above = await versionInForce(op, agreement.parent.id);
  if (!above) throw refused("3.1", "parentNotInForce", {}, field);
  return above;
}

/**
 * A clause from above refers to the one that it was. One from the version before keeps what it said of the agreement
 * above, and refers to the clause of the same ref in the version that is in force there now.
 */
async function copyClauses(
  op: Operation,
  { agreement, source, version }: Record<"source" | "version", AgreementVersion> & { agreement: Agreement },
): Promise<void> {
  const fromAbove = source.agreement.id !== agreement.id;
  const above = agreement.parent ? await versionInForce(op, agreement.parent.id) : null;
  const now = above ? await clausesOf(op, above.id) : [];
  for (const clause of await clausesOf(op, source.id)) {
    const { ref, heading, text, responsibleSectors, position } = clause;
    const before = clause.parentClause ? await op.load.one(AgreementClause, clause.parentClause.id) : null;
    const copy = op.em.create(AgreementClause, {
      scopeId: version.scopeId,
      agreementVersion: version,
      ref,
      heading,
      text,
      responsibleSectors,
      position,
      parentClause: fromAbove ? clause : (now.find((one) => one.ref === before?.ref) ?? clause.parentClause),
      divergesFromParent: !fromAbove && clause.divergesFromParent,
      divergenceReason: fromAbove ? null : clause.divergenceReason,
    });
    op.em.persist(copy);
  }
}
