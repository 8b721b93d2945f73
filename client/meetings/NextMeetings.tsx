import "./meetings.next.texts.ts";
import "./meetings.css";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { NextMeetingsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { MeetingRows } from "./MeetingRows.tsx";
import type { MeetingCard } from "./meeting.types.ts";

const mostShown = 3;

/** The next meetings of the viewer's forums, soonest first, and who has not answered the first one. */
export function NextMeetings() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(NextMeetingsDocument);
  const meetings = new Map<string, MeetingCard>();
  for (const { forum } of data?.viewer.seats ?? []) {
    if (forum.nextMeeting) meetings.set(forum.nextMeeting.id, forum.nextMeeting);
  }
  const soonest = [...meetings.values()].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  if (data && data.viewer.seats.length === 0) return null;
  return (
    <Section
      title={t("meetings.next.title")}
      aside={<TextLink href="/moten">{t("meetings.next.all")}</TextLink>}
    >
      {data ? (
        soonest.length === 0 ? (
          <EmptyState title={t("meetings.next.noneTitle")}>{t("meetings.next.noneText")}</EmptyState>
        ) : (
          <>
            <MeetingRows meetings={soonest.slice(0, mostShown)} />
            {soonest[0] && <Missing meeting={soonest[0]} />}
          </>
        )
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={3} />
      )}
    </Section>
  );
}

function Missing({ meeting: { status, attendance } }: { meeting: MeetingCard }) {
  const { t } = useTranslation();
  const names = attendance
    .filter(({ response }) => response === "NONE")
    .map(({ organization }) => organization.shortName ?? organization.name);
  if (status !== "SUMMONED" || names.length === 0) return null;
  return <p className="meetings-quiet">{t("meetings.next.missing", { names: names.join(", ") })}</p>;
}
