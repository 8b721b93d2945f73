import type { Operation } from "../access/operation.ts";
import type { AgreementClause } from "../agreements/agreementClause.entity.ts";
import { clauseToCite } from "../agreements/citation.service.ts";
import { ResponsibilityItem } from "../forums/responsibility.entity.ts";
import { badInput } from "../kit/problem.ts";
import type { ReportDeficiencyInput, SaveDeficiencyDraftInput } from "./deficiency.inputs.ts";
import { checkResponsibility } from "./deficiency.rules.ts";

interface About {
  readonly responsibilityItem: ResponsibilityItem | null;
  readonly agreementClause: AgreementClause | null;
}

/** What a report says that it is about: the division of responsibility and the clause, as the viewer sees them. */
export async function aboutOf(
  op: Operation,
  input: SaveDeficiencyDraftInput | ReportDeficiencyInput,
): Promise<About> {
  const { responsibilityItemId, agreementClauseId } = input;
  return {
    responsibilityItem: responsibilityItemId ? await responsibilityOf(op, input, responsibilityItemId) : null,
    agreementClause: agreementClauseId
      ? await clauseToCite(op, agreementClauseId, "input.agreementClauseId")
      : null,
  };
}

async function responsibilityOf(
  op: Operation,
  { category }: SaveDeficiencyDraftInput,
  id: string,
): Promise<ResponsibilityItem> {
  const item = await op.load.one(ResponsibilityItem, id);
  if (!item) throw badInput("input.responsibilityItemId", "unknownResponsibility");
  checkResponsibility(category);
  return item;
}
