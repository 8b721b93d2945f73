import { useTranslation } from "react-i18next";
import type { DecisionDetailFragment } from "../../schema/generated/graphql.ts";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";

/** What a proposed decision lacks by the forum's rule (R2); nothing once it is decided. */
export function StandingSection({ decision }: { decision: DecisionDetailFragment }) {
  const { t } = useTranslation();
  const { standing, meeting } = decision;
  if (!standing) return null;
  const { outcome, missing } = standing;
  return (
    <Section title={t("decisions.standing")}>
      {outcome === "TAKEN" && <p>{t("decisions.standingTaken")}</p>}
      {outcome === "NOT_TAKEN" && <p>{t("decisions.standingNotTaken")}</p>}
      {missing.length > 0 && (
        <ul className="decision-parties">
          {missing.map(({ code, organization }) => {
            const what = t(`domain.missingCode.${code}`);
            return (
              <li key={`${code} ${organization?.id}`}>
                {organization ? t("decisions.missing", { what, party: organization.name }) : what}
              </li>
            );
          })}
        </ul>
      )}
      <p>
        {t("decisions.inMeeting")}{" "}
        {meeting && <TextLink href={`/moten/${meeting.id}`}>{t("decisions.toMeeting")}</TextLink>}
      </p>
    </Section>
  );
}
