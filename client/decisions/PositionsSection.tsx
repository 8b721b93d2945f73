import { useTranslation } from "react-i18next";
import type { DecisionDetailFragment } from "../../schema/generated/graphql.ts";
import { Section } from "../ui/Section.tsx";
import { Positions } from "./Positions.tsx";

/** What the parties have said of a decision, and who has not yet had a say (R3). */
export function PositionsSection({ decision }: { decision: DecisionDetailFragment }) {
  const { t } = useTranslation();
  const { positions, partiesYetToSay, status } = decision;
  const isProposed = status === "PROPOSED";
  const title = t("decisions.positions");
  return (
    <Section title={title}>
      {positions.length === 0 ? (
        <p className="decision-quiet">{t("decisions.positionsNone")}</p>
      ) : (
        <Positions positions={positions} label={title} />
      )}
      {partiesYetToSay.length === 0 ? (
        <p className="decision-quiet">{t("decisions.yetToSayNone")}</p>
      ) : (
        <>
          <h3>{t(isProposed ? "decisions.yetToSay" : "decisions.yetToSayLater")}</h3>
          <ul className="decision-parties">
            {partiesYetToSay.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
