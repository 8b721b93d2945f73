import type { Operation } from "../access/operation.ts";
import type { RecordedTask } from "./minutesRecord.rules.ts";

/** The tasks that came out of an agenda item, oldest first. */
export type TaskSource = (op: Operation, agendaItemId: string) => Promise<RecordedTask[]>;

let source: TaskSource = async () => [];

/** Says where minutes get their tasks: activities belong to a later feature. */
export function tasksFrom(tasks: TaskSource): void {
  source = tasks;
}

export const tasksOf: TaskSource = (op, agendaItemId) => source(op, agendaItemId);
