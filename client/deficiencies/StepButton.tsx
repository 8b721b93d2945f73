import type { TypedDocumentNode } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { type InputOf, useAction } from "../form/useAction.ts";
import { Button, type ButtonKind } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";

interface StepButtonProps<Data, Input extends { clientMutationId: string }> {
  document: TypedDocumentNode<Data, { input: Input }>;
  input: InputOf<Input>;
  verb: string;
  /** Said when it is done. */
  done: string;
  kind?: ButtonKind;
  size?: "normal" | "small";
  /** Called before the button may vanish, so that the focus has somewhere to go. */
  onDone?: (data: Data) => void;
}

/** An act that needs nothing but the press. */
export function StepButton<Data, Input extends { clientMutationId: string }>(
  props: StepButtonProps<Data, Input>,
) {
  const { document, input, verb, done, kind, size, onDone } = props;
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(document);
  const press = async () => {
    const answer = await run(input);
    if (!answer || !("data" in answer)) return;
    onDone?.(answer.data);
    notify(done);
  };
  return (
    <>
      <Button {...(kind && { kind })} {...(size && { size })} onPress={() => void press()}>
        {isPending ? t("deficiencies.act.sending") : verb}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
