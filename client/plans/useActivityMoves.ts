import { useState } from "react";
import { useTranslation } from "react-i18next";
import { StepActivityDocument } from "../../schema/generated/graphql.ts";
import { useAction } from "../form/useAction.ts";
import type { Column, Move } from "./activities.ts";
import type { Activity } from "./plan.types.ts";

/**
 * Moves cards: one on its way stands already where it is going, so that nothing jumps back while the hub is asked. What
 * has come of it is told in `announcement`.
 */
export function useActivityMoves() {
  const { t } = useTranslation();
  const [onItsWay, setOnItsWay] = useState<{ id: string; to: Column } | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const { run, refusal } = useAction(StepActivityDocument);

  const move = async ({ id, version, title }: Activity, { step, to }: Move) => {
    setOnItsWay({ id, to });
    const answer = await run({ id, version, action: step });
    setOnItsWay(null);
    if (answer && "data" in answer) {
      setAnnouncement(t("plans.board.moved", { title, column: t(`plans.board.column.${to}`) }));
    }
  };
  return {
    move,
    announcement,
    refusal,
    /** Where the card stands now. */
    placeOf: ({ id, status }: Activity) => (onItsWay?.id === id ? onItsWay.to : status),
  };
}
