import { useTranslation } from "react-i18next";
import type { EscalationDetailFragment } from "../../schema/generated/graphql.ts";
import { svDomain } from "../text/sv.domain.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";

type Category = keyof typeof svDomain.category;
const isCategory = (text: string): text is Category => text in svDomain.category;

/** A matter as it was sent along: what a forum that does not handle it gets to read. */
export function ProjectedMatter({ projection }: { projection: EscalationDetailFragment["projection"] }) {
  const { t } = useTranslation();
  const { category } = projection;
  return (
    <>
      <p className="prose">{projection.description}</p>
      <DescriptionList
        items={[
          { term: t("deficiencies.matter.reportedBy"), value: projection.reporterOrganization },
          { term: t("deficiencies.matter.concerned"), value: projection.concernedOrganizations.join("\n") },
          {
            term: t("deficiencies.matter.category"),
            value: isCategory(category) ? t(`domain.category.${category}`) : category,
          },
        ]}
      />
      {projection.replies.length > 0 && <h3>{t("deficiencies.reply.title")}</h3>}
      {projection.replies.map(({ organization, text }) => (
        <article key={`${organization} ${text}`} className="said">
          <p className="said-by">{organization}</p>
          <p className="prose">{text}</p>
        </article>
      ))}
    </>
  );
}
