import type { EventSubscriber, FlushEventArgs } from "@mikro-orm/core";
import { currentOperation, type Operation } from "../access/operation.ts";
import { Noun } from "../platform/noun.entity.ts";

interface ChangedNoun {
  readonly noun: Noun;
  readonly fields: readonly string[];
}

const collected = new WeakMap<Operation, ChangedNoun[]>();

/** Collects what a flush changes. It refuses a change outside an operation, or one that no service has named. */
export class ChangeCollector implements EventSubscriber {
  onFlush({ uow }: FlushEventArgs): void {
    const changes = uow.getChangeSets().filter((set) => set.entity instanceof Noun);
    if (changes.length === 0) return;
    const operation = currentOperation.getStore();
    if (!operation?.writes) throw new Error("a change outside a writing operation");
    if (operation.actions.length === 0) throw new Error("a change that no action names");
    const list = collected.get(operation) ?? [];
    for (const set of changes) list.push({ noun: set.entity as Noun, fields: Object.keys(set.payload) });
    collected.set(operation, list);
  }
}

/**
 * Writes the operation's actions to the log, as the last thing before COMMIT. Every changed noun's scope is told:
 * one that no action covers joins the first action's streams.
 */
export async function writeChanges(operation: Operation): Promise<void> {
  const { actions, em } = operation;
  const changed = collected.get(operation) ?? [];
  const [first] = actions;
  if (!first) return;
  const covered = new Set(actions.flatMap((action) => [...action.streams]));
  for (const { noun } of changed) if (!covered.has(noun.scopeId)) first.streams.add(noun.scopeId);
  const viewer = operation.signedIn ? operation.viewer : null;
  const changes = actions.map((action) => ({
    streams: [...action.streams],
    action: action.name,
    subjectType: action.subject.constructor.name,
    subjectId: action.subject.id,
    actorOrganizationId: viewer?.organizationId ?? null,
    actorRole: action.role ?? viewer?.assignment.function ?? null,
    fields: [
      ...new Set(changed.filter(({ noun }) => noun === action.subject).flatMap(({ fields }) => fields)),
    ],
  }));
  await em.execute("select write_changes(?, ?, ?, ?::jsonb)", [
    operation.id,
    viewer?.userId ?? null,
    viewer?.assignment.id ?? null,
    JSON.stringify(changes),
  ]);
}
