import type { TypedDocumentNode } from "@apollo/client";
import * as z from "zod/mini";
import { limits, optionalText, requiredText } from "./schemas.ts";
import type { InputOf } from "./useAction.ts";
import { useActionForm } from "./useActionForm.ts";

export interface TextFormOptions<Data, Input extends { clientMutationId: string }> {
  document: TypedDocumentNode<Data, { input: Input }>;
  /** The input's name of the text, under which the hub refuses it. */
  name: string;
  /** What stands there from the start. */
  written?: string;
  isOptional?: boolean | undefined;
  toInput: (text: string) => InputOf<Input>;
  onDone: (data: Data) => void;
}

/** The form of an act that needs one text: a reason, a reply, an answer. `field` is what its field takes. */
export function useTextForm<Data, Input extends { clientMutationId: string }>({
  document,
  name,
  written = "",
  isOptional = false,
  toInput,
  onDone,
}: TextFormOptions<Data, Input>) {
  const rule = isOptional ? optionalText(limits.text) : requiredText(limits.text);
  const action = useActionForm({
    document,
    schema: z.record(z.string(), rule),
    defaults: { [name]: written },
    toInput: (values) => toInput(values[name] ?? ""),
    onDone,
  });
  const { control } = action.form;
  return { action, field: { control, name, limit: limits.text, isRequired: !isOptional } };
}
