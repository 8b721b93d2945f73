import type { Operation } from "../access/operation.ts";
import { isBlank } from "../kit/blank.ts";
import { must, refused } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { planActivity } from "../plans/activity.service.ts";
import type { Deficiency } from "./deficiency.entity.ts";
import type {
  AskRepresentativeInput,
  DecideMeasuresInput,
  DeficiencyStepInput,
  ReplyToDeficiencyInput,
} from "./deficiency.inputs.ts";
import { checkLength } from "./list.check.ts";
import { beginAction, tell } from "./matter.ts";
import { measureOwners } from "./measure.service.ts";
import { Reply } from "./reply.entity.ts";

/** The forum has received it. */
export async function acknowledge(op: Operation, input: DeficiencyStepInput): Promise<Deficiency> {
  const matter = await beginAction(op, input, "acknowledge");
  Object.assign(matter.deficiency, { status: matter.next, acknowledgedAt: op.now });
  await tell(op, matter, "deficiency.acknowledge", matter.role);
  return matter.deficiency;
}

export async function startHandling(op: Operation, input: DeficiencyStepInput): Promise<Deficiency> {
  const matter = await beginAction(op, input, "startHandling");
  matter.deficiency.status = matter.next;
  await tell(op, matter, "deficiency.startHandling", matter.role);
  return matter.deficiency;
}

/** The view of an organization concerned, which then travels with the matter (R15). */
export async function reply(op: Operation, input: ReplyToDeficiencyInput): Promise<Deficiency> {
  const matter = await beginAction(op, input, "reply");
  if (isBlank(input.text)) throw refused("R15", "replyMissing", {}, "input.text");
  const { deficiency } = matter;
  const given = op.em.create(Reply, {
    scopeId: deficiency.scopeId,
    deficiency,
    organization: op.em.getReference(Organization, op.viewer.organizationId),
    text: input.text,
    at: op.now,
  });
  op.em.persist(given);
  await tell(op, matter, "deficiency.reply", matter.role);
  return deficiency;
}

/** The reporter may not skip levels, but may ask the own representative to raise it; logged (R12). */
export async function askRepresentative(op: Operation, input: AskRepresentativeInput): Promise<Deficiency> {
  const matter = await beginAction(op, input, "askRepresentative");
  if (isBlank(input.reason)) throw refused("R12", "reasonMissing", {}, "input.reason");
  matter.deficiency.representativeAskedAt = op.now;
  matter.deficiency.representativeAskedWhy = input.reason;
  await tell(op, matter, "deficiency.askRepresentative", matter.role);
  return matter.deficiency;
}

/** Measures, each with an owning organization and a date (R31, finding 55). */
export async function decideMeasures(op: Operation, input: DecideMeasuresInput): Promise<Deficiency> {
  const matter = await beginAction(op, input, "decideMeasures");
  const { deficiency, facts } = matter;
  checkLength(input.measures, "input.measures");
  if (input.measures.length === 0) throw refused("R31", "measuresMissing", {}, "input.measures");
  const owners = await measureOwners(op, facts);
  const { scopeId, id: originId } = deficiency;
  const origin = {
    scopeId,
    origin: "DEFICIENCY",
    originId,
    forum: must(deficiency.handlingForum, "a forum handles it"),
  } as const;
  for (const [index, measure] of input.measures.entries()) {
    planActivity(op, origin, measure, owners, `input.measures[${index}]`);
  }
  deficiency.status = matter.next;
  await tell(op, matter, "deficiency.decideMeasures", matter.role);
  return deficiency;
}
