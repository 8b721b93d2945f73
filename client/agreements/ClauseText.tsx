import { useTranslation } from "react-i18next";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Status } from "../ui/Status.tsx";
import { type Agreement, aboveKey, type Clause } from "./agreement.types.ts";

/** What a clause says, whom it concerns, and whether it departs from the agreement above, and why. */
export function ClauseText({
  clause: { ref, heading, text, responsibleSectors, divergesFromParent, divergenceReason, parentClause },
  parent,
  isNew = false,
}: {
  clause: Clause;
  parent: Agreement["parent"];
  isNew?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className="clause-body" data-new={isNew || null}>
      <h3 className="clause-heading">
        <span className="clause-ref">{ref}</span> {heading}
      </h3>
      {text.trim() !== "" && <p className="agreement-text">{text}</p>}
      {responsibleSectors.length > 0 && (
        <p className="clause-sectors agreement-quiet">
          {t("agreements.clause.sectors")}
          {responsibleSectors.map((sector) => (
            <SectorMark key={sector} sector={sector} withName />
          ))}
        </p>
      )}
      {divergesFromParent ? (
        <p className="clause-departs">
          <Status tone="info">{t("agreements.clause.divergesFrom", { above: t(aboveKey(parent)) })}</Status>{" "}
          {divergenceReason}
        </p>
      ) : (
        parentClause && (
          <p className="agreement-quiet">
            {t("agreements.clause.corresponds", {
              ref: parentClause.ref,
              title: parentClause.agreementVersion.agreement.title,
              number: parentClause.agreementVersion.number,
            })}
          </p>
        )
      )}
    </div>
  );
}
