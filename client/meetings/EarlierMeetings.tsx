import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { MeetingsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { MeetingRows } from "./MeetingRows.tsx";
import { addDays } from "./meetingDays.ts";

const pageSize = 10;

/** Meetings of days that have passed, latest first. */
export function EarlierMeetings({ forum }: { forum: string | undefined }) {
  const { t } = useTranslation();
  const { data, previousData, error, refetch, fetchMore } = useQuery(MeetingsDocument, {
    variables: {
      first: pageSize,
      to: addDays(dayOf(now()), -1),
      order: "LATEST",
      ...(forum && { forumId: forum }),
    },
  });
  const shown = (data ?? previousData)?.meetings;
  return (
    <Section title={t("meetings.groups.earlier")}>
      {shown ? (
        shown.edges.length === 0 ? (
          <p className="meetings-quiet">{t("meetings.noneEarlier")}</p>
        ) : (
          <MeetingRows meetings={shown.edges.map(({ node }) => node)} />
        )
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={3} />
      )}
      <ShowMore page={shown?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </Section>
  );
}
