import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { TextLink } from "../ui/TextLink.tsx";
import type { Item } from "./responsibilityValues.ts";

/** The latest dispute, and the way on: it is raised as a deficiency. */
export function Dispute({ item, mayReport }: { item: Item; mayReport: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, what, status, disputedOn, disputedBy, disputeReason, deficiencies } = item;
  if (!disputedOn) return null;
  const isOpen = status === "DISPUTED";
  const said = t(isOpen ? "responsibility.dispute.raised" : "responsibility.dispute.settled", {
    organization: disputedBy?.name ?? t("responsibility.dispute.unseen"),
    day: format.day(disputedOn),
  });
  return (
    <div className="responsibility-dispute" data-open={isOpen || null}>
      <p>
        {said} <q>{disputeReason}</q>
      </p>
      {deficiencies.length > 0 && (
        <p>
          {t("responsibility.dispute.reported")}{" "}
          {deficiencies.map((matter) => (
            <TextLink key={matter.id} href={`/brister/${matter.id}`}>
              {`${matter.number ?? matter.title} (${t(`domain.deficiencyStatus.${matter.status}`)})`}
            </TextLink>
          ))}
        </p>
      )}
      {isOpen && mayReport && deficiencies.length === 0 && (
        <p>
          <TextLink
            href={`/brister/ny?ansvar=${id}`}
            aria-label={t("responsibility.dispute.reportOf", { what })}
          >
            {t("responsibility.dispute.report")}
          </TextLink>
        </p>
      )}
    </div>
  );
}
