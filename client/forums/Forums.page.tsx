import "./forums.texts.ts";
import { useQuery } from "@apollo/client/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { ForumsDocument, type ForumsQuery } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useViewer } from "../session/useSession.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { ForumFilters } from "./ForumFilters.tsx";
import { forumTone } from "./forum.status.ts";

type Row = ForumsQuery["forums"]["edges"][number]["node"];

const CreateForumDialog = lazy(async () => ({
  default: (await import("./CreateForumDialog.tsx")).CreateForumDialog,
}));

const route = getRouteApi("/forum");
const pageSize = 50;

/** The registry of forums. The filters stand in the address. */
export function ForumsPage() {
  const { t } = useTranslation();
  const { q, level, kind, forslag } = route.useSearch();
  const { data, previousData, error, refetch, fetchMore } = useQuery(ForumsDocument, {
    variables: {
      first: pageSize,
      ...(q && { search: q }),
      ...(level && { level: [level] }),
      ...(kind && { kind: [kind] }),
    },
  });
  const columns = useColumns();
  const { mayCreateForum } = useViewer();
  const forums = (data ?? previousData)?.forums;
  const isFiltered = Boolean(q || level || kind);
  return (
    <>
      <PageHeading
        title={t("forums.title")}
        below={<p>{t("forums.lead")}</p>}
        actions={mayCreateForum && <CreateForum key={forslag ?? ""} proposalId={forslag} />}
      />
      <ForumFilters search={{ q, level, kind }} />
      {forums ? (
        <Table
          label={t("forums.table")}
          columns={columns}
          items={forums.edges.map(({ node }) => node)}
          rowHref={({ id }) => `/forum/${id}`}
          empty={
            isFiltered ? (
              <EmptyState
                title={t("forums.emptyTitle")}
                action={<LinkButton href="/forum">{t("forums.clear")}</LinkButton>}
              >
                {t("forums.emptyText")}
              </EmptyState>
            ) : (
              <EmptyState title={t("forums.noneTitle")}>{t("forums.noneText")}</EmptyState>
            )
          }
        />
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={8} />
      )}
      <ShowMore page={forums?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}

/** Opened at once from a proposal that is to be carried out. */
function CreateForum({ proposalId }: { proposalId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(proposalId !== undefined);
  const close = () => {
    setOpen(false);
    if (proposalId) void navigate({ to: "/forum", search: {}, replace: true });
  };
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t("forums.create")}
      </Button>
      {isOpen && (
        <Suspense>
          <CreateForumDialog proposalId={proposalId} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function useColumns(): TableColumn<Row>[] {
  const { t } = useTranslation();
  return [
    { id: "name", header: t("forums.name"), isRowHeader: true, cell: ({ name }) => name },
    { id: "level", header: t("forums.level"), cell: ({ level }) => t(`domain.forumLevel.${level}`) },
    { id: "kind", header: t("forums.kind"), cell: ({ kind }) => t(`domain.forumKind.${kind}`) },
    { id: "area", header: t("forums.area"), cell: ({ area }) => area.name },
    {
      id: "status",
      header: t("forums.status"),
      cell: ({ status }) => (
        <Status tone={forumTone[status]} look="plain">
          {t(`domain.forumStatus.${status}`)}
        </Status>
      ),
    },
    {
      id: "open",
      header: t("forums.open"),
      align: "end",
      width: "8rem",
      cell: ({ tally }) =>
        tally ? (
          tally.open
        ) : (
          <span title={t("forums.notKnown")} role="img" aria-label={t("forums.notKnown")}>
            –
          </span>
        ),
    },
  ];
}
