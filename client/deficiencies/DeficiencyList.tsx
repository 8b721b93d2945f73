import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useArrivals } from "../live/useArrivals.ts";
import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { DeficiencyEmpty } from "./DeficiencyEmpty.tsx";
import type { DeficienciesSearch } from "./deficiencies.search.ts";
import { type Card, callName } from "./deficiency.types.ts";
import { filterOf, orderOf } from "./filter.ts";
import { LoadFailure } from "./LoadFailure.tsx";
import { standingOf } from "./standing.ts";
import { deficiencyTone } from "./tones.ts";
import { useDeficiencyPages } from "./useDeficiencyPages.ts";

const settled: readonly string[] = ["FEEDBACK_GIVEN", "CLOSED", "WITHDRAWN"];

interface DeficiencyListProps {
  search: DeficienciesSearch;
  onChange: (next: Partial<DeficienciesSearch>) => void;
}

/** Matters in a table. A row that comes while one looks is quietly marked. */
export function DeficiencyList({ search, onChange }: DeficiencyListProps) {
  const { t } = useTranslation();
  const pages = useDeficiencyPages(filterOf(search), orderOf(search));
  const keys = useMemo(() => pages.items?.map(({ id }) => id) ?? null, [pages.items]);
  const arrived = useArrivals(keys, pages.about);
  const columns = useColumns(arrived);
  if (pages.error) return <LoadFailure error={pages.error} onRetry={pages.refetch} />;
  if (!pages.items) return <Loading lines={8} />;
  const byDeadline = search.order === "deadline";
  return (
    <>
      <Table
        label={t("deficiencies.title")}
        columns={columns}
        items={pages.items}
        rowHref={({ id }) => `/brister/${id}`}
        sort={
          byDeadline
            ? { column: "deadline", direction: "ascending" }
            : { column: "number", direction: "descending" }
        }
        onSort={({ column }) => onChange({ order: column === "deadline" ? "deadline" : undefined })}
        empty={<DeficiencyEmpty search={search} />}
      />
      {pages.hasMore && (
        <div className="load-more">
          <Button onPress={pages.loadMore}>
            {t(pages.isLoadingMore ? "ui.loading" : "deficiencies.list.more")}
          </Button>
        </div>
      )}
    </>
  );
}

/** The same for as long as they say the same: the table draws every cell anew when they change. */
function useColumns(arrived: ReadonlySet<string>): readonly TableColumn<Card>[] {
  const { t } = useTranslation();
  return useMemo(() => columnsOf(t, arrived), [t, arrived]);
}

function columnsOf(t: TFunction, arrived: ReadonlySet<string>): readonly TableColumn<Card>[] {
  return [
    {
      id: "number",
      header: t("deficiencies.list.number"),
      isSortable: true,
      width: "8.5rem",
      cell: ({ number }) => <span className="matter-number">{number ?? "–"}</span>,
    },
    {
      id: "title",
      header: t("deficiencies.list.title"),
      isRowHeader: true,
      cell: ({ id, title }) => (
        <span className="arrival" data-new={arrived.has(id) || null}>
          {title}
        </span>
      ),
    },
    {
      id: "from",
      header: t("deficiencies.list.from"),
      cell: ({ reporterOrganization }) => callName(reporterOrganization),
    },
    {
      id: "concerned",
      header: t("deficiencies.list.concerned"),
      cell: ({ concernedOrganizations }) => concernedOrganizations.map(callName).join(", ") || "–",
    },
    {
      id: "forum",
      header: t("deficiencies.list.forum"),
      cell: (card) => standingOf(card)?.forum.name ?? "–",
    },
    {
      id: "deadline",
      header: t("deficiencies.list.deadline"),
      isSortable: true,
      cell: ({ feedbackBy, status }) =>
        feedbackBy && !settled.includes(status) ? <Deadline due={feedbackBy} /> : "–",
    },
    {
      id: "status",
      header: t("deficiencies.list.status"),
      cell: ({ status, overdue }) => (
        <span className="stacked">
          <Status tone={deficiencyTone[status]} look="plain">
            {t(`domain.deficiencyStatus.${status}`)}
          </Status>
          {overdue === "ACKNOWLEDGE" && (
            <Status tone="danger" look="plain">
              {t(`domain.duty.${overdue}`)}
            </Status>
          )}
        </span>
      ),
    },
  ];
}
