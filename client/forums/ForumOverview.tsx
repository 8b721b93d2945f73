import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery } from "../../schema/generated/graphql.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { ForumFacts } from "./ForumFacts.tsx";
import { ForumLadder } from "./ForumLadder.tsx";

type Deficiency = ForumDashboardQuery["deficiencies"]["edges"][number]["node"];
type Question = ForumDashboardQuery["forum"]["incomingEscalations"][number];
type Move = ForumDashboardQuery["forum"]["incomingTransfers"][number];

/** What lies in the forum now, and where it stands. */
export function ForumOverview({ data: { forum, deficiencies } }: { data: ForumDashboardQuery }) {
  return (
    <div className="forum-parts">
      <OpenDeficiencies forumId={forum.id} items={deficiencies.edges.map(({ node }) => node)} />
      <Questions items={forum.incomingEscalations} />
      <Moves items={forum.incomingTransfers.filter(({ status }) => status === "PROPOSED")} />
      <ForumLadder forum={forum} />
      <ForumFacts forum={forum} />
    </div>
  );
}

function OpenDeficiencies({ forumId, items }: { forumId: string; items: readonly Deficiency[] }) {
  const { t } = useTranslation();
  const columns: TableColumn<Deficiency>[] = [
    { id: "number", header: t("forums.number"), width: "8rem", cell: ({ number }) => number ?? "–" },
    { id: "title", header: t("forums.matter"), isRowHeader: true, cell: ({ title }) => title },
    {
      id: "concerned",
      header: t("forums.concerned"),
      cell: ({ concernedOrganizations }) =>
        concernedOrganizations.map(({ shortName, name }) => shortName ?? name).join(", "),
    },
    {
      id: "status",
      header: t("forums.status"),
      cell: ({ status, overdue }) => (
        <Status tone={overdue ? "warn" : "info"} look="plain">
          {t(`domain.deficiencyStatus.${status}`)}
        </Status>
      ),
    },
    {
      id: "due",
      header: t("forums.due"),
      cell: ({ feedbackBy, status }) =>
        feedbackBy && status !== "FEEDBACK_GIVEN" ? <Deadline due={feedbackBy} /> : "–",
    },
  ];
  return (
    <Section
      title={t("forums.deficiencies")}
      aside={<TextLink href={`/brister?forum=${forumId}`}>{t("forums.allDeficiencies")}</TextLink>}
    >
      <Table
        label={t("forums.deficiencies")}
        columns={columns}
        items={items}
        rowHref={({ id }) => `/brister/${id}`}
        empty={<EmptyState title={t("forums.noDeficiencies")} />}
      />
    </Section>
  );
}

function Questions({ items }: { items: readonly Question[] }) {
  const { t } = useTranslation();
  const columns: TableColumn<Question>[] = [
    { id: "number", header: t("forums.number"), width: "8rem", cell: ({ projection }) => projection.number },
    { id: "question", header: t("forums.question"), isRowHeader: true, cell: ({ question }) => question },
    { id: "from", header: t("forums.from"), cell: ({ fromForum }) => fromForum.name },
    {
      id: "status",
      header: t("forums.status"),
      cell: ({ status, overdue }) => (
        <Status tone={overdue ? "warn" : "info"} look="plain">
          {t(`domain.escalationStatus.${status}`)}
        </Status>
      ),
    },
    {
      id: "answerBy",
      header: t("forums.answerBy"),
      cell: ({ status, acceptBy, answerBy }) =>
        status === "SENT" ? (
          <Deadline due={acceptBy} />
        ) : status === "ACCEPTED" ? (
          <Deadline due={answerBy} />
        ) : (
          "–"
        ),
    },
  ];
  return (
    <Section title={t("forums.incoming")}>
      <Table
        label={t("forums.incoming")}
        columns={columns}
        items={items}
        rowHref={({ id }) => `/lyft/${id}`}
        empty={<EmptyState title={t("forums.noIncoming")} />}
      />
    </Section>
  );
}

function Moves({ items }: { items: readonly Move[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  const columns: TableColumn<Move>[] = [
    { id: "number", header: t("forums.number"), width: "8rem", cell: ({ projection }) => projection.number },
    {
      id: "title",
      header: t("forums.matter"),
      isRowHeader: true,
      cell: ({ projection }) => projection.title,
    },
    { id: "from", header: t("forums.from"), cell: ({ fromForum }) => fromForum.name },
    {
      id: "status",
      header: t("forums.status"),
      cell: ({ status }) => (
        <Status tone="info" look="plain">
          {t(`domain.transferStatus.${status}`)}
        </Status>
      ),
    },
  ];
  return (
    <Section title={t("forums.transfers")}>
      <Table label={t("forums.transfers")} columns={columns} items={items} />
    </Section>
  );
}
