import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { AdoptActionPlanDocument, AdoptingDecisionsDocument } from "../../schema/generated/graphql.ts";
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
import { notify } from "../ui/Toast.tsx";
import type { Plan } from "./plan.types.ts";

const schema = z.object({ decisionId: chosen<string>() });

interface Props {
  plan: Plan;
  onClose: () => void;
}

/** A plan is adopted by a decision of the forum's own (R6): by which one, is chosen here. */
export function AdoptPlanDialog({ plan, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(AdoptingDecisionsDocument, {
    variables: { forumId: plan.forum.id },
    fetchPolicy: "cache-and-network",
  });
  const decisions = data?.decisions.edges.map(({ node }) => node);
  if (decisions && decisions.length > 0) {
    const options = decisions.map(({ id, number, text, takenAt }) => ({
      id,
      label: number === null ? text : `${number} ${text}`,
      detail: takenAt === null ? undefined : format.day(takenAt),
    }));
    return <AdoptForm plan={plan} options={options} onClose={onClose} />;
  }
  return (
    <Dialog title={t("plans.adopt.title")} isOpen onClose={onClose}>
      {decisions ? (
        <EmptyState title={t("plans.adopt.noneTitle")}>{t("plans.adopt.noneText")}</EmptyState>
      ) : (
        <Loading lines={4} />
      )}
      <ButtonRow>
        <Button onPress={onClose}>{t("ui.close")}</Button>
      </ButtonRow>
    </Dialog>
  );
}

function AdoptForm({
  plan: { id, version },
  options,
  onClose,
}: Props & { options: readonly { id: string; label: string; detail?: string | undefined }[] }) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: AdoptActionPlanDocument,
    schema,
    defaults: { decisionId: null },
    toInput: ({ decisionId }) => ({ id, version, decisionId: decisionId ?? "" }),
    onDone: () => {
      notify(t("plans.adopt.done"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("plans.adopt.title")}
      verb={t("domain.actionPlanAction.adopt")}
      action={action}
      onClose={onClose}
    >
      <p>{t("plans.adopt.text")}</p>
      <RadioField
        control={action.form.control}
        name="decisionId"
        label={t("plans.adopt.decision")}
        options={options}
        isRequired
      />
    </FormDialog>
  );
}
