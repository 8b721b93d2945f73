import "./agreements.texts.ts";
import "./agreements.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AgreementDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { AgreementFacts } from "./AgreementFacts.tsx";
import { AgreementSteps } from "./AgreementSteps.tsx";
import { type Agreement, foremost } from "./agreement.types.ts";
import type { AgreementSearch } from "./agreements.search.ts";
import { VersionMarks } from "./VersionMarks.tsx";
import { VersionsSection } from "./VersionsSection.tsx";
import { VersionView } from "./VersionView.tsx";

const route = getRouteApi("/overenskommelser/$id");

/** One agreement: what it builds on, its versions, and what the one shown says. */
export function AgreementPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, previousData, error, refetch } = useQuery(AgreementDocument, { variables: { id } });
  // While a part that a live change brought is fetched, the page stays as it was.
  const shown = data ?? (previousData?.agreement.id === id ? previousData : undefined);
  if (shown && !(error && !data)) return <Whole key={id} agreement={shown.agreement} />;
  return (
    <>
      <PageHeading title={t("agreements.heading")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
    </>
  );
}

function Whole({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const { version: wanted }: AgreementSearch = route.useSearch();
  const { title, level, forum, versions, parent } = agreement;
  const current = foremost(versions);
  // A version that has gone back to a draft is no longer there for its parties.
  const shownId = versions.find(({ id }) => id === wanted)?.id ?? current?.id;
  return (
    <div className="agreement">
      <PageHeading
        title={title}
        tab={forum ? `${title}, ${forum.name}` : title}
        above={
          <Breadcrumbs
            items={[{ label: t("agreements.heading"), href: "/overenskommelser" }, { label: title }]}
          />
        }
        below={
          <>
            {current ? (
              <VersionMarks version={current} parent={parent} />
            ) : (
              <span>{t("agreements.noVersion")}</span>
            )}
            <span>{t(`domain.agreementLevel.${level}`)}</span>
            {forum && <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>}
          </>
        }
        actions={<AgreementSteps agreement={agreement} />}
      />
      <AgreementFacts agreement={agreement} />
      <VersionsSection agreement={agreement} shownId={shownId} />
      {shownId !== undefined && <VersionView key={shownId} id={shownId} agreement={agreement} />}
    </div>
  );
}
