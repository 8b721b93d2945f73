import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PlanMeetingDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { SelectField } from "../form/fields.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { notify } from "../ui/Toast.tsx";
import { MeetingFields } from "./MeetingFields.tsx";
import type { MeetingDraft } from "./meetingValues.ts";
import { blankMeeting, meetingSchema, planMeetingInput } from "./meetingValues.ts";

/** Plans a meeting, and goes to it: its agenda comes next. */
export function PlanMeetingDialog({
  draft: { forumId, day },
  forums,
  onClose,
}: {
  draft: MeetingDraft;
  forums: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [only] = forums;
  const here = forums.find(({ id }) => id === forumId) ?? (forums.length === 1 ? only : undefined);
  const action = useActionForm({
    document: PlanMeetingDocument,
    schema: meetingSchema,
    defaults: blankMeeting(here?.id ?? null, day ?? null),
    toInput: planMeetingInput,
    onDone: ({ planMeeting }) => {
      notify(t("meetings.planned"));
      onClose();
      void navigate({ to: "/moten/$id", params: { id: planMeeting.id } });
    },
  });
  const { control } = action.form;
  return (
    <FormDialog title={t("meetings.planTitle")} verb={t("meetings.plan")} action={action} onClose={onClose}>
      <SelectField
        control={control}
        name="forumId"
        label={t("meetings.forum")}
        options={forums.map(({ id, name }) => ({ id, label: name }))}
        isRequired
      />
      <MeetingFields control={control} />
    </FormDialog>
  );
}
