import type { EntityClass } from "@mikro-orm/core";
import type { Operation } from "../access/operation.ts";

type SubjectClass = EntityClass<{ id: string }> & (new () => { id: string });

interface Subject {
  readonly entity: SubjectClass;
  /** What those see of it who may not see it whole. */
  readonly lesser?: SubjectClass;
}

const subjects = new Map<string, Subject>();

/** Says that changes are told of this noun, and in what lesser form some see it. The features register at start. */
export function tellsOf(entity: SubjectClass, lesser?: SubjectClass): void {
  subjects.set(entity.name, lesser ? { entity, lesser } : { entity });
}

export const subjectClasses = (): SubjectClass[] =>
  [...subjects.values()].flatMap(({ entity, lesser }) => (lesser ? [entity, lesser] : [entity]));

/** The noun of a change as the viewer may see it, or null. */
export async function subjectOf(op: Operation, type: string, id: string): Promise<{ id: string } | null> {
  const subject = subjects.get(type);
  if (!subject) return null;
  return (await op.load.one(subject.entity, id)) ?? (subject.lesser ? op.load.one(subject.lesser, id) : null);
}

export const seesSubject = async (op: Operation, type: string, id: string): Promise<boolean> =>
  (await subjectOf(op, type, id)) !== null;
