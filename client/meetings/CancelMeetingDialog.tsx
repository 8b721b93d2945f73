import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { CancelMeetingDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import type { Meeting } from "./meeting.types.ts";

const schema = z.object({ reason: requiredText(limits.text) });

export function CancelMeetingDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: CancelMeetingDocument,
    schema,
    defaults: { reason: "" },
    toInput: ({ reason }) => ({ id: meeting.id, version: meeting.version, reason }),
    onDone: () => {
      notify(t("meetings.cancelled"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("meetings.cancelTitle")}
      verb={t("domain.meetingAction.cancel")}
      action={action}
      onClose={onClose}
    >
      <p>{t("meetings.cancelText")}</p>
      <GuardedField
        control={action.form.control}
        name="reason"
        label={t("meetings.cancelReason")}
        rows={3}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}
