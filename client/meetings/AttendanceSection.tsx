import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { ForumMeetingsDocument, type MembershipKind } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { Status } from "../ui/Status.tsx";
import type { Answer, Meeting } from "./meeting.types.ts";
import { PresenceMenu } from "./PresenceMenu.tsx";
import { presenceTone, responseTone } from "./tones.ts";

/** Parties first. */
const standing: readonly MembershipKind[] = ["PARTY", "ADJUNCT", "OBSERVER"];

/** What each organization has answered, whether it was there, and which have stayed away lately. */
export function AttendanceSection({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, forum } = meeting;
  const attendance = meeting.attendance.toSorted(
    (a, b) =>
      standing.indexOf(a.membership.kind) - standing.indexOf(b.membership.kind) ||
      format.compare(a.organization.name, b.organization.name),
  );
  const { data } = useQuery(ForumMeetingsDocument, { variables: { id: forum.id } });
  const streaks = new Map(data?.forum.absences.map((one) => [one.organization.id, one.meetings]));
  const begun = status === "IN_SESSION" || status === "HELD";
  return (
    <Section
      title={t("meetings.attendance.title")}
      aside={attendance.length > 0 && <Summary attendance={attendance} begun={begun} />}
    >
      {attendance.length === 0 ? (
        <p className="meetings-quiet">{t("meetings.attendance.notSummoned")}</p>
      ) : (
        <ul className="attendance" aria-label={t("meetings.attendance.label")}>
          {attendance.map((answer) => (
            <AttendanceRow
              key={answer.id}
              answer={answer}
              begun={begun}
              streak={streaks.get(answer.organization.id) ?? 0}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Summary({ attendance, begun }: { attendance: readonly Answer[]; begun: boolean }) {
  const { t } = useTranslation();
  const responses = (one: Answer["response"]) => attendance.filter(({ response }) => response === one).length;
  const present = attendance.filter(
    ({ presence }) => presence === "PRESENT" || presence === "DEPUTY_PRESENT",
  );
  return (
    <span className="meetings-quiet">
      {begun
        ? t("meetings.attendance.presentSummary", { present: present.length, all: attendance.length })
        : t("meetings.attendance.summary", {
            accepted: responses("ACCEPTED"),
            tentative: responses("TENTATIVE"),
            declined: responses("DECLINED"),
            none: responses("NONE"),
          })}
    </span>
  );
}

function AttendanceRow({ answer, begun, streak }: { answer: Answer; begun: boolean; streak: number }) {
  const { t } = useTranslation();
  const { organization, response, presence, seat, membership, allowedActions } = answer;
  return (
    <li className="attendance-row">
      <span className="attendance-who">
        <SectorMark sector={organization.sector} />
        <span>
          {organization.name}
          {membership.kind !== "PARTY" && (
            <span className="meetings-quiet">
              {" "}
              {t(`domain.membershipKind.${membership.kind}`).toLocaleLowerCase()}
            </span>
          )}
          {seat?.user && <span className="meetings-quiet"> {seat.user.displayName}</span>}
          {streak > 0 && (
            <span className="meetings-quiet"> {t("meetings.attendance.streak", { count: streak })}</span>
          )}
        </span>
      </span>
      <Status tone={responseTone[response]} look="plain">
        {t(`domain.invitationResponse.${response}`)}
      </Status>
      {begun && (
        <span className="attendance-presence">
          <Status tone={presenceTone[presence]} look="plain">
            {t(`domain.presence.${presence}`)}
          </Status>
          {allowedActions.includes("setPresence") && <PresenceMenu answer={answer} />}
        </span>
      )}
    </li>
  );
}
