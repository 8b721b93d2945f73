import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MoveAgendaItemDocument } from "../../schema/generated/graphql.ts";
import { useAction } from "../form/useAction.ts";
import { placedAt } from "../ui/order.ts";
import type { Item } from "./meeting.types.ts";

/**
 * The agenda with the item on its way already where it is going, so that nothing jumps back while the hub is asked.
 * `move` takes a place from 1; what has come of it is told in `announcement`.
 */
export function useItemMoves(agenda: readonly Item[]) {
  const { t } = useTranslation();
  const [onItsWay, setOnItsWay] = useState<{ id: string; position: number } | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const { run, refusal } = useAction(MoveAgendaItemDocument);
  const items = onItsWay ? placedAt(agenda, onItsWay.id, onItsWay.position) : agenda;

  const move = async ({ id, version, title }: Item, position: number) => {
    if (items.findIndex((item) => item.id === id) === position - 1) return;
    setOnItsWay({ id, position });
    const answer = await run({ id, version, position });
    setOnItsWay(null);
    if (answer && "data" in answer) {
      setAnnouncement(t("meetings.agenda.moved", { title, position, all: agenda.length }));
    }
  };
  return { items, move, announcement, refusal };
}
