import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery, MembershipRowFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Status } from "../ui/Status.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { TextLink } from "../ui/TextLink.tsx";

type Forum = ForumDashboardQuery["forum"];
type Lineage = Forum["origins"][number];

/** How the forum came to be and who has been in it. A split is read from both sides. */
export function ForumHistory({ forum }: { forum: Forum }) {
  return (
    <div className="forum-parts">
      <Lineages origins={forum.origins} successors={forum.successors} />
      <Memberships memberships={forum.memberships} />
    </div>
  );
}

function Lineages({ origins, successors }: { origins: readonly Lineage[]; successors: readonly Lineage[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("forums.lineageTitle")}>
      {origins.length + successors.length === 0 && <p>{t("forums.noLineage")}</p>}
      {origins.length > 0 && (
        <LineageList title={t("forums.origins")} items={origins} other={({ from }) => from} />
      )}
      {successors.length > 0 && (
        <LineageList title={t("forums.successors")} items={successors} other={({ to }) => to} />
      )}
    </Section>
  );
}

function LineageList({
  title,
  items,
  other,
}: {
  title: string;
  items: readonly Lineage[];
  other: (lineage: Lineage) => Lineage["from"];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <h3>{title}</h3>
      <ul className="forum-plain">
        {items.map((lineage) => {
          const forum = other(lineage);
          return (
            <li key={lineage.id}>
              {forum ? (
                <TextLink href={`/forum/${forum.id}?tab=historik`}>{forum.name}</TextLink>
              ) : (
                t("forums.unseenForum")
              )}{" "}
              <span className="forum-quiet">
                {t("forums.lineage", {
                  kind: t(`domain.lineageKind.${lineage.kind}`),
                  day: format.day(lineage.effectiveOn),
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Memberships({ memberships }: { memberships: readonly MembershipRowFragment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: TableColumn<MembershipRowFragment>[] = [
    {
      id: "organization",
      header: t("forums.organization"),
      isRowHeader: true,
      cell: ({ organization }) => (
        <span className="member-mark">
          <SectorMark sector={organization.sector} /> {organization.name}
        </span>
      ),
    },
    { id: "kind", header: t("forums.kind"), cell: ({ kind }) => t(`domain.membershipKind.${kind}`) },
    {
      id: "status",
      header: t("forums.status"),
      cell: ({ status }) => (
        <Status tone={status === "ACTIVE" ? "ok" : status === "INVITED" ? "info" : "neutral"} look="plain">
          {t(`domain.membershipStatus.${status}`)}
        </Status>
      ),
    },
    { id: "from", header: t("forums.fromDay"), cell: ({ from }) => format.day(from) },
    { id: "to", header: t("forums.toDay"), cell: ({ to }) => (to ? format.day(to) : "–") },
    ...(memberships.some(({ note }) => note)
      ? [{ id: "note", header: t("forums.note"), cell: ({ note }: MembershipRowFragment) => note ?? "–" }]
      : []),
  ];
  const inOrder = memberships.toSorted(
    (a, b) => a.from.localeCompare(b.from) || format.compare(a.organization.name, b.organization.name),
  );
  return (
    <Section title={t("forums.history")}>
      <Table label={t("forums.history")} columns={columns} items={inOrder} />
    </Section>
  );
}
