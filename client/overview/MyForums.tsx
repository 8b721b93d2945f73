import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { MyForumsDocument, type MyForumsQuery } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { TextLink } from "../ui/TextLink.tsx";

type OwnSeat = MyForumsQuery["viewer"]["seats"][number];

/** The forums where the viewer has a seat, with their numbers. */
export function MyForums() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(MyForumsDocument);
  const columns: TableColumn<OwnSeat>[] = [
    { id: "forum", header: t("overview.forum"), isRowHeader: true, cell: ({ forum }) => forum.name },
    { id: "role", header: t("overview.role"), cell: ({ role }) => t(`domain.seatRole.${role}`) },
    { id: "level", header: t("overview.level"), cell: ({ forum }) => t(`domain.forumLevel.${forum.level}`) },
    {
      id: "open",
      header: t("overview.open"),
      align: "end",
      width: "5rem",
      cell: ({ forum }) => forum.tally?.open ?? "–",
    },
    {
      id: "overdue",
      header: t("overview.overdue"),
      align: "end",
      width: "5rem",
      cell: ({ forum }) =>
        forum.tally?.overdue ? (
          <Status tone="danger" look="plain">
            {forum.tally.overdue}
          </Status>
        ) : (
          (forum.tally?.overdue ?? "–")
        ),
    },
  ];
  return (
    <Section
      title={t("overview.myForums")}
      aside={<TextLink href="/forum">{t("overview.allForums")}</TextLink>}
    >
      {data ? (
        data.viewer.seats.length === 0 ? (
          <EmptyState title={t("overview.noForumsTitle")}>{t("overview.noForumsText")}</EmptyState>
        ) : (
          <Table
            label={t("overview.myForums")}
            columns={columns}
            items={data.viewer.seats}
            rowHref={({ forum }) => `/forum/${forum.id}`}
          />
        )
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={3} />
      )}
    </Section>
  );
}
