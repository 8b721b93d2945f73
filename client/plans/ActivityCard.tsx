import { GripVertical } from "lucide-react";
import { Button, Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Deadline, Status } from "../ui/Status.tsx";
import type { ActivityAct } from "./ActivityDialogs.tsx";
import { ActivityMenu } from "./ActivityMenu.tsx";
import { isOpen, type Move, movesOf } from "./activities.ts";
import { Owner } from "./Owner.tsx";
import type { Activity, Goal } from "./plan.types.ts";
import { activityTone } from "./tones.ts";

/** What all cards of a board share. */
export interface CardParts {
  readonly goals: readonly Goal[];
  /** Ids of those that have come while the page was open. */
  readonly arrived: ReadonlySet<string>;
  readonly onMove: (activity: Activity, move: Move) => void;
  readonly onOpen: (activity: Activity, act: ActivityAct) => void;
}

/** One activity: what, by whom, until when, how far; and all that may be done with it. */
export function ActivityCard({
  activity,
  goals,
  isMovable = false,
  isOver = false,
  onMove,
  onOpen,
}: CardParts & { activity: Activity; isMovable?: boolean; isOver?: boolean }) {
  const { t } = useTranslation();
  const { id, title, status } = activity;
  return (
    <div className="card">
      <div className="card-head">
        {isMovable && movesOf(activity).length > 0 && (
          <Button slot="drag" className="card-handle" aria-label={t("plans.board.drag", { title })}>
            <GripVertical size={16} aria-hidden />
          </Button>
        )}
        <p className="card-title">
          <Link
            href={`/aktiviteter/${id}`}
            className="text-link"
            // The mouse drags the card, not the address.
            // oxlint-disable-next-line jsx-a11y/anchor-has-content -- the props hold the content
            render={(props) => ("href" in props ? <a {...props} draggable={false} /> : <span {...props} />)}
          >
            {title}
          </Link>
        </p>
        <ActivityMenu activity={activity} onMove={onMove} onOpen={onOpen} />
      </div>
      {isOver && (
        <Status tone={activityTone[status]} look="plain">
          {t(`domain.activityStatus.${status}`)}
        </Status>
      )}
      <CardFacts activity={activity} goals={goals} />
    </div>
  );
}

function CardFacts({ activity, goals }: { activity: Activity; goals: readonly Goal[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { due, status, statusReason, blockedBy, priority, subItems, overdue } = activity;
  const goal = goals.find(({ id }) => id === activity.goal?.id);
  const done = subItems.filter((part) => part.status === "DONE").length;
  return (
    <>
      <p className="card-facts">
        <Owner activity={activity} isShort />
        {overdue ? (
          <Deadline due={due} />
        ) : (
          <span>{isOpen(activity) ? t("plans.dueOn", { day: format.day(due) }) : format.day(due)}</span>
        )}
        {goal && <span>{t("plans.goal.number", { number: goal.position })}</span>}
        {priority !== "NORMAL" && <span>{t(`plans.priority.${priority}`)}</span>}
        {subItems.length > 0 && <span>{t("plans.parts.done", { done, count: subItems.length })}</span>}
      </p>
      {status === "BLOCKED" && (
        <p className="card-block">
          {blockedBy && <strong>{t("plans.block.by", { party: blockedBy.name })} </strong>}
          {statusReason}
        </p>
      )}
    </>
  );
}
