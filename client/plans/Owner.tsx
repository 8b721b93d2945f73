import { useTranslation } from "react-i18next";
import { SectorMark } from "../ui/SectorMark.tsx";
import type { Activity, Party } from "./plan.types.ts";

/** Who owns an activity, and for one outside the forum the member that answers for it. */
export function Owner({ activity, isShort = false }: { activity: Activity; isShort?: boolean }) {
  const { t } = useTranslation();
  const { responsibleOrganization: owner, sponsorOrganization: sponsor } = activity;
  const name = (party: Party) => (isShort ? (party.shortName ?? party.name) : party.name);
  return (
    <span className="plan-party">
      <SectorMark sector={owner.sector} />
      <span>
        {name(owner)}
        {sponsor && ` ${t("plans.sponsoredBy", { party: name(sponsor) })}`}
      </span>
    </span>
  );
}
