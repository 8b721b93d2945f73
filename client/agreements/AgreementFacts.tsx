import { useTranslation } from "react-i18next";
import { Banner } from "../ui/Banner.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { type Agreement, aboveKey, foremost } from "./agreement.types.ts";

/** What the agreement builds on and what builds on it, its area and its legal basis. */
export function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const { parent, children, area, legalBasis, imported, parties, versions } = agreement;
  return (
    <>
      {imported && <Banner>{t("agreements.imported")}</Banner>}
      <DescriptionList
        items={[
          {
            term: t("agreements.parent"),
            value: parent && (
              <>
                <TextLink href={`/overenskommelser/${parent.id}`}>{parent.title}</TextLink> (
                {t(`domain.agreementLevel.${parent.level}`).toLocaleLowerCase()})
              </>
            ),
          },
          {
            term: t("agreements.children"),
            value: children.length === 0 ? null : <Children agreement={agreement} />,
          },
          { term: t("agreements.area"), value: area?.name },
          { term: t("agreements.legalBasis"), value: legalBasis },
          {
            // A version has its own.
            term: t("agreements.parties"),
            value:
              versions.length > 0 ? null : (
                <ul className="agreement-plain">
                  {parties.map(({ id, name, sector }) => (
                    <li key={id} className="agreement-party">
                      <SectorMark sector={sector} /> {name}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </>
  );
}

/** Each with its forum, and whether it is older than what it builds on. */
function Children({ agreement: { children, level } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  return (
    <ul className="agreement-plain">
      {children.map(({ id, title, forum, versions }) => (
        <li key={id} className="agreement-marks">
          <TextLink href={`/overenskommelser/${id}`}>{title}</TextLink>
          {forum && <span className="agreement-quiet">{forum.name}</span>}
          {foremost(versions)?.parentIsNewer && (
            <Status tone="warn" look="plain">
              {t("agreements.older", { above: t(aboveKey({ level })) })}
            </Status>
          )}
        </li>
      ))}
    </ul>
  );
}
