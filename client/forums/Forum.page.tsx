import "./forums.texts.ts";
import "./forums.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ForumDashboardDocument, type ForumDashboardQuery } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Status } from "../ui/Status.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { ForumEnd } from "./ForumEnd.tsx";
import { ForumHistory } from "./ForumHistory.tsx";
import { ForumMembers } from "./ForumMembers.tsx";
import { ForumOverview } from "./ForumOverview.tsx";
import { ForumSteps } from "./ForumSteps.tsx";
import { forumTone } from "./forum.status.ts";
import { forumTabs } from "./forums.search.ts";

const route = getRouteApi("/forum/$id");

/**
 * One forum: where it stands, who is in it, and how it came to be. `transfers` shows what is proposed to be moved here,
 * `anchorings` what its parties have still to anchor, `meetings` when it meets and who comes, `plans` what it sets out
 * to do, `agreements` what its parties have agreed, `responsibilities` who does what, `decisions` what it has decided
 * that applies, `proposals` what its chair asks an administrator for; `changes` are the larger ones that may be made to it.
 */
export function ForumPage({
  transfers,
  anchorings,
  meetings,
  plans,
  agreements,
  responsibilities,
  decisions,
  proposals,
  changes,
}: {
  transfers: (forumId: string) => ReactNode;
  anchorings: (forumId: string) => ReactNode;
  meetings: (forumId: string) => ReactNode;
  plans: (forumId: string) => ReactNode;
  agreements: (forumId: string) => ReactNode;
  responsibilities: (forumId: string) => ReactNode;
  decisions: (forumId: string) => ReactNode;
  proposals: (forumId: string) => ReactNode;
  changes: (forum: ForumDashboardQuery["forum"]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(ForumDashboardDocument, { variables: { id } });
  if (data) {
    const parts = {
      transfers: transfers(id),
      anchorings: anchorings(id),
      meetings: meetings(id),
      plans: plans(id),
      agreements: agreements(id),
      responsibilities: responsibilities(id),
      decisions: decisions(id),
      proposals: proposals(id),
      changes: changes(data.forum),
    };
    return <Dashboard key={id} data={data} {...parts} />;
  }
  return (
    <>
      <PageHeading title={t("forums.title")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
    </>
  );
}

function Dashboard({
  data,
  changes,
  ...others
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
  changes: ReactNode;
}) {
  const { t } = useTranslation();
  const { tab = "oversikt" } = route.useSearch();
  const { forum } = data;
  const content = {
    oversikt: <ForumOverview data={data} {...others} />,
    medlemmar: <ForumMembers forum={forum} />,
    historik: <ForumHistory forum={forum} />,
  };
  return (
    <>
      {forum.individualCaseworkElsewhere && <Banner>{t("frame.caseworkElsewhere")}</Banner>}
      <ForumEnd forum={forum} />
      <PageHeading
        title={forum.name}
        actions={
          (forum.allowedActions.length > 0 || forum.mayProposeChange) && (
            <>
              <ForumSteps forum={forum} />
              {changes}
            </>
          )
        }
        above={<Breadcrumbs items={[{ label: t("forums.title"), href: "/forum" }, { label: forum.name }]} />}
        below={
          <>
            <Status tone={forumTone[forum.status]}>{t(`domain.forumStatus.${forum.status}`)}</Status>
            <span>{t(`domain.forumLevel.${forum.level}`)}</span>
            <span>{t(`domain.forumKindLong.${forum.kind}`)}</span>
            <span>{areaText(forum.area.name, t(`domain.areaKind.${forum.area.kind}`))}</span>
          </>
        }
      />
      <Tabs
        label={t("forums.tabsLabel")}
        selected={tab}
        items={forumTabs.map((id) => ({
          id,
          label: t(`forums.tabs.${id}`),
          href: id === "oversikt" ? `/forum/${forum.id}` : `/forum/${forum.id}?tab=${id}`,
          content: content[id],
        }))}
      />
    </>
  );
}

/** "Exempelby (kommun)", but "Exempels län" as it is. */
function areaText(name: string, kind: string): string {
  const word = kind.toLocaleLowerCase();
  return name.toLocaleLowerCase().includes(word) ? name : `${name} (${word})`;
}
