import "./minutes.texts.ts";
import "./minutes.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MeetingMinutesDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { MinutesBody } from "./MinutesBody.tsx";
import { MinutesStepIndicator } from "./MinutesStepIndicator.tsx";
import { MinutesSteps } from "./MinutesSteps.tsx";
import type { MinutesMeeting, MinutesParts } from "./minutes.types.ts";
import { NoMinutes } from "./NoMinutes.tsx";

const route = getRouteApi("/moten/$id/anteckningar");

/** A meeting's minutes: begun, shared for comments, signed, and read. */
export function MinutesPage(parts: MinutesParts) {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(MeetingMinutesDocument, { variables: { id } });
  if (data) return <Whole key={id} meeting={data.meeting} parts={parts} />;
  return (
    <>
      <PageHeading title={t("minutes.title")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={12} />}
    </>
  );
}

function Whole({ meeting, parts }: { meeting: MinutesMeeting; parts: MinutesParts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { minutes, forum, kind, title, startsAt } = meeting;
  const day = format.day(startsAt);
  const form = minutes ? t(`domain.minutesForm.${minutes.form}`) : t("minutes.title");
  const heading = t("minutes.heading", { form, day });
  return (
    <article className="minutes" data-status={minutes?.status}>
      {minutes && minutes.status !== "ADOPTED" && <p className="minutes-mark">{t("minutes.printedDraft")}</p>}
      <PageHeading
        title={heading}
        tab={t("minutes.tab", { form, day, forum: forum.name })}
        above={
          <Breadcrumbs
            items={[
              { label: t("minutes.meetings"), href: "/moten" },
              {
                label: `${title ?? t(`domain.meetingKind.${kind}`)} ${day}`,
                href: `/moten/${meeting.id}`,
              },
              { label: form },
            ]}
          />
        }
        below={<TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>}
        actions={minutes && <MinutesSteps meeting={meeting} minutes={minutes} />}
      />
      {minutes ? (
        <>
          <MinutesStepIndicator meeting={meeting} minutes={minutes} />
          <MinutesBody meeting={meeting} minutes={minutes} parts={parts} />
        </>
      ) : (
        <NoMinutes meeting={meeting} />
      )}
    </article>
  );
}
