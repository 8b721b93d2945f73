import { IsolationLevel } from "@mikro-orm/core";
import type { MikroORM } from "@mikro-orm/postgresql";
import { currentOperation, Operation } from "../access/operation.ts";
import type { Identity, Viewer, ViewerAssignment, ViewerSeat } from "../access/viewer.ts";
import { stockholmDate } from "../kit/dates.ts";
import { Problem } from "../kit/problem.ts";
import { holdsConnection } from "../platform/pool.ts";
import { writeChanges } from "./collector.ts";
import { react } from "./reacting.ts";

interface Entered {
  readonly viewer: {
    readonly now: string;
    readonly assignment: ViewerAssignment | null;
    readonly seats: readonly ViewerSeat[];
  };
}

export interface OperationKind {
  /** The one who asks; null before login and for the system. */
  readonly identity: Identity | null;
  /** True for the clock, the import and the seed, which run as the owner. */
  readonly system?: boolean;
  readonly writes: boolean;
}

/**
 * Runs `work` in one transaction as that viewer. It commits, with the change log written last, when the operation
 * writes and `keep` finds the result good; else it rolls back. An error rolls back and is thrown on.
 */
export async function runOperation<T>(
  orm: MikroORM,
  kind: OperationKind,
  work: (operation: Operation) => Promise<T>,
  keep: (result: T) => boolean = () => true,
): Promise<T> {
  const em = orm.em.fork();
  await em.begin({
    readOnly: !kind.writes,
    ...(kind.writes ? {} : { isolationLevel: IsolationLevel.REPEATABLE_READ }),
  });
  return holdsConnection.run(true, async () => {
    try {
      const [entered] = await em.execute<Entered[]>("select enter_viewer(?::uuid, ?::uuid) as viewer", [
        kind.identity?.userId ?? null,
        kind.identity?.organizationId ?? null,
      ]);
      const operation = operationOf(em, kind, entered as Entered);
      const result = await currentOperation.run(operation, () => work(operation));
      if (!kind.writes || !keep(result)) {
        await em.rollback();
        return result;
      }
      await currentOperation.run(operation, async () => {
        await react(operation);
        await em.flush();
        await writeChanges(operation);
      });
      await em.commit();
      return result;
    } catch (error) {
      if (em.isInTransaction()) await em.rollback();
      throw error;
    }
  });
}

function operationOf(em: Operation["em"], kind: OperationKind, { viewer: facts }: Entered): Operation {
  if (kind.identity && !facts.assignment) throw new Problem("UNAUTHENTICATED", { reason: "assignmentEnded" });
  const now = new Date(facts.now);
  const viewer: Viewer | null =
    kind.identity && facts.assignment
      ? { ...kind.identity, assignment: facts.assignment, seats: facts.seats }
      : null;
  return new Operation({
    em,
    viewer,
    system: kind.system ?? false,
    now,
    today: stockholmDate(now),
    writes: kind.writes,
  });
}
