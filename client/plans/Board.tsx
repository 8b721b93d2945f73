import "./board.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { ActivityCard } from "./ActivityCard.tsx";
import { type ActivityAct, ActivityDialogs } from "./ActivityDialogs.tsx";
import { columns, type Move, movesOf } from "./activities.ts";
import { BoardColumn } from "./BoardColumn.tsx";
import type { Activity, Goal } from "./plan.types.ts";
import { useActivityMoves } from "./useActivityMoves.ts";

/** The activities by how far they have come; a card goes on by dragging, by the keyboard or from its menu. */
export function Board({
  activities,
  goals,
  arrived,
}: {
  activities: readonly Activity[];
  goals: readonly Goal[];
  arrived: ReadonlySet<string>;
}) {
  const { t } = useTranslation();
  const { move, placeOf, announcement, refusal } = useActivityMoves();
  const [open, setOpen] = useState<{ id: string; act: ActivityAct } | null>(null);
  const isMovable = useOnce(activities.some((activity) => movesOf(activity).length > 0));
  const go = (activity: Activity, to: Move) => {
    // What is blocked says why first.
    if (to.step === "block") setOpen({ id: activity.id, act: "block" });
    else void move(activity, to);
  };
  const parts = {
    goals,
    arrived,
    onMove: go,
    onOpen: ({ id }: Activity, act: ActivityAct) => setOpen({ id, act }),
  };
  const over = activities.filter((activity) => columns.every((column) => column !== placeOf(activity)));
  return (
    <>
      <div className="board">
        {columns.map((column) => (
          <BoardColumn
            // Dragging comes once, and stays: what had the focus keeps it.
            key={`${column} ${isMovable}`}
            column={column}
            cards={activities.filter((activity) => placeOf(activity) === column)}
            all={activities}
            isMovable={isMovable}
            {...parts}
          />
        ))}
      </div>
      <RefusalNote refusal={refusal} />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {over.length > 0 && (
        <Disclosure title={t("plans.board.over", { count: over.length })}>
          <ul className="board-over">
            {over.map((activity) => (
              <li key={activity.id} className="board-card">
                <ActivityCard activity={activity} isOver {...parts} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <ActivityDialogs
        activity={activities.find(({ id }) => id === open?.id)}
        act={open?.act ?? null}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

/** True from when `now` first is. */
function useOnce(now: boolean): boolean {
  const [was, setWas] = useState(now);
  if (now && !was) setWas(true);
  return was || now;
}
