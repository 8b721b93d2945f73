import type { ReactNode } from "react";
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

/** What lies in the forum now, and where it stands. */
export function ForumOverview({
  data: { forum, deficiencies },
  transfers,
  anchorings,
  meetings,
  plans,
  agreements,
  responsibilities,
  decisions,
  proposals,
}: {
  data: ForumDashboardQuery;
  transfers: ReactNode;
  anchorings: ReactNode;
  meetings: ReactNode;
  plans: ReactNode;
  agreements: ReactNode;
  responsibilities: ReactNode;
  decisions: ReactNode;
  proposals: ReactNode;
}) {
  return (
    <div className="forum-parts">
      <ForumLadder forum={forum} />
      {proposals}
      {meetings}
      {plans}
      <OpenDeficiencies forumId={forum.id} items={deficiencies.edges.map(({ node }) => node)} />
      <Questions items={forum.incomingEscalations} />
      {transfers}
      {decisions}
      {agreements}
      {responsibilities}
      {anchorings}
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
      {items.length === 0 ? (
        <EmptyState title={t("forums.noDeficiencies")} />
      ) : (
        <Table
          label={t("forums.deficiencies")}
          columns={columns}
          items={items}
          rowHref={({ id }) => `/brister/${id}`}
        />
      )}
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
      {items.length === 0 ? (
        <EmptyState title={t("forums.noIncoming")} />
      ) : (
        <Table
          label={t("forums.incoming")}
          columns={columns}
          items={items}
          rowHref={({ id }) => `/lyft/${id}`}
        />
      )}
    </Section>
  );
}
