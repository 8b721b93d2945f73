import { useId } from "react";
import { GridList, GridListItem, isTextDropItem, useDragAndDrop } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ActivityCard, type CardParts } from "./ActivityCard.tsx";
import { type Column, movesOf } from "./activities.ts";
import type { Activity } from "./plan.types.ts";

/** A card carries one of these for each column that it may go to. Lower case, as browsers write them. */
const dragType = (column: Column): string => `application/x-activity-to-${column.toLowerCase()}`;

const dragged = (activity: Activity): Record<string, string> => ({
  "text/plain": activity.title,
  ...Object.fromEntries(movesOf(activity).map(({ to }) => [dragType(to), activity.id])),
});

/** A column of the board. It takes only what the hub lets go there. */
export function BoardColumn({
  column,
  cards,
  all,
  isMovable,
  ...parts
}: CardParts & {
  column: Column;
  cards: readonly Activity[];
  /** Of every column: a card that is dropped here comes from another one. */
  all: readonly Activity[];
  isMovable: boolean;
}) {
  const { t } = useTranslation();
  const heading = useId();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const card = cards.find(({ id }) => id === key);
        return card ? dragged(card) : {};
      }),
    getAllowedDropOperations: () => ["move"],
    acceptedDragTypes: [dragType(column)],
    onRootDrop: async ({ items }) => {
      for (const item of items.filter(isTextDropItem)) {
        const id = await item.getText(dragType(column));
        const card = all.find((one) => one.id === id);
        const move = card && movesOf(card).find(({ to }) => to === column);
        if (move) parts.onMove(card, move);
      }
    },
  });
  return (
    <section className="board-column" aria-labelledby={heading}>
      <h3 className="board-heading">
        <span id={heading}>{t(`plans.board.column.${column}`)}</span>
        <span className="plan-quiet">
          <span aria-hidden>{cards.length}</span>
          <span className="visually-hidden">{t("plans.board.count", { count: cards.length })}</span>
        </span>
      </h3>
      <GridList
        className="board-cards"
        aria-labelledby={heading}
        items={cards}
        dependencies={[cards, parts.arrived]}
        {...(isMovable && { dragAndDropHooks })}
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => <p className="board-empty">{t("plans.board.empty")}</p>}
      >
        {(activity) => (
          <GridListItem
            id={activity.id}
            textValue={activity.title}
            className="board-card arrival"
            data-new={parts.arrived.has(activity.id) || null}
          >
            <ActivityCard activity={activity} isMovable={isMovable} {...parts} />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}
