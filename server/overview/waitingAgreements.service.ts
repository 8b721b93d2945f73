import type { Operation } from "../access/operation.ts";
import { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { allowedActionsOf } from "../agreements/agreementVersion.query.ts";
import type { Item } from "./waiting.item.ts";
import type { WaitingItem } from "./waiting.outputs.ts";

/** Versions of agreements that the viewer may approve for its own organization, and has not: no day is set for it. */
export async function approvals(op: Operation, item: Item): Promise<WaitingItem[]> {
  const rows = await op.em.find(AgreementVersion, { status: "OUT_FOR_APPROVAL" });
  const items = await Promise.all(
    rows.map(async (agreementVersion) => {
      if (!(await allowedActionsOf(op, agreementVersion)).includes("approve")) return null;
      return item("APPROVE_AGREEMENT", null, { agreementVersion }, agreementVersion.id);
    }),
  );
  return items.filter((one) => one !== null);
}
