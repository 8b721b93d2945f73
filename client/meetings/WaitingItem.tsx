import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { ItemAbout } from "./ItemAbout.tsx";
import type { Item } from "./meeting.types.ts";
import { useItemSteps } from "./useItemSteps.ts";

/** An item that is on no agenda yet, and the press that puts it on this one. */
export function WaitingItem({ item, meetingId }: { item: Item; meetingId: string | null }) {
  const { t } = useTranslation();
  const { ontoAgenda, withdraw, isPending, refusal } = useItemSteps(item);
  const { title, description, allowedActions } = item;
  const mayPlace = meetingId !== null && allowedActions.includes("place");
  return (
    <li className="waiting-item">
      <p className="agenda-title">{title}</p>
      <ItemAbout item={item} />
      {description && <p className="agenda-text">{description}</p>}
      {(mayPlace || allowedActions.includes("withdraw")) && (
        <ButtonRow>
          {mayPlace && (
            <Button
              size="small"
              icon={<Plus size={16} aria-hidden />}
              aria-label={t("meetings.waiting.takeLong", { title })}
              isPending={isPending}
              onPress={() => void ontoAgenda(meetingId)}
            >
              {t("meetings.waiting.take")}
            </Button>
          )}
          {allowedActions.includes("withdraw") && (
            <Button size="small" kind="quiet" onPress={() => void withdraw()}>
              {t("domain.agendaItemAction.withdraw")}
            </Button>
          )}
        </ButtonRow>
      )}
      <RefusalNote refusal={refusal} />
    </li>
  );
}
