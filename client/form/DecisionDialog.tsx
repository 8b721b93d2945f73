import type { TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { TakenDecisionsDocument } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import type { Option } from "../ui/options.tsx";
import { notify } from "../ui/Toast.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { RadioField } from "./fields.tsx";
import { chosen } from "./schemas.ts";
import type { InputOf } from "./useAction.ts";
import { useActionForm } from "./useActionForm.ts";

const schema = z.object({ decisionId: chosen<string>() });

interface Props<Data, Input extends { clientMutationId: string }> {
  document: TypedDocumentNode<Data, { input: Input }>;
  toInput: (decisionId: string) => InputOf<Input>;
  words: (key: "title" | "text" | "decision" | "noneTitle" | "noneText" | "done") => string;
  verb: string;
  onClose: () => void;
}

/** An act that the forum has decided on (R6): by which of its decisions, is chosen here. */
export function DecisionDialog<Data, Input extends { clientMutationId: string }>({
  forumId,
  ...form
}: Props<Data, Input> & { forumId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { words, onClose } = form;
  const { data } = useQuery(TakenDecisionsDocument, {
    variables: { forumId },
    fetchPolicy: "cache-and-network",
  });
  const decisions = data?.decisions.edges.map(({ node }) => node);
  if (decisions && decisions.length > 0) {
    const options = decisions.map(({ id, number, text, takenAt }) => ({
      id,
      label: number === null ? text : `${number} ${text}`,
      detail: takenAt === null ? undefined : format.day(takenAt),
    }));
    return <DecisionForm {...form} options={options} />;
  }
  return (
    <Dialog title={words("title")} isOpen onClose={onClose}>
      {decisions ? (
        <EmptyState title={words("noneTitle")}>{words("noneText")}</EmptyState>
      ) : (
        <Loading lines={4} />
      )}
      <ButtonRow>
        <Button onPress={onClose}>{t("ui.close")}</Button>
      </ButtonRow>
    </Dialog>
  );
}

function DecisionForm<Data, Input extends { clientMutationId: string }>({
  document,
  toInput,
  words,
  verb,
  options,
  onClose,
}: Props<Data, Input> & { options: readonly Option[] }) {
  const action = useActionForm({
    document,
    schema,
    defaults: { decisionId: null },
    toInput: ({ decisionId }) => toInput(decisionId ?? ""),
    onDone: () => {
      notify(words("done"));
      onClose();
    },
  });
  return (
    <FormDialog title={words("title")} verb={verb} action={action} onClose={onClose}>
      <p>{words("text")}</p>
      <RadioField
        control={action.form.control}
        name="decisionId"
        label={words("decision")}
        options={options}
        isRequired
      />
    </FormDialog>
  );
}
