import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/EmptyState.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { type Clause, clauseName, versionHref } from "./agreement.types.ts";

/** The clauses that depart from the agreement above: what stands here, what stands there, and why. */
export function Divergences({ clauses, above }: { clauses: readonly Clause[]; above: string }) {
  const { t } = useTranslation();
  if (clauses.length === 0) return <EmptyState title={t("agreements.clause.noDivergence", { above })} />;
  return (
    <ol className="clauses" aria-label={t("agreements.clause.divergences", { above, count: clauses.length })}>
      {clauses.map((clause) => (
        <li key={clause.id} className="clause-divergence">
          <h3 className="clause-heading">
            <span className="clause-ref">{clause.ref}</span> {clause.heading}
          </h3>
          <p>
            <strong>{t("agreements.clause.why")}:</strong> {clause.divergenceReason}
          </p>
          <dl className="clause-beside">
            <div>
              <dt>{t("agreements.clause.here")}</dt>
              <dd>
                <Said text={clause.text} />
              </dd>
            </div>
            <There clause={clause} />
          </dl>
        </li>
      ))}
    </ol>
  );
}

function There({ clause: { parentClause } }: { clause: Clause }) {
  const { t } = useTranslation();
  if (!parentClause) {
    return (
      <div>
        <dt>{t("agreements.clause.thereNone")}</dt>
        <dd className="agreement-quiet">{t("agreements.clause.nothingAbove")}</dd>
      </div>
    );
  }
  const { agreement, number, id } = parentClause.agreementVersion;
  return (
    <div>
      <dt>
        <TextLink href={versionHref(agreement.id, id)}>
          {t("agreements.clause.there", { title: agreement.title, number })}
        </TextLink>
      </dt>
      <dd>
        <p className="clause-name">{clauseName(parentClause)}</p>
        <Said text={parentClause.text} />
      </dd>
    </div>
  );
}

function Said({ text }: { text: string }) {
  const { t } = useTranslation();
  return text.trim() === "" ? (
    <p className="agreement-quiet">{t("agreements.clause.noText")}</p>
  ) : (
    <p className="agreement-text">{text}</p>
  );
}
