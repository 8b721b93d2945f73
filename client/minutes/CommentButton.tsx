import { MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  CommentMinutesDocument,
  type CommentMinutesInput,
  type CommentMinutesMutation,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField } from "../form/fields.tsx";
import { limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";

interface About {
  minutesId: string;
  /** The agenda item; null: the minutes as a whole. */
  about: { readonly id: string; readonly name: string } | null;
}

/** Opens a window for one comment. */
export function CommentButton({ minutesId, about }: About) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={<MessageSquarePlus size={14} aria-hidden />}
        {...(about && { "aria-label": t("minutes.commentItem", { item: about.name }) })}
        onPress={() => setOpen(true)}
      >
        {t("minutes.comment")}
      </Button>
      {isOpen && <CommentDialog minutesId={minutesId} about={about} onClose={() => setOpen(false)} />}
    </>
  );
}

const schema = z.object({ text: requiredText(limits.text) });
type Values = z.infer<typeof schema>;

function CommentDialog({ minutesId, about, onClose }: About & { onClose: () => void }) {
  const { t } = useTranslation();
  const action = useActionForm<Values, CommentMinutesMutation, CommentMinutesInput>({
    document: CommentMinutesDocument,
    schema,
    defaults: { text: "" },
    toInput: ({ text }) => ({ id: minutesId, text, ...(about && { agendaItemId: about.id }) }),
    onDone: () => {
      onClose();
      notify(t("minutes.commented"));
    },
  });
  return (
    <FormDialog
      title={about ? t("minutes.commentItem", { item: about.name }) : t("minutes.comment")}
      verb={t("minutes.comment")}
      action={action}
      onClose={onClose}
    >
      <GuardedField
        control={action.form.control}
        name="text"
        label={t("minutes.commentText")}
        hint={t("minutes.commentHint")}
        rows={4}
        limit={limits.text}
        isRequired
      />
    </FormDialog>
  );
}
