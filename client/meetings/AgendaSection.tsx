import { useQuery } from "@apollo/client/react";
import { lazy, Suspense, startTransition, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AgendaDecisionsDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useArrivals } from "../live/useArrivals.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { type Decisions, decisionsByItem } from "./ItemDecisions.tsx";
import type { Meeting } from "./meeting.types.ts";
import { minutesOf } from "./meetingDays.ts";
import { PlainAgenda } from "./PlainAgenda.tsx";
import { useItemMoves } from "./useItemMoves.ts";

/** Dragging is a lot of code, which comes when a pointer or the focus does. */
const SortableAgenda = lazy(async () => ({ default: (await import("./SortableAgenda.tsx")).SortableAgenda }));
const ItemDialog = lazy(async () => ({ default: (await import("./ItemDialog.tsx")).ItemDialog }));

/** The agenda in its order; whoever may, orders it by dragging, by the keyboard or from each item's menu. */
export function AgendaSection({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<{ itemId: string | null } | null>(null);
  // In a transition: what is there stays until the other has come.
  const reach = (itemId: string | null) =>
    startTransition(() => setReached((before) => (itemId === null ? (before ?? { itemId }) : { itemId })));
  const { data } = useQuery(AgendaDecisionsDocument, { variables: { id: meeting.id } });
  const decisions: Decisions = decisionsByItem(data);
  const { items, move, announcement, refusal } = useItemMoves(meeting.agenda);
  const arrived = useArrivals(
    useMemo(() => meeting.agenda.map(({ id }) => id), [meeting.agenda]),
    meeting.id,
  );
  const { allowedActions } = meeting;
  const mayAdd = allowedActions.includes("addItem");
  const mayPropose = !mayAdd && allowedActions.includes("proposeItem");
  const isSortable = items.some((item) => item.allowedActions.includes("move"));
  const parts = { items, meeting, decisions, arrived, onMove: move };
  return (
    <Section title={t("meetings.agenda.title")} aside={<PlannedTime meeting={meeting} />}>
      {items.length === 0 ? (
        <EmptyState title={t("meetings.agenda.emptyTitle")}>
          {mayAdd ? t("meetings.agenda.emptyMay") : t("meetings.agenda.emptyText")}
        </EmptyState>
      ) : isSortable ? (
        <div ref={place} onPointerEnter={() => reach(null)}>
          {reached ? (
            <SortableAgenda {...parts} place={place} reached={reached.itemId} />
          ) : (
            <PlainAgenda {...parts} onReach={reach} />
          )}
        </div>
      ) : (
        <PlainAgenda {...parts} />
      )}
      <RefusalNote refusal={refusal} />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {(mayAdd || mayPropose) && (
        <p>
          <Button onPress={() => setAdding(true)}>
            {t(mayAdd ? "domain.meetingAction.addItem" : "domain.meetingAction.proposeItem")}
          </Button>
        </p>
      )}
      {isAdding && (
        <Suspense>
          <ItemDialog
            act={mayAdd ? "add" : "propose"}
            place={{ forumId: meeting.forum.id, meetingId: meeting.id }}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function PlannedTime({ meeting: { agenda, startsAt, endsAt } }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const planned = agenda.reduce((sum, { plannedMinutes }) => sum + (plannedMinutes ?? 0), 0);
  const all = minutesOf(startsAt, endsAt);
  if (planned === 0) return null;
  return (
    <span className="meetings-quiet">
      {all === null
        ? t("meetings.agenda.planned", { count: planned })
        : t("meetings.agenda.plannedOf", { planned, all })}
    </span>
  );
}
