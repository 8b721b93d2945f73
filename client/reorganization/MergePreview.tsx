import { useTranslation } from "react-i18next";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Table, type TableColumn } from "../ui/Table.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { byKind, type Ending, type Joined, standingBelow, union } from "./ending.ts";
import { intoNew } from "./merge.values.ts";
import { Obstacles } from "./Obstacles.tsx";

/** The members of the merged forum, and what moves there. `into` is the forum that goes on, or `intoNew`. */
export function MergePreview({ forums, into }: { forums: readonly Ending[]; into: string }) {
  const { t } = useTranslation();
  const leaving = forums.filter(({ id }) => id !== into);
  const first = into === intoNew ? forums[0] : forums.find(({ id }) => id === into);
  const taking = new Set(forums.map(({ id }) => id));
  const below = leaving.flatMap(standingBelow).filter(({ id }) => !taking.has(id));
  return (
    <>
      <Obstacles forums={leaving} />
      <h3>{t("reorganization.merge.members")}</h3>
      <Members forums={forums} />
      {first && (
        <p className="reorganization-quiet">{t("reorganization.merge.chairs", { forum: first.name })}</p>
      )}
      <h3>{t("reorganization.merge.matters")}</h3>
      <Moving forums={leaving} />
      {below.length > 0 && (
        <>
          <h3>{t("reorganization.merge.childForums")}</h3>
          <ul>
            {below.map(({ id, name }) => (
              <li key={id}>
                <TextLink href={`/forum/${id}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Members({ forums }: { forums: readonly Ending[] }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const columns: TableColumn<Joined>[] = [
    {
      id: "organization",
      header: t("reorganization.merge.organization"),
      isRowHeader: true,
      cell: ({ organization }) => (
        <>
          <SectorMark sector={organization.sector} /> {organization.name}
        </>
      ),
    },
    {
      id: "kind",
      header: t("reorganization.merge.kind"),
      cell: ({ kind }) => t(`domain.membershipKind.${kind}`),
    },
    { id: "from", header: t("reorganization.merge.from"), cell: ({ from }) => from.join(", ") },
  ];
  const joined = union(forums, dayOf(now())).sort((a, b) =>
    compare(a.organization.name, b.organization.name),
  );
  return (
    <Table
      label={t("reorganization.merge.members")}
      columns={columns}
      items={joined}
      empty={t("reorganization.merge.noMembers")}
    />
  );
}

/** How much of each kind moves, and from where. */
function Moving({ forums }: { forums: readonly Ending[] }) {
  const { t } = useTranslation();
  const matters = forums.flatMap(({ openMatters }) => openMatters.filter(({ movable }) => movable));
  const rows = byKind(matters).map((group) => ({
    id: group.kind,
    count: group.matters.length,
    from: forums
      .filter(({ openMatters }) => openMatters.some(({ kind, movable }) => movable && kind === group.kind))
      .map(({ name }) => name),
  }));
  const columns: TableColumn<(typeof rows)[number]>[] = [
    {
      id: "kind",
      header: t("reorganization.merge.matter"),
      isRowHeader: true,
      cell: ({ id }) => t(`forums.openMatterKind.${id}`),
    },
    { id: "count", header: t("reorganization.merge.count"), cell: ({ count }) => count },
    { id: "from", header: t("reorganization.merge.from"), cell: ({ from }) => from.join(", ") },
  ];
  return (
    <Table
      label={t("reorganization.merge.matters")}
      columns={columns}
      items={rows}
      empty={t("reorganization.merge.noMatters")}
    />
  );
}
