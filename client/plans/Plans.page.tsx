import "./plans.texts.ts";
import "./plans.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ActionPlansDocument, PlanForumsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { CreatePlan } from "./CreatePlan.tsx";
import { PlanFilters } from "./PlanFilters.tsx";
import { PlanTable } from "./PlanTable.tsx";
import type { PlansSearch } from "./plans.search.ts";

const route = getRouteApi("/handlingsplan");
const pageSize = 50;

/** The plans by forum, the latest period first. The filters stand in the address. */
export function PlansPage() {
  const { t } = useTranslation();
  const search: PlansSearch = route.useSearch();
  const { data } = useQuery(PlanForumsDocument);
  const own = new Map(data?.viewer.seats.map(({ forum }) => [forum.id, forum]));
  const may = [...own.values()].filter(({ mayCreateActionPlan }) => mayCreateActionPlan);
  return (
    <>
      <PageHeading
        title={t("plans.heading")}
        below={<p>{t("plans.lead")}</p>}
        actions={<CreatePlan forums={may} forumId={search.forum} />}
      />
      <PlanFilters search={search} forums={data?.forums.edges.map(({ node }) => node) ?? []} />
      <Plans search={search} ownIds={[...own.keys()]} mayCreate={may.length > 0} />
    </>
  );
}

function Plans({
  search: { forum, year, status },
  ownIds,
  mayCreate,
}: {
  search: PlansSearch;
  ownIds: readonly string[];
  mayCreate: boolean;
}) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data, previousData, error, refetch, fetchMore } = useQuery(ActionPlansDocument, {
    variables: {
      first: pageSize,
      filter: {
        ...(forum && { forumId: forum }),
        ...(year !== undefined && { year }),
        ...(status && { status: [status] }),
      },
    },
  });
  const shown = (data ?? previousData)?.actionPlans;
  if (!shown) return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={8} />;
  if (shown.edges.length === 0) {
    return forum || year !== undefined || status ? (
      <EmptyState
        title={t("plans.emptyTitle")}
        action={<LinkButton href="/handlingsplan">{t("plans.clear")}</LinkButton>}
      >
        {t("plans.emptyText")}
      </EmptyState>
    ) : (
      <EmptyState title={t("plans.noneTitle")}>
        {mayCreate ? t("plans.noneMay") : t("plans.noneText")}
      </EmptyState>
    );
  }
  const groups = [
    ...Map.groupBy(
      shown.edges.map(({ node }) => node),
      (plan) => plan.forum.id,
    ).values(),
  ];
  const isOwn = (id: string | undefined) => id !== undefined && ownIds.includes(id);
  groups.sort(([a], [b]) => {
    const [one, other] = [a?.forum, b?.forum];
    // One's own forums first.
    return Number(isOwn(other?.id)) - Number(isOwn(one?.id)) || compare(one?.name ?? "", other?.name ?? "");
  });
  return (
    <>
      {groups.map((plans) => {
        const name = plans[0]?.forum.name ?? "";
        return (
          <Section key={plans[0]?.forum.id} title={name}>
            <PlanTable label={t("plans.of", { forum: name })} plans={plans} />
          </Section>
        );
      })}
      <ShowMore page={shown.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}
