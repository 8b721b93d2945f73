import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { CadenceOverviewDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Loading } from "../ui/Loading.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { useCadenceRule, Verdict } from "./CadenceText.tsx";
import type { Standing } from "./meeting.types.ts";

const pageSize = 50;

interface Row {
  readonly id: string;
  readonly forumId: string;
  readonly name: string;
  readonly standing: Standing;
}

/** Every forum that the viewer sees and that has a cadence, with what it requires and what has come of it. */
export function CadenceTable() {
  const { t } = useTranslation();
  const columns = useColumns();
  const { data, error, refetch, fetchMore } = useQuery(CadenceOverviewDocument, {
    variables: { first: pageSize },
  });
  if (!data) return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={4} />;
  const { edges, pageInfo } = data.forums;
  const rows = edges.flatMap(({ node: { id, name, cadenceStatus } }) =>
    cadenceStatus.map((standing): Row => ({ id: `${id} ${standing.from}`, forumId: id, name, standing })),
  );
  return (
    <>
      <Table
        label={t("meetings.cadence.table")}
        columns={columns}
        items={rows}
        rowHref={({ forumId }) => `/moten?forum=${forumId}`}
        empty={t("meetings.cadence.compareEmpty")}
      />
      <ShowMore page={pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}

function useColumns(): TableColumn<Row>[] {
  const { t } = useTranslation();
  const ruleText = useCadenceRule();
  const number = (id: string, header: string, of: (standing: Standing) => number): TableColumn<Row> => ({
    id,
    header,
    align: "end",
    width: "6rem",
    cell: ({ standing }) => of(standing),
  });
  return [
    { id: "name", header: t("meetings.forum"), isRowHeader: true, cell: ({ name }) => name },
    { id: "rule", header: t("meetings.cadence.ruleColumn"), cell: ({ standing }) => ruleText(standing.rule) },
    number("required", t("meetings.cadence.required"), ({ required }) => required),
    number("held", t("meetings.cadence.heldColumn"), ({ held }) => held),
    number("planned", t("meetings.cadence.plannedColumn"), ({ planned }) => planned),
    {
      id: "verdict",
      header: t("meetings.cadence.verdict"),
      cell: ({ standing }) => <Verdict verdict={standing.verdict} />,
    },
  ];
}
