import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Matter, PartyRef } from "./deficiency.types.ts";

export function Party({ party }: { party: PartyRef }) {
  return (
    <span className="party">
      <SectorMark sector={party.sector} />
      {party.name}
    </span>
  );
}

/** Parties and facts. Who reported stands here only for those whom the hub lets know. */
export function DeficiencyFacts({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reporter, handlingForum, severity, reopened, responsibilityItem, agreementClause } = matter;
  const marks = [
    matter.recurring && t("deficiencies.matter.recurring"),
    matter.alreadySolved && t("deficiencies.matter.alreadySolved"),
    reopened > 0 && t("deficiencies.matter.reopened", { count: reopened }),
  ].filter((mark) => mark !== false);
  return (
    <Section title={t("deficiencies.matter.facts")}>
      <DescriptionList
        items={[
          { term: t("deficiencies.matter.number"), value: matter.number },
          {
            term: t("deficiencies.matter.reportedBy"),
            value: (
              <>
                <Party party={matter.reporterOrganization} />
                {reporter && (
                  <span className="party-person">
                    {reporter.displayName === reporter.roleTitle
                      ? reporter.roleTitle
                      : `${reporter.displayName} (${reporter.roleTitle})`}
                  </span>
                )}
              </>
            ),
          },
          {
            term: t("deficiencies.matter.responsibility"),
            value: responsibilityItem && (
              <TextLink href={`/forum/${responsibilityItem.forum.id}`}>{responsibilityItem.what}</TextLink>
            ),
          },
          {
            term: t("deficiencies.matter.clause"),
            value: agreementClause && (
              <TextLink
                href={`/overenskommelser/${agreementClause.agreementVersion.agreement.id}?version=${agreementClause.agreementVersion.id}`}
              >
                {agreementClause.agreementVersion.agreement.title}, {agreementClause.ref}{" "}
                {agreementClause.heading}
              </TextLink>
            ),
          },
          {
            term: t("deficiencies.matter.concerned"),
            value: (
              <ul className="plain-list">
                {matter.concernedOrganizations.map((party) => (
                  <li key={party.id}>
                    <Party party={party} />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t("deficiencies.matter.handledBy"),
            value: handlingForum && (
              <TextLink href={`/forum/${handlingForum.id}`}>{handlingForum.name}</TextLink>
            ),
          },
          { term: t("deficiencies.matter.category"), value: t(`domain.category.${matter.category}`) },
          { term: t("deficiencies.matter.scope"), value: t(`domain.scope.${matter.scope}`) },
          { term: t("deficiencies.matter.severity"), value: severity && t(`domain.severity.${severity}`) },
          { term: t("deficiencies.matter.marks"), value: marks.length > 0 ? marks.join("\n") : null },
          {
            term: t("deficiencies.matter.reportedAt"),
            value: matter.reportedAt && format.day(matter.reportedAt),
          },
        ]}
      />
    </Section>
  );
}
