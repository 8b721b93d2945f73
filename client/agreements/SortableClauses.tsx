import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { placeOfDrop } from "../ui/order.ts";
import { type Clause, clauseName } from "./agreement.types.ts";

/** The clauses of a draft to order: by dragging, or by the keyboard from the handle of each. */
export function SortableClauses({
  clauses,
  onMove,
  children,
}: {
  clauses: readonly Clause[];
  onMove: (clause: Clause, position: number) => Promise<void>;
  children: (clause: Clause, at: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      clauses.filter(({ id }) => new Set(keys).has(id)).map((one) => ({ "text/plain": clauseName(one) })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const clause = clauses.find(({ id }) => id === key);
      if (clause) void onMove(clause, placeOfDrop(clauses, clause.id, target));
    },
  });
  return (
    <GridList
      className="clauses"
      aria-label={t("agreements.clause.heading")}
      items={clauses}
      dependencies={[clauses, children]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {(clause) => (
        <GridListItem id={clause.id} textValue={clauseName(clause)} className="clause">
          <Button
            slot="drag"
            className="clause-handle"
            aria-label={t("agreements.clause.drag", { title: clauseName(clause) })}
          >
            <GripVertical size={16} aria-hidden />
          </Button>
          {children(clause, clauses.indexOf(clause))}
        </GridListItem>
      )}
    </GridList>
  );
}
