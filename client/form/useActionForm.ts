import type { TypedDocumentNode } from "@apollo/client";
import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type FieldValues, get, type Path, useForm } from "react-hook-form";
import type * as z from "zod/mini";
import type { Refusal } from "./refusal.ts";
import { type InputOf, useAction } from "./useAction.ts";
import { useRefusalText } from "./useRefusalText.ts";

interface ActionFormOptions<Values extends FieldValues, Data, Input extends { clientMutationId: string }> {
  document: TypedDocumentNode<Data, { input: Input }>;
  schema: z.ZodMiniType<Values, Values>;
  defaults: DefaultValues<Values>;
  /** Called when it is sent: reads the version as it is then. */
  toInput: (values: Values) => InputOf<Input>;
  onDone: (data: Data) => void;
  onRefused?: (refusal: Refusal) => void;
}

/**
 * A form that sends one mutation. What the hub refuses is shown at its field, which takes the focus; a refusal without
 * a field of this form is `refusal`. The text stays whatever happens.
 */
export function useActionForm<Values extends FieldValues, Data, Input extends { clientMutationId: string }>(
  options: ActionFormOptions<Values, Data, Input>,
) {
  const { document, schema, defaults, toInput, onDone, onRefused } = options;
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: defaults });
  const action = useAction(document);
  const refusalText = useRefusalText();

  const submit = form.handleSubmit(async (values) => {
    const answer = await action.run(toInput(values));
    if (!answer) return;
    if ("data" in answer) return onDone(answer.data);
    const { refusal } = answer;
    onRefused?.(refusal);
    const name = fieldOf(refusal, values);
    if (!name) return;
    form.setError(name, { type: "server", message: refusalText(refusal) });
    form.setFocus(name);
  });
  const { refusal } = action;
  return {
    form,
    submit,
    isRunning: action.isRunning,
    isPending: action.isPending,
    refusal: refusal && fieldOf(refusal, form.getValues()) ? null : refusal,
  };
}

/** The form's field that a refusal is about; null when it is about none of them. */
export function fieldOf<Values extends FieldValues>({ field }: Refusal, values: Values): Path<Values> | null {
  return field !== undefined && get(values, field) !== undefined ? (field as Path<Values>) : null;
}
