import { GripVertical } from "lucide-react";
import { type CSSProperties, type RefObject, useState } from "react";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { placeOfDrop } from "../ui/order.ts";
import { AgendaItem } from "./AgendaItem.tsx";
import type { AgendaParts } from "./agenda.types.ts";

interface SortableAgendaProps extends AgendaParts {
  /** Where the agenda stands, until now to read. */
  place: RefObject<HTMLElement | null>;
  /** The item whose handle had the focus there, and has it again unless it went elsewhere. */
  reached: string | null;
}

/** What had the focus is gone; whoever has moved on meanwhile is not called back. */
const takeFocus = (handle: HTMLButtonElement | null) => {
  if (document.activeElement === document.body) handle?.focus();
};

/** The agenda to order: by dragging, or by the keyboard from the handle of each item. */
export function SortableAgenda({ place, reached, ...parts }: SortableAgendaProps) {
  const { items, meeting, decisions, arrived, onMove } = parts;
  const { t } = useTranslation();
  // The list is drawn empty first: meanwhile it is as high as the one before, or what stands below would jump.
  const [height] = useState(() => place.current?.offsetHeight ?? 0);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ "text/plain": items.find(({ id }) => id === key)?.title ?? "" })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const item = items.find(({ id }) => id === key);
      if (item) void onMove(item, placeOfDrop(items, item.id, target));
    },
  });
  return (
    <GridList
      className="agenda"
      style={{ "--agenda-height": `${height}px` } as CSSProperties}
      aria-label={t("meetings.agenda.label")}
      items={items}
      dependencies={[items, meeting, decisions, arrived]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {(item) => {
        const at = items.indexOf(item);
        return (
          <GridListItem id={item.id} textValue={item.title} className="agenda-item">
            <Button
              slot="drag"
              ref={item.id === reached ? takeFocus : null}
              className="agenda-handle"
              aria-label={t("meetings.agenda.drag", { title: item.title })}
            >
              <GripVertical size={16} aria-hidden />
            </Button>
            <AgendaItem
              item={item}
              place={at + 1}
              all={items.length}
              meeting={meeting}
              decisions={decisions.get(item.id)}
              isNew={arrived.has(item.id)}
              onMove={onMove}
            />
          </GridListItem>
        );
      }}
    </GridList>
  );
}
