import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  AddTaskDocument,
  type AddTaskMutation,
  type CreateActivityInput,
  RoomItemDocument,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { GuardedField, SelectField } from "../form/fields.tsx";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { notify } from "../ui/Toast.tsx";
import { OutcomeForm } from "./OutcomeForm.tsx";
import type { Attendance } from "./room.types.ts";

const schema = z.object({
  title: requiredText(limits.line),
  responsibleOrganizationId: chosen<string>(),
  due: chosen<string>(),
});
type Values = z.infer<typeof schema>;

/** Who does what after the item, and by when. */
export function TaskForm({
  itemId,
  attendance,
  onClose,
}: {
  itemId: string;
  attendance: readonly Attendance[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const action = useActionForm<Values, AddTaskMutation, CreateActivityInput>({
    document: AddTaskDocument,
    schema,
    defaults: { title: "", responsibleOrganizationId: null, due: null },
    toInput: ({ title, responsibleOrganizationId, due }) => ({
      agendaItemId: itemId,
      title,
      responsibleOrganizationId: responsibleOrganizationId ?? "",
      due: due ?? "",
    }),
    onDone: () => {
      void client.refetchQueries({ include: [RoomItemDocument] });
      notify(t("meetingroom.task.added"));
      onClose();
    },
  });
  const { control, setFocus } = action.form;
  useEffect(() => setFocus("title"), [setFocus]);
  return (
    <OutcomeForm
      title={t("meetingroom.task.new")}
      verb={t("meetingroom.task.verb")}
      action={action}
      onClose={onClose}
    >
      <GuardedField
        control={control}
        name="title"
        label={t("meetingroom.task.what")}
        limit={limits.line}
        isRequired
      />
      <SelectField
        control={control}
        name="responsibleOrganizationId"
        label={t("meetingroom.task.who")}
        options={attendance.map(({ organization: { id, name } }) => ({ id, label: name }))}
        isRequired
      />
      <DayField
        control={control}
        name="due"
        label={t("meetingroom.task.due")}
        min={dayOf(now())}
        isRequired
      />
    </OutcomeForm>
  );
}
