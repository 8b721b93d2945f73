import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { ApproveAgreementVersionDocument } from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { chosen, optionalText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useViewer } from "../session/useSession.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { notify } from "../ui/Toast.tsx";
import type { Version } from "./agreement.types.ts";

/** Longest record number that the hub takes. */
const longestRecord = 100;
const schema = z.object({ approvedOn: chosen<string>(), recordNumber: optionalText(longestRecord) });

/** The viewer's own organization has approved it, by a decision of its own. */
export function ApproveDialog({
  version: { id, version, decidedOn },
  onClose,
}: {
  version: Version;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { organization } = useViewer();
  const today = dayOf(now());
  const action = useActionForm({
    document: ApproveAgreementVersionDocument,
    schema,
    defaults: { approvedOn: today, recordNumber: "" },
    toInput: ({ approvedOn, recordNumber }) => ({
      id,
      version,
      organizationId: organization?.id ?? "",
      approvedOn: approvedOn ?? today,
      recordNumber: recordNumber.trim() === "" ? null : recordNumber.trim(),
    }),
    onDone: () => {
      notify(t("agreements.approve.done"));
      onClose();
    },
  });
  const { control } = action.form;
  return (
    <FormDialog
      title={t("agreements.approve.title", { organization: organization?.name ?? "" })}
      verb={t("agreements.approve.verb")}
      action={action}
      onClose={onClose}
    >
      <p>{t("agreements.approve.text")}</p>
      <DayField
        control={control}
        name="approvedOn"
        label={t("agreements.approve.approvedOn")}
        {...(decidedOn !== null && { min: decidedOn })}
        max={today}
        isRequired
      />
      <GuardedField
        control={control}
        name="recordNumber"
        label={t("agreements.approve.record")}
        hint={t("agreements.approve.recordHint")}
        limit={longestRecord}
      />
    </FormDialog>
  );
}
