import "./agreements.texts.ts";
import "./agreements.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AgreementForumsDocument, AgreementsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { AgreementFilters } from "./AgreementFilters.tsx";
import { AgreementTable } from "./AgreementTable.tsx";
import type { AgreementsSearch } from "./agreements.search.ts";
import { CreateAgreement } from "./CreateAgreement.tsx";

const route = getRouteApi("/overenskommelser");
const pageSize = 50;

/** The agreements by title. The filters stand in the address. */
export function AgreementsPage() {
  const { t } = useTranslation();
  const search: AgreementsSearch = route.useSearch();
  const { data } = useQuery(AgreementForumsDocument);
  const own = new Map(data?.viewer.seats.map(({ forum }) => [forum.id, forum]));
  const may = [...own.values()].filter(({ mayCreateAgreement }) => mayCreateAgreement);
  return (
    <>
      <PageHeading
        title={t("agreements.heading")}
        below={<p>{t("agreements.lead")}</p>}
        actions={<CreateAgreement forums={may} forumId={search.forum} />}
      />
      <AgreementFilters search={search} forums={data?.forums.edges.map(({ node }) => node) ?? []} />
      <List search={search} mayCreate={may.length > 0} />
    </>
  );
}

function List({
  search: { forum, level, inForce },
  mayCreate,
}: {
  search: AgreementsSearch;
  mayCreate: boolean;
}) {
  const { t } = useTranslation();
  const { data, previousData, error, refetch, fetchMore } = useQuery(AgreementsDocument, {
    variables: {
      first: pageSize,
      filter: {
        ...(forum && { forumId: forum }),
        ...(level && { level: [level] }),
        ...(inForce && { inForceOnly: true }),
      },
    },
  });
  const shown = (data ?? previousData)?.agreements;
  if (!shown) return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={8} />;
  if (shown.edges.length === 0) {
    return forum || level || inForce ? (
      <EmptyState
        title={t("agreements.emptyTitle")}
        action={<LinkButton href="/overenskommelser">{t("agreements.clear")}</LinkButton>}
      >
        {t("agreements.emptyText")}
      </EmptyState>
    ) : (
      <EmptyState title={t("agreements.noneTitle")}>
        {mayCreate ? t("agreements.noneMay") : t("agreements.noneText")}
      </EmptyState>
    );
  }
  return (
    <>
      <AgreementTable label={t("agreements.table")} agreements={shown.edges.map(({ node }) => node)} />
      <ShowMore page={shown.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}
