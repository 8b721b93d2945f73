import "./meetings.texts.ts";
import "./meetings.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MeetingsDocument, OwnCadenceDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useViewer } from "../session/useSession.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { CadenceComparison } from "./CadenceComparison.tsx";
import { CadenceSection } from "./CadenceSection.tsx";
import { EarlierMeetings } from "./EarlierMeetings.tsx";
import { MeetingFilter } from "./MeetingFilter.tsx";
import { MeetingRows } from "./MeetingRows.tsx";
import { groupOf, groups } from "./meetingDays.ts";
import type { MeetingDraft } from "./meetingValues.ts";
import { ownForumsOf } from "./ownForums.ts";
import { PlanMeeting } from "./PlanMeeting.tsx";
import { Subscribe } from "./Subscribe.tsx";

const route = getRouteApi("/moten");
const pageSize = 50;

/** The meetings, soonest first, and how the viewer's forums keep their cadence. The filter stands in the address. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const { forum } = route.useSearch();
  const [draft, setDraft] = useState<MeetingDraft | null>(null);
  const own = useQuery(OwnCadenceDocument);
  const forums = ownForumsOf(own.data);
  const mayPlan = forums.filter(({ meetingActions }) => meetingActions.includes("plan"));
  return (
    <>
      <PageHeading
        title={t("meetings.title")}
        below={<p>{t("meetings.lead")}</p>}
        actions={
          <>
            <Subscribe />
            {mayPlan.length > 0 && (
              <Button kind="primary" onPress={() => setDraft({ forumId: forum })}>
                {t("meetings.plan")}
              </Button>
            )}
          </>
        }
      />
      <MeetingFilter forum={forum} forums={forums} />
      <div className="meetings-page">
        <div className="meetings-main">
          <Upcoming forum={forum} mayPlan={mayPlan.length > 0} />
          <EarlierMeetings forum={forum} />
        </div>
        <CadenceSection query={own} forums={forums} onPropose={setDraft} />
      </div>
      <CadenceComparison />
      {draft && <PlanMeeting draft={draft} forums={mayPlan} onClose={() => setDraft(null)} />}
    </>
  );
}

function Upcoming({ forum, mayPlan }: { forum: string | undefined; mayPlan: boolean }) {
  const { t } = useTranslation();
  const { seats } = useViewer();
  const today = dayOf(now());
  const { data, previousData, error, refetch, fetchMore } = useQuery(MeetingsDocument, {
    variables: { first: pageSize, from: today, order: "SOONEST", ...(forum && { forumId: forum }) },
  });
  const shown = (data ?? previousData)?.meetings;
  if (!shown) return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={8} />;
  const meetings = shown.edges.map(({ node }) => node);
  if (meetings.length === 0) {
    return (
      <EmptyState title={t("meetings.noneTitle")}>
        {t(mayPlan ? "meetings.noneMay" : seats.length > 0 ? "meetings.noneText" : "meetings.noneSeatless")}
      </EmptyState>
    );
  }
  const inGroup = Map.groupBy(meetings, ({ startsAt }) => groupOf(startsAt, today));
  return (
    <>
      {groups
        .filter((group) => inGroup.has(group))
        .map((group) => (
          <Section key={group} title={t(`meetings.groups.${group}`)}>
            <MeetingRows meetings={inGroup.get(group) ?? []} />
          </Section>
        ))}
      <ShowMore page={shown.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}
