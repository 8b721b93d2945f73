import "./meetings.texts.ts";
import "./meetings.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { MeetingDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { AgendaSection } from "./AgendaSection.tsx";
import { MeetingFacts } from "./MeetingFacts.tsx";
import { MeetingSteps } from "./MeetingSteps.tsx";
import type { Meeting } from "./meeting.types.ts";
import { OwnAnswers } from "./OwnAnswers.tsx";
import { meetingTone } from "./tones.ts";
import { useMeetingText } from "./useMeetingText.ts";

// After the agenda, so that it is not kept waiting.
const AttendanceSection = lazy(async () => ({
  default: (await import("./AttendanceSection.tsx")).AttendanceSection,
}));
const WaitingItems = lazy(async () => ({ default: (await import("./WaitingItems.tsx")).WaitingItems }));

const route = getRouteApi("/moten/$id");

/** One meeting, before and after: its agenda, who comes, and what waits to be taken up. */
export function MeetingPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, previousData, error, refetch } = useQuery(MeetingDocument, { variables: { id } });
  // While a part that a live change brought is fetched, the page stays as it was.
  const shown = data ?? (previousData?.meeting.id === id ? previousData : undefined);
  if (shown && !(error && !data)) return <MeetingView key={id} meeting={shown.meeting} />;
  return (
    <>
      <PageHeading title={t("meetings.title")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
    </>
  );
}

function MeetingView({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const text = useMeetingText();
  const { forum, status, kind } = meeting;
  const name = text.name(meeting);
  return (
    <article className="meeting">
      <Banner>{t("meetings.noCases")}</Banner>
      <PageHeading
        title={name}
        tab={`${name}, ${forum.name}`}
        above={<Breadcrumbs items={[{ label: t("meetings.title"), href: "/moten" }, { label: name }]} />}
        below={
          <>
            <Status tone={meetingTone[status]}>{t(`domain.meetingStatus.${status}`)}</Status>
            <span>{t(`domain.meetingKind.${kind}`)}</span>
            <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>
          </>
        }
        actions={<MeetingSteps meeting={meeting} />}
      />
      <OwnAnswers meeting={meeting} />
      <MeetingFacts meeting={meeting} />
      <div className="meeting-columns">
        <div className="meeting-main">
          <AgendaSection meeting={meeting} />
          <Suspense fallback={<Loading />}>
            <AttendanceSection meeting={meeting} />
          </Suspense>
        </div>
        <Suspense>
          <WaitingItems meeting={meeting} />
        </Suspense>
      </div>
    </article>
  );
}
