import type { Operation } from "../access/operation.ts";
import { isBlank } from "../kit/blank.ts";
import { placed } from "../kit/order.ts";
import { badInput, refused } from "../kit/problem.ts";
import { expectVersion } from "../platform/version.ts";
import { AgreementClause } from "./agreementClause.entity.ts";
import type {
  AddAgreementClauseInput,
  ClauseContent,
  MoveAgreementClauseInput,
  RemoveAgreementClauseInput,
  UpdateAgreementClauseInput,
} from "./agreementClause.inputs.ts";
import { type BegunVersion, beginVersion, tellVersion } from "./agreementStep.service.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import { clausesOf } from "./agreementVersion.query.ts";
import { checkDivergence, hasStood } from "./agreementVersion.rules.ts";

const mostClauses = 200;
const longestRef = 20;

/** Clauses are worked on in a draft alone; the version is held meanwhile, so that none comes in while it is sent. */
export async function add(op: Operation, input: AddAgreementClauseInput): Promise<AgreementVersion> {
  const step = await beginVersion(op, { id: input.agreementVersionId }, "edit");
  const { version } = step;
  const others = await clausesOf(op, version.id);
  if (others.length >= mostClauses) {
    throw badInput("input.agreementVersionId", "tooMany", { max: mostClauses });
  }
  const content = await contentOf(op, input, step, others);
  const { scopeId } = version;
  const position = others.length + 1;
  op.em.persist(op.em.create(AgreementClause, { scopeId, agreementVersion: version, position, ...content }));
  return tellVersion(op, "agreementVersion.addClause", step);
}

export async function update(op: Operation, input: UpdateAgreementClauseInput): Promise<AgreementVersion> {
  const { clause, step } = await beginClause(op, input);
  const others = (await clausesOf(op, step.version.id)).filter(({ id }) => id !== clause.id);
  Object.assign(clause, await contentOf(op, input, step, others));
  return tellVersion(op, "agreementVersion.editClause", step);
}

export async function moveTo(op: Operation, input: MoveAgreementClauseInput): Promise<AgreementVersion> {
  const { clause, step } = await beginClause(op, input);
  await renumber(op, step.version, (ids) => placed(ids, clause.id, input.position));
  return tellVersion(op, "agreementVersion.moveClause", step);
}

export async function remove(op: Operation, input: RemoveAgreementClauseInput): Promise<AgreementVersion> {
  const { clause, step } = await beginClause(op, input);
  await renumber(op, step.version, (ids) => ids.filter((id) => id !== clause.id));
  op.em.remove(clause);
  return tellVersion(op, "agreementVersion.removeClause", step);
}

async function beginClause(
  op: Operation,
  input: { readonly id: string; readonly version: number },
): Promise<{ clause: AgreementClause; step: BegunVersion }> {
  const { agreementVersion } = await op.load.visible(AgreementClause, input.id);
  const step = await beginVersion(op, { id: agreementVersion.id }, "edit");
  const clause = await op.load.held(AgreementClause, input.id);
  expectVersion(clause, input.version);
  return { clause, step };
}

async function renumber(
  op: Operation,
  version: AgreementVersion,
  order: (ids: readonly string[]) => readonly string[],
): Promise<void> {
  const clauses = await clausesOf(op, version.id);
  const places = order(clauses.map(({ id }) => id));
  for (const clause of clauses) {
    const place = places.indexOf(clause.id);
    if (place >= 0) clause.position = place + 1;
  }
}

type Content = Pick<
  AgreementClause,
  | "ref"
  | "heading"
  | "text"
  | "responsibleSectors"
  | "parentClause"
  | "divergesFromParent"
  | "divergenceReason"
>;

/** What the input says, with the clause that it names; the ref is its own among the others. */
async function contentOf(
  op: Operation,
  input: ClauseContent,
  { agreement }: BegunVersion,
  others: readonly AgreementClause[],
): Promise<Content> {
  const { heading, text, divergesFromParent } = input;
  const ref = input.ref.trim();
  if (isBlank(ref)) throw badInput("input.ref", "blank");
  if (ref.length > longestRef) throw badInput("input.ref", "tooLong", { max: longestRef });
  if (others.some((one) => one.ref === ref)) throw badInput("input.ref", "refTaken");
  if (isBlank(heading)) throw badInput("input.heading", "blank");
  const divergenceReason = divergesFromParent ? (input.divergenceReason ?? null) : null;
  checkDivergence({ divergesFromParent, divergenceReason }, agreement.parent !== null);
  return {
    ref,
    heading,
    text,
    responsibleSectors: [...new Set(input.responsibleSectors)],
    parentClause: input.parentClauseId
      ? await clauseAbove(op, input.parentClauseId, agreement.parent?.id ?? null)
      : null,
    divergesFromParent,
    divergenceReason,
  };
}

/** A clause of a version that has stood, of the agreement above. */
async function clauseAbove(op: Operation, id: string, parentId: string | null): Promise<AgreementClause> {
  const field = "input.parentClauseId";
  const clause = await op.load.one(AgreementClause, id);
  const version = clause && (await op.load.one(AgreementVersion, clause.agreementVersion.id));
  if (!clause || !version) throw badInput(field, "unknownClause");
  if (version.agreement.id !== parentId || !hasStood(version.status)) {
    throw refused("3.1", "clauseNotAbove", {}, field);
  }
  return clause;
}
