import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItemAction } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { LateMenu } from "../ui/LateMenu.tsx";
import type { MenuEntry } from "../ui/MenuList.tsx";
import type { Item, Meeting } from "./meeting.types.ts";
import { useItemSteps } from "./useItemSteps.ts";

const ItemDialog = lazy(async () => ({ default: (await import("./ItemDialog.tsx")).ItemDialog }));
const ItemPlaceDialog = lazy(async () => ({
  default: (await import("./ItemPlaceDialog.tsx")).ItemPlaceDialog,
}));

/** All that may be done with an item, moving it up and down among it. */
export function ItemMenu({
  item,
  place,
  all,
  meeting,
  onMove,
}: {
  item: Item;
  place: number;
  all: number;
  meeting: Meeting;
  onMove: (item: Item, position: number) => Promise<void>;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"edit" | "place" | "carryOver" | null>(null);
  const { toBacklog, withdraw, refusal } = useItemSteps(item);
  const { allowedActions, title } = item;
  const trigger = useRef<HTMLButtonElement>(null);
  const moveTo = async (position: number) => {
    await onMove(item, position);
    // The row was taken out and put in elsewhere: the focus that it had goes with it, unless it is somewhere else now.
    const at = document.activeElement;
    const row = trigger.current?.closest(".agenda-item");
    if (at === document.body || row?.contains(at)) trigger.current?.focus();
  };
  const may = (action: AgendaItemAction) => allowedActions.includes(action);
  const acts: readonly (MenuEntry & { act: () => void; isThere: boolean })[] = [
    {
      id: "up",
      label: t("meetings.agenda.up"),
      isThere: may("move"),
      isDisabled: place === 1,
      act: () => void moveTo(place - 1),
    },
    {
      id: "down",
      label: t("meetings.agenda.down"),
      isThere: may("move"),
      isDisabled: place === all,
      act: () => void moveTo(place + 1),
    },
    {
      id: "edit",
      label: t("domain.agendaItemAction.edit"),
      isThere: may("edit"),
      act: () => setOpen("edit"),
    },
    {
      id: "other",
      label: t("meetings.agenda.toOther"),
      isThere: may("place"),
      act: () => setOpen("place"),
    },
    {
      id: "backlog",
      label: t("meetings.agenda.toBacklog"),
      isThere: may("place"),
      act: () => void toBacklog(),
    },
    {
      id: "carryOver",
      label: t("domain.agendaItemAction.carryOver"),
      isThere: may("carryOver"),
      act: () => setOpen("carryOver"),
    },
    {
      id: "withdraw",
      label: t("domain.agendaItemAction.withdraw"),
      isThere: may("withdraw"),
      act: () => void withdraw(),
    },
  ];
  // oxlint-disable-next-line react/refs -- the ref is read when the act is carried out, not here
  const entries = acts.filter(({ isThere }) => isThere);
  if (entries.length === 0) return null;
  return (
    <span className="agenda-menu">
      <LateMenu
        buttonRef={trigger}
        size="small"
        aria-label={t("meetings.agenda.more", { title })}
        icon={<Ellipsis size={16} aria-hidden />}
        groups={[{ id: "acts", entries }]}
        onAction={(chosen) => entries.find(({ id }) => id === chosen)?.act()}
      />
      <RefusalNote refusal={refusal} />
      <Suspense>
        {open === "edit" && <ItemDialog act="edit" item={item} onClose={() => setOpen(null)} />}
        {(open === "place" || open === "carryOver") && (
          <ItemPlaceDialog act={open} item={item} meeting={meeting} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </span>
  );
}
