import "./overview.css";
import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { WaitingDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useViewer } from "../session/useSession.ts";
import { now } from "../text/clock.ts";
import { formatTime } from "../text/format.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Events } from "./Events.tsx";
import { MyForums } from "./MyForums.tsx";
import { WaitingList } from "./WaitingList.tsx";

/** Opens with one's own next action. `meetings` shows when the viewer's forums meet next. */
export function OverviewPage({ meetings }: { meetings: ReactNode }) {
  const { t } = useTranslation();
  const { mayReport } = useViewer();
  const { data, error, refetch } = useQuery(WaitingDocument);
  // What stands below comes with what stands above it, or it would jump.
  const isBare = !data && !error;
  return (
    <>
      <PageHeading
        title={t(`overview.${greeting()}`)}
        below={<p>{data ? t("overview.waiting", { count: data.overview.waitingCount }) : "\u00a0"}</p>}
        actions={
          mayReport && (
            <LinkButton href="/brister/ny" kind="primary">
              {t("overview.report")}
            </LinkButton>
          )
        }
      />
      <div className="overview">
        <div className="overview-main">
          {data ? (
            <WaitingList items={data.overview.waiting} />
          ) : error ? (
            <QueryProblem error={error} onRetry={refetch} />
          ) : (
            <Loading lines={6} />
          )}
          <div hidden={isBare}>
            <MyForums />
          </div>
        </div>
        <div className="overview-main" hidden={isBare}>
          {meetings}
          <Events />
        </div>
      </div>
    </>
  );
}

function greeting(): "morning" | "day" | "evening" {
  const hour = Number(formatTime(now(), "sv").slice(0, 2));
  if (hour < 4 || hour >= 18) return "evening";
  return hour < 10 ? "morning" : "day";
}
