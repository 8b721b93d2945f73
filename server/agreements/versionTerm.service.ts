import { isFirstNotice } from "../access/notice.service.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { asSeatOf } from "../access/scope.service.ts";
import { addDays } from "../kit/dates.ts";
import { must } from "../kit/problem.ts";
import { move } from "../kit/transitions.ts";
import type { Agreement } from "./agreement.entity.ts";
import { AgreementApproval } from "./agreementApproval.entity.ts";
import { showToAll } from "./agreementParties.service.ts";
import { holdVersion, tellVersion } from "./agreementStep.service.ts";
import { AgreementVersion } from "./agreementVersion.entity.ts";
import {
  expiringDays,
  hasExpired,
  inForceFrom,
  isExpiring,
  versionTransitions,
} from "./agreementVersion.rules.ts";

interface Due {
  readonly version: AgreementVersion;
  readonly agreement: Agreement;
  readonly role: Role | null;
}

/**
 * Brings a version into force once every party has approved and its first day has come; true when it does. What was in
 * force before is superseded. The administrator who approves last does not see the forum's room: hence as a seat.
 */
export async function enterForceWhenDue(op: Operation, { version, agreement, role }: Due): Promise<boolean> {
  const approvals = await op.load.many(AgreementApproval, "agreementVersion", version.id);
  const { validFrom, validTo } = version;
  const on = inForceFrom(
    { validFrom, validTo },
    approvals.map(({ approvedOn }) => approvedOn),
    op.today,
  );
  if (on === null) return false;
  const { id: forumId } = must(version.forum, "a version that was sent has a forum");
  await asSeatOf(op, forumId, async () => {
    const held = await holdVersion(op, version.id);
    const forum = must(held.forum, "a version that was sent has a forum");
    for (const earlier of await op.load.many(AgreementVersion, "agreement", agreement.id, "number")) {
      if (earlier.status !== "IN_FORCE") continue;
      earlier.status = move(versionTransitions, "supersede", earlier.status);
      earlier.endedOn = on;
      await tellVersion(op, "agreementVersion.supersede", { version: earlier, forum, role });
    }
    version.status = move(versionTransitions, "enterForce", version.status);
    version.inForceOn = on;
    await showToAll(op, { agreement, version, forum });
    await tellVersion(op, "agreementVersion.enterForce", { version, forum, role });
  });
  return true;
}

/**
 * What the days bring agreements, as the system, as often as one likes: a version ends on the day of its notice, enters
 * into force on its first, expires after its last, and is told of once, ninety days before. Entering comes before
 * expiring: a version that its successor follows the day after is superseded.
 */
export async function runAgreementDates(op: Operation): Promise<{ told: number; lapsed: number }> {
  let [told, lapsed] = [0, 0];
  const { today } = op;
  for (const due of await op.em.find(AgreementVersion, {
    status: "IN_FORCE",
    terminatesOn: { $lte: today },
  })) {
    await end(op, due, "terminate", must(due.terminatesOn, "a day of notice"));
    lapsed++;
  }
  for (const due of await op.em.find(AgreementVersion, {
    status: "OUT_FOR_APPROVAL",
    validFrom: { $lte: today },
  })) {
    const { version, agreement } = await holdVersion(op, due.id);
    if (await enterForceWhenDue(op, { version, agreement, role: null })) told++;
  }
  const last = { $lte: addDays(today, expiringDays) };
  for (const due of await op.em.find(AgreementVersion, { status: "IN_FORCE", validTo: last })) {
    const validTo = must(due.validTo, "a last day");
    if (hasExpired(due.status, validTo, today)) {
      await end(op, due, "expire", addDays(validTo, 1));
      lapsed++;
    } else if (isExpiring(due.status, validTo, today) && due.terminatesOn === null) {
      if (!(await isFirstNotice(op, due.id, "AGREEMENT_EXPIRING", validTo))) continue;
      const { version, forum } = await holdVersion(op, due.id);
      await tellVersion(op, "agreementVersion.expiring", { version, forum, role: null });
      told++;
    }
  }
  return { told, lapsed };
}

async function end(
  op: Operation,
  due: AgreementVersion,
  action: "terminate" | "expire",
  on: string,
): Promise<void> {
  const { version, forum } = await holdVersion(op, due.id);
  const to = action === "terminate" ? "TERMINATED" : "EXPIRED";
  version.status = move(versionTransitions, action, version.status, to);
  version.endedOn = on;
  await tellVersion(op, `agreementVersion.${action}`, { version, forum, role: null });
}
