import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  SendAgreementVersionForApprovalDocument,
  SendingDecisionsDocument,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { RadioField } from "../form/fields.tsx";
import { chosen } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import type { Option } from "../ui/options.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Version } from "./agreement.types.ts";

const schema = z.object({ decisionId: chosen<string>() });

interface Props {
  version: Version;
  onClose: () => void;
}

/** A version is sent by a decision of the forum's own (R6): by which one, is chosen here. */
export function SendDialog({ version, forumId, onClose }: Props & { forumId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(SendingDecisionsDocument, {
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
    return <SendForm version={version} options={options} onClose={onClose} />;
  }
  return (
    <Dialog title={t("agreements.send.title")} isOpen onClose={onClose}>
      {decisions ? (
        <EmptyState title={t("agreements.send.noneTitle")}>{t("agreements.send.noneText")}</EmptyState>
      ) : (
        <Loading lines={4} />
      )}
      <ButtonRow>
        <Button onPress={onClose}>{t("ui.close")}</Button>
      </ButtonRow>
    </Dialog>
  );
}

function SendForm({ version: { id, version }, options, onClose }: Props & { options: readonly Option[] }) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: SendAgreementVersionForApprovalDocument,
    schema,
    defaults: { decisionId: null },
    toInput: ({ decisionId }) => ({ id, version, decisionId: decisionId ?? "" }),
    onDone: () => {
      notify(t("agreements.send.done"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("agreements.send.title")}
      verb={t("domain.agreementVersionAction.send")}
      action={action}
      onClose={onClose}
    >
      <p>{t("agreements.send.text")}</p>
      <RadioField
        control={action.form.control}
        name="decisionId"
        label={t("agreements.send.decision")}
        options={options}
        isRequired
      />
    </FormDialog>
  );
}
