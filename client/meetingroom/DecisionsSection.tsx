import { useTranslation } from "react-i18next";
import { DecisionCard } from "./DecisionCard.tsx";
import type { Decision } from "./room.types.ts";

/** What is decided under the item, and what is proposed. */
export function DecisionsSection({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  if (decisions.length === 0) return null;
  return (
    <div className="room-part">
      <header className="room-part-head">
        <h3>{t("meetingroom.decision.title")}</h3>
      </header>
      {decisions.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} />
      ))}
    </div>
  );
}
