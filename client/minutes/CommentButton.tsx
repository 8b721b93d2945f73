import { MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CommentMinutesDocument } from "../../schema/generated/graphql.ts";
import { TextDialog } from "../form/TextDialog.tsx";
import { Button } from "../ui/Button.tsx";

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

function CommentDialog({ minutesId, about, onClose }: About & { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <TextDialog
      document={CommentMinutesDocument}
      name="text"
      toInput={(text) => ({ id: minutesId, text, ...(about && { agendaItemId: about.id }) })}
      title={about ? t("minutes.commentItem", { item: about.name }) : t("minutes.comment")}
      verb={t("minutes.comment")}
      label={t("minutes.commentText")}
      hint={t("minutes.commentHint")}
      rows={4}
      done={t("minutes.commented")}
      onClose={onClose}
    />
  );
}
