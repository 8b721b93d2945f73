import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { Party } from "./DeficiencyFacts.tsx";
import type { Matter } from "./deficiency.types.ts";

/** The views of the organizations concerned; they travel with the matter (R15). */
export function RepliesSection({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (matter.status === "DRAFT") return null;
  const silent = matter.concernedOrganizations.filter(
    ({ id }) => !matter.replies.some(({ organization }) => organization.id === id),
  );
  return (
    <Section title={t("deficiencies.reply.title")}>
      {matter.replies.map((reply) => (
        <article key={reply.id} className="said">
          <p className="said-by">
            <Party party={reply.organization} />
            <time dateTime={reply.at}>{format.dateTime(reply.at)}</time>
          </p>
          <p className="prose">{reply.text}</p>
        </article>
      ))}
      {silent.length > 0 && (
        <p className="quiet">
          {t("deficiencies.reply.silent", { parties: silent.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </Section>
  );
}
