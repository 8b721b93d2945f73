import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Status } from "../ui/Status.tsx";
import { ItemAbout } from "./ItemAbout.tsx";
import type { Item } from "./meeting.types.ts";
import { itemTone } from "./tones.ts";
import { useItemSteps } from "./useItemSteps.ts";

const ItemDialog = lazy(async () => ({ default: (await import("./ItemDialog.tsx")).ItemDialog }));

/** An item that one has proposed, what has become of it, and what may still be done with it. */
export function OwnProposal({ item }: { item: Item }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { withdraw, isPending, refusal } = useItemSteps(item);
  const { title, description, status, allowedActions } = item;
  const mayEdit = allowedActions.includes("edit");
  const mayWithdraw = allowedActions.includes("withdraw");
  return (
    <li className="waiting-item">
      <p className="agenda-title">{title}</p>
      <p>
        <Status tone={itemTone[status]} look="plain">
          {t(`domain.agendaItemStatus.${status}`)}
        </Status>
      </p>
      <ItemAbout item={item} />
      {description && <p className="agenda-text">{description}</p>}
      {(mayEdit || mayWithdraw) && (
        <ButtonRow>
          {mayEdit && (
            <Button size="small" onPress={() => setEditing(true)}>
              {t("domain.agendaItemAction.edit")}
              <span className="visually-hidden"> {title}</span>
            </Button>
          )}
          {mayWithdraw && (
            <Button size="small" kind="quiet" isPending={isPending} onPress={() => void withdraw()}>
              {t("domain.agendaItemAction.withdraw")}
              <span className="visually-hidden"> {title}</span>
            </Button>
          )}
        </ButtonRow>
      )}
      <RefusalNote refusal={refusal} />
      {isEditing && (
        <Suspense>
          <ItemDialog act="edit" item={item} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </li>
  );
}
