import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  DraftMinutesDocument,
  type DraftMinutesInput,
  type DraftMinutesMutation,
} from "../../schema/generated/graphql.ts";
import { RadioField } from "../form/fields.tsx";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useActionForm } from "../form/useActionForm.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Form } from "../ui/Form.tsx";
import { Section } from "../ui/Section.tsx";
import { notify } from "../ui/Toast.tsx";
import type { MinutesMeeting } from "./minutes.types.ts";
import { useMinutesFetch } from "./useMinutesFetch.ts";

/** Before there are minutes that the viewer sees: the form that begins them, or why there are none. */
export function NoMinutes({ meeting }: { meeting: MinutesMeeting }) {
  const { t } = useTranslation();
  const { mayDraftMinutes, minutesWriter, status } = meeting;
  if (mayDraftMinutes) return <DraftForm meetingId={meeting.id} />;
  if (minutesWriter) {
    const organization = minutesWriter.name;
    return (
      <EmptyState title={t("minutes.beingWritten", { organization })}>
        {t("minutes.beingWrittenText", { organization })}
      </EmptyState>
    );
  }
  const hasBegun = status === "IN_SESSION" || status === "HELD";
  return (
    <EmptyState title={t("minutes.notYet")}>
      {t(hasBegun ? "minutes.notYetText" : "minutes.notHeldText")}
    </EmptyState>
  );
}

const forms = ["NOTES", "PROTOCOL"] as const;
const schema = z.object({ form: z.enum(forms) });
type Values = z.infer<typeof schema>;

function DraftForm({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const refetch = useMinutesFetch();
  const { form, submit, isPending, refusal } = useActionForm<Values, DraftMinutesMutation, DraftMinutesInput>(
    {
      document: DraftMinutesDocument,
      schema,
      defaults: { form: "NOTES" },
      toInput: (values) => ({ meetingId, form: values.form }),
      onDone: () => {
        notify(t("minutes.drafted"));
        refetch();
      },
    },
  );
  const title = t("minutes.draftTitle");
  return (
    <Section title={title}>
      <p>{t("minutes.draftLead")}</p>
      <Form label={title} onSubmit={submit}>
        <RadioField
          control={form.control}
          name="form"
          label={t("minutes.form")}
          options={forms.map((id) => ({ id, label: t(`domain.minutesForm.${id}`) }))}
        />
        <RefusalNote refusal={refusal} />
        <ButtonRow>
          <Button type="submit" kind="primary" isPending={isPending}>
            {t("minutes.draftVerb")}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
