import { DeadlineNotice } from "./notice.entity.ts";
import type { Operation } from "./operation.ts";

/**
 * True the first time that this duty of a subject is asked about for this date: what falls due is told once, however
 * often the clock runs. Remembered in the operation's transaction.
 */
export async function isFirstNotice(
  op: Operation,
  subjectId: string,
  duty: string,
  due: string,
): Promise<boolean> {
  if (await op.em.count(DeadlineNotice, { subjectId, duty, due })) return false;
  op.em.persist(op.em.create(DeadlineNotice, { subjectId, duty, due }));
  return true;
}
