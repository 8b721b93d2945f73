import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MoveAgreementClauseDocument } from "../../schema/generated/graphql.ts";
import { useAction } from "../form/useAction.ts";
import { placedAt } from "../ui/order.ts";
import { type Clause, clauseName } from "./agreement.types.ts";

/**
 * The clauses with the one on its way already where it is going, so that nothing jumps back while the hub is asked.
 * `move` takes a place from 1; what has come of it is told in `announcement`.
 */
export function useClauseMoves(inOrder: readonly Clause[]) {
  const { t } = useTranslation();
  const [onItsWay, setOnItsWay] = useState<{ id: string; position: number } | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const { run, refusal } = useAction(MoveAgreementClauseDocument);
  const clauses = onItsWay ? placedAt(inOrder, onItsWay.id, onItsWay.position) : inOrder;

  const move = async (clause: Clause, position: number) => {
    const { id, version } = clause;
    if (clauses.findIndex((one) => one.id === id) === position - 1) return;
    setOnItsWay({ id, position });
    const answer = await run({ id, version, position });
    setOnItsWay(null);
    if (answer && "data" in answer) {
      const title = clauseName(clause);
      setAnnouncement(t("agreements.clause.moved", { title, position, all: inOrder.length }));
    }
  };
  return { clauses, move, announcement, refusal };
}
