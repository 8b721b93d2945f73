import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { Problem } from "../kit/problem.ts";
import type { Limits } from "./limits.ts";

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

interface Step {
  readonly set: SelectionSetNode;
  /** Levels of fields above. */
  readonly depth: number;
  /** Within `__schema` or `__type`, whose depth graphql-js limits itself. */
  readonly introspection: boolean;
  /** Fragments being expanded; one within itself is left to the validation. */
  readonly within: readonly string[];
}

/** Deep enough for the common introspection query, with its ten wrapped types. */
const introspectionDepth = 20;

/**
 * Counts an operation before it is validated, against no schema. It stops at the first limit, so a fragment that
 * doubles itself costs no more than an honest query. Null: within the limits.
 */
export function checkStructure(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: Limits,
): Problem | null {
  const fragments = fragmentsOf(document);
  const count = {
    fields: 0,
    rootFields: 0,
    aliases: 0,
    directives: operation.directives?.length ?? 0,
    spreads: 0,
  };
  const steps: Step[] = [{ set: operation.selectionSet, depth: 0, introspection: false, within: [] }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    for (const selection of step.set.selections) {
      count.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        count.fields += 1;
        if (step.depth === 0) count.rootFields += 1;
        if (selection.alias) count.aliases += 1;
        const introspection = step.introspection || selection.name.value.startsWith("__");
        if (step.depth + 1 > (introspection ? introspectionDepth : limits.depth)) {
          return tooMuch("tooDeep", limits.depth);
        }
      } else {
        count.spreads += 1;
      }
      if (count.fields > limits.fields || count.spreads > limits.fields) {
        return tooMuch("tooManyFields", limits.fields);
      }
      if (count.rootFields > limits.rootFields) return tooMuch("tooManyRootFields", limits.rootFields);
      if (count.aliases > limits.aliases) return tooMuch("tooManyAliases", limits.aliases);
      if (count.directives > limits.directives) return tooMuch("tooManyDirectives", limits.directives);
      const next = below(selection, step, fragments);
      if (next) steps.push(next);
    }
  }
  return null;
}

function below(selection: SelectionNode, step: Step, fragments: Fragments): Step | null {
  if (selection.kind === Kind.FIELD) {
    if (!selection.selectionSet) return null;
    const introspection = step.introspection || selection.name.value.startsWith("__");
    return { ...step, set: selection.selectionSet, depth: step.depth + 1, introspection };
  }
  if (selection.kind === Kind.INLINE_FRAGMENT) return { ...step, set: selection.selectionSet };
  const name = selection.name.value;
  const fragment = fragments.get(name);
  if (!fragment || step.within.includes(name)) return null;
  return { ...step, set: fragment.selectionSet, within: [...step.within, name] };
}

/**
 * Whether a document holds more fields than one operation may answer, used or not: validating a document costs as the
 * square of them.
 */
export function checkSize(document: DocumentNode, limits: Limits): Problem | null {
  let fields = 0;
  visit(document, {
    Field() {
      fields += 1;
    },
  });
  return fields > limits.fields ? tooMuch("tooManyFields", limits.fields) : null;
}

/** Whether an operation, already within the limits, reads `__schema` or `__type`. */
export function asksForSchema(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = fragmentsOf(document);
  const asks = (set: SelectionSetNode): boolean =>
    set.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return ["__schema", "__type"].includes(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return asks(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      return fragment !== undefined && asks(fragment.selectionSet);
    });
  return asks(operation.selectionSet);
}

function tooMuch(reason: string, max: number): Problem {
  return new Problem("TOO_COMPLEX", { reason, params: { max } });
}
