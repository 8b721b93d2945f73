import { useTranslation } from "react-i18next";
import { UpdateMeetingDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { MeetingFields } from "./MeetingFields.tsx";
import type { Meeting } from "./meeting.types.ts";
import { meetingSchema, updateMeetingInput, valuesOfMeeting } from "./meetingValues.ts";

export function EditMeetingDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const action = useActionForm({
    document: UpdateMeetingDocument,
    schema: meetingSchema,
    defaults: valuesOfMeeting(meeting),
    toInput: (values) => updateMeetingInput(meeting, values),
    onDone: () => {
      notify(t("meetings.edited"));
      onClose();
    },
  });
  return (
    <FormDialog title={t("meetings.editTitle")} verb={t("meetings.save")} action={action} onClose={onClose}>
      <MeetingFields control={action.form.control} />
    </FormDialog>
  );
}
