import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { type DeficiencyStatus, SignalsDocument, type SignalsQuery } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";

type Signal = SignalsQuery["deficiencySignals"]["edges"][number]["node"];

const pageSize = 25;
/** No feedback is owed any more. */
const answered: readonly DeficiencyStatus[] = ["FEEDBACK_GIVEN", "CLOSED", "WITHDRAWN"];

/** The regional secretariat's reading across the forums below: no texts, no names, no organizations. */
export function SignalsPage() {
  const { t } = useTranslation();
  const { data, error, refetch, fetchMore } = useQuery(SignalsDocument, { variables: { first: pageSize } });
  const columns = useColumns();
  const pageInfo = data?.deficiencySignals.pageInfo;
  return (
    <>
      <PageHeading title={t("overview.signals.title")} below={<p>{t("overview.signals.lead")}</p>} />
      {data ? (
        <Table
          label={t("overview.signals.table")}
          columns={columns}
          items={data.deficiencySignals.edges.map(({ node }) => node)}
          empty={
            <EmptyState title={t("overview.signals.emptyTitle")}>
              {t("overview.signals.emptyText")}
            </EmptyState>
          }
        />
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={8} />
      )}
      <ShowMore page={pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}

function useColumns(): TableColumn<Signal>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { id: "number", header: t("overview.signals.number"), isRowHeader: true, cell: ({ number }) => number },
    {
      id: "category",
      header: t("overview.signals.category"),
      cell: ({ category, recurring }) => (
        <>
          {t(`domain.category.${category}`)}{" "}
          {recurring && (
            <Status tone="warn" look="plain">
              {t("overview.signals.recurring")}
            </Status>
          )}
        </>
      ),
    },
    {
      id: "sectors",
      header: t("overview.signals.sectors"),
      cell: ({ concernedSectors }) => (
        <span className="button-row">
          {concernedSectors.map((sector) => (
            <SectorMark key={sector} sector={sector} />
          ))}
        </span>
      ),
    },
    { id: "forum", header: t("overview.signals.forum"), cell: ({ forum }) => forum.name },
    {
      id: "status",
      header: t("overview.signals.status"),
      cell: ({ status }) => t(`domain.deficiencyStatus.${status}`),
    },
    {
      id: "reported",
      header: t("overview.signals.reported"),
      cell: ({ reportedOn }) => format.day(reportedOn),
    },
    {
      id: "feedbackBy",
      header: t("overview.signals.feedbackBy"),
      cell: ({ feedbackBy, status }) =>
        feedbackBy && !answered.includes(status) ? <Deadline due={feedbackBy} /> : "–",
    },
  ];
}
