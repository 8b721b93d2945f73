import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import {
  type DecisionRowFragment,
  DecisionsDocument,
  type DecisionsQueryVariables,
} from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { now } from "../text/clock.ts";
import { excerpt } from "../text/excerpt.ts";
import { dayOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import type { DecisionsSearch } from "./decisions.search.ts";
import { ReviewDay } from "./ReviewDay.tsx";
import { decisionTone } from "./tones.ts";

const pageSize = 25;
const longest = 160;
const dayMs = 86_400_000;

/** The day after today in Sweden: before it is what is due. */
const tomorrow = (): string => new Date(Date.parse(dayOf(now())) + dayMs).toISOString().slice(0, 10);

export function variablesOf({ forum, status, due }: DecisionsSearch): DecisionsQueryVariables {
  return {
    first: pageSize,
    ...(forum !== undefined && { forumId: forum }),
    ...(status !== undefined && { statuses: [status] }),
    ...(due && { reviewDueBefore: tomorrow() }),
  };
}

/** Decisions, newest first: what each says, where it stands, and whether it is to be reviewed. */
export function DecisionList({ search }: { search: DecisionsSearch }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { data, previousData, error, refetch, fetchMore } = useQuery(DecisionsDocument, {
    variables: variablesOf(search),
  });
  const page = (data ?? previousData)?.decisions;
  if (!page) return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={8} />;
  const items = page.edges.map(({ node }) => node);
  if (items.length === 0) return <NoneHere isFiltered={Object.values(search).some(Boolean)} />;
  return (
    <>
      <Table
        label={t("decisions.title")}
        columns={columns}
        items={items}
        rowHref={({ id }) => `/beslut/${id}`}
      />
      <ShowMore page={page.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}

function useColumns(): TableColumn<DecisionRowFragment>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { id: "number", header: t("decisions.number"), width: "5rem", cell: ({ number }) => number ?? "–" },
    {
      id: "text",
      header: t("decisions.text"),
      isRowHeader: true,
      cell: ({ text }) => excerpt(text, longest),
    },
    { id: "forum", header: t("decisions.forum"), cell: ({ forum }) => forum.name },
    {
      id: "takenAt",
      header: t("decisions.decided"),
      width: "9rem",
      cell: ({ takenAt }) => (takenAt ? format.day(takenAt) : "–"),
    },
    {
      id: "status",
      header: t("decisions.status"),
      cell: ({ status }) => (
        <Status tone={decisionTone[status]} look="plain">
          {t(`domain.decisionStatus.${status}`)}
        </Status>
      ),
    },
    {
      id: "review",
      header: t("decisions.review"),
      cell: (decision) => <ReviewDay decision={decision} none="–" />,
    },
  ];
}

function NoneHere({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (!isFiltered) return <EmptyState title={t("decisions.noneTitle")}>{t("decisions.noneText")}</EmptyState>;
  return (
    <EmptyState
      title={t("decisions.noneFound")}
      action={<LinkButton href="/beslut">{t("decisions.showAll")}</LinkButton>}
    />
  );
}
