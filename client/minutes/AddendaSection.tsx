import { useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  type AddAddendumInput,
  AddMinutesAddendumDocument,
  type AddMinutesAddendumMutation,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Minutes } from "./minutes.types.ts";

/** What was added after adoption: the only way in which adopted minutes grow. Nothing before. */
export function AddendaSection({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { status, addenda, allowedActions } = minutes;
  if (status !== "ADOPTED") return null;
  return (
    <div className={addenda.length === 0 ? "minutes-beside" : undefined}>
      <Section
        title={t("minutes.addenda")}
        aside={
          allowedActions.includes("addAddendum") && (
            <Button size="small" onPress={() => setOpen(true)}>
              {t("minutes.addendum")}
            </Button>
          )
        }
      >
        {addenda.length === 0 ? (
          <p className="minutes-quiet">{t("minutes.addendaNone")}</p>
        ) : (
          <ul className="minutes-list">
            {addenda.map(({ id, text, addedAt, organization }) => (
              <li key={id}>
                <p className="minutes-quiet">
                  {format.day(addedAt)}, {organization.name}
                </p>
                <p className="minutes-text">{text}</p>
              </li>
            ))}
          </ul>
        )}
        {isOpen && <AddendumDialog minutes={minutes} onClose={() => setOpen(false)} />}
      </Section>
    </div>
  );
}

const schema = z.object({ text: requiredText(limits.text) });
type Values = z.infer<typeof schema>;

function AddendumDialog({ minutes, onClose }: { minutes: Minutes; onClose: () => void }) {
  const { t } = useTranslation();
  const action = useActionForm<Values, AddMinutesAddendumMutation, AddAddendumInput>({
    document: AddMinutesAddendumDocument,
    schema,
    defaults: { text: "" },
    toInput: ({ text }) => ({ id: minutes.id, version: minutes.version, text }),
    onDone: () => {
      onClose();
      notify(t("minutes.added"));
    },
  });
  return (
    <FormDialog
      title={t("minutes.addendum")}
      verb={t("minutes.addendumVerb")}
      action={action}
      onClose={onClose}
    >
      <GuardedField
        control={action.form.control}
        name="text"
        label={t("minutes.addendumText")}
        hint={t("minutes.addendumHint")}
        rows={5}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}
