import "./meetings.texts.ts";
import "./meetings.css";
import { useQuery } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { ForumCadenceDocument, ForumMeetingsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useViewer } from "../session/useSession.ts";
import { Button } from "../ui/Button.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { CadenceText } from "./CadenceText.tsx";
import { MeetingRows } from "./MeetingRows.tsx";
import { PlanMeeting } from "./PlanMeeting.tsx";

/** For those without a seat alone. */
const OwnProposals = lazy(async () => ({ default: (await import("./OwnProposals.tsx")).OwnProposals }));

/** On a forum's page: its next meeting, how it keeps its cadence, who has stayed away, and what one has proposed to it. */
export function ForumMeetings({ forumId }: { forumId: string }) {
  const { t } = useTranslation();
  const [isPlanning, setPlanning] = useState(false);
  const { data, error, refetch } = useQuery(ForumMeetingsDocument, { variables: { id: forumId } });
  const { data: cadence } = useQuery(ForumCadenceDocument, { variables: { id: forumId } });
  const forum = data?.forum;
  const standings = cadence?.forum.cadenceStatus ?? [];
  const viewer = useViewer();
  const isSeated = viewer.seats.some((seat) => seat.forum.id === forumId);
  // Whoever has a seat proposes where the meetings are, and reads there what becomes of it.
  const isEmployee = viewer.function === "EMPLOYEE" && !isSeated;
  return (
    <>
      <Section
        title={t("meetings.forumPanel.title")}
        aside={<TextLink href={`/moten?forum=${forumId}`}>{t("meetings.forumPanel.all")}</TextLink>}
      >
        {forum ? (
          <>
            {forum.nextMeeting && <MeetingRows meetings={[forum.nextMeeting]} />}
            <DescriptionList
              items={[
                {
                  term: t("meetings.forumPanel.next"),
                  value: forum.nextMeeting
                    ? null
                    : t(isSeated ? "meetings.forumPanel.none" : "meetings.forumPanel.noneSeen"),
                },
                {
                  term: t("meetings.forumPanel.cadence"),
                  value:
                    standings.length === 0 ? (
                      t("meetings.cadence.none")
                    ) : (
                      <ul className="meetings-plain">
                        {standings.map((standing) => (
                          <li key={`${standing.rule.id} ${standing.from}`}>
                            <CadenceText standing={standing} />
                          </li>
                        ))}
                      </ul>
                    ),
                },
                { term: t("meetings.forumPanel.absences"), value: <Absences absences={forum.absences} /> },
              ]}
            />
            {forum.meetingActions.includes("plan") && (
              <p>
                <Button onPress={() => setPlanning(true)}>{t("meetings.plan")}</Button>
              </p>
            )}
          </>
        ) : error ? (
          <QueryProblem error={error} onRetry={refetch} />
        ) : (
          <Loading lines={4} />
        )}
        {isPlanning && forum && (
          <PlanMeeting draft={{ forumId }} forums={[forum]} onClose={() => setPlanning(false)} />
        )}
      </Section>
      {forum && isEmployee && (
        <Suspense fallback={<Loading lines={3} />}>
          <OwnProposals forumId={forumId} mayPropose={forum.meetingActions.includes("proposeItem")} />
        </Suspense>
      )}
    </>
  );
}

function Absences({
  absences,
}: {
  absences: readonly {
    readonly meetings: number;
    readonly organization: { readonly id: string; readonly name: string };
  }[];
}) {
  const { t } = useTranslation();
  if (absences.length === 0) return t("meetings.forumPanel.noAbsences");
  return (
    <ul className="meetings-plain">
      {absences.map(({ organization, meetings }) => (
        <li key={organization.id}>
          {t("meetings.forumPanel.absent", { organization: organization.name, count: meetings })}
        </li>
      ))}
    </ul>
  );
}
