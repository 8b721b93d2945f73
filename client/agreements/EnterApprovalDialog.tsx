import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { EnterAgreementApprovalDocument } from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField, SelectField } from "../form/fields.tsx";
import { chosen, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { notify } from "../ui/Toast.tsx";
import type { Version } from "./agreement.types.ts";

/** Longest record number that the hub takes. */
const longestRecord = 100;
const schema = z.object({
  organizationId: chosen<string>(),
  approvedOn: chosen<string>(),
  recordNumber: requiredText(longestRecord),
});

/** A party that nobody answers for in the hub has approved, as its own record tells. */
export function EnterApprovalDialog({
  version: { id, version, decidedOn, parties },
  onClose,
}: {
  version: Version;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const today = dayOf(now());
  const silent = parties.filter(({ mayEnter }) => mayEnter).map(({ organization }) => organization);
  const action = useActionForm({
    document: EnterAgreementApprovalDocument,
    schema,
    defaults: {
      organizationId: silent.length === 1 ? (silent[0]?.id ?? null) : null,
      approvedOn: null,
      recordNumber: "",
    },
    toInput: ({ organizationId, approvedOn, recordNumber }) => ({
      id,
      version,
      organizationId: organizationId ?? "",
      approvedOn: approvedOn ?? "",
      recordNumber: recordNumber.trim(),
    }),
    onDone: () => {
      notify(t("agreements.enterApproval.done"));
      onClose();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("agreements.enterApproval.title")}
      verb={t("agreements.enterApproval.verb")}
      action={action}
      onClose={onClose}
    >
      <p>{t("agreements.enterApproval.text")}</p>
      <SelectField
        control={control}
        name="organizationId"
        label={t("agreements.approvals.party")}
        options={silent.map(({ id: party, name }) => ({ id: party, label: name }))}
        isRequired
      />
      <DayField
        control={control}
        name="approvedOn"
        label={t("agreements.enterApproval.approvedOn")}
        {...(decidedOn !== null && { min: decidedOn })}
        max={today}
        isRequired
      />
      <GuardedField
        control={control}
        name="recordNumber"
        label={t("agreements.enterApproval.record")}
        limit={longestRecord}
        isRequired
      />
    </FormDialog>
  );
}
