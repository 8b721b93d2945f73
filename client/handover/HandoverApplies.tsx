import { useTranslation } from "react-i18next";
import { excerpt } from "../text/excerpt.ts";
import { useFormat } from "../text/useFormat.ts";
import { Status } from "../ui/Status.tsx";
import type { Handover } from "./handover.types.ts";
import { Matters } from "./Matters.tsx";

const longest = 160;

/** What applies in the forum, and what is to come. */
export function HandoverApplies({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { decisions, plans, meetings, responsibilities, organization, seesRoom } = handover;
  return (
    <>
      <Matters
        title={t("handover.meetings")}
        empty={t(seesRoom ? "handover.noMeetings" : "handover.notShown")}
        matters={meetings.map(({ id, title, kind, status, startsAt }) => ({
          id,
          name: title ?? t(`domain.meetingKind.${kind}`),
          href: `/moten/${id}`,
          standing: (
            <>
              <span>{format.dateTime(startsAt)}</span>
              <span>{t(`domain.meetingStatus.${status}`)}</span>
            </>
          ),
        }))}
      />
      <Matters
        title={t("handover.decisions")}
        empty={t(seesRoom ? "handover.noDecisions" : "handover.notShown")}
        matters={decisions.map(({ id, text, status, takenAt, reviewOn, reviewDue }) => ({
          id,
          name: excerpt(text, longest),
          href: `/beslut/${id}`,
          standing: (
            <>
              <span>{t(`domain.decisionStatus.${status}`)}</span>
              {takenAt && <span>{format.day(takenAt)}</span>}
              {reviewOn &&
                (reviewDue ? (
                  <Status tone="warn" look="plain">
                    {t("handover.reviewOn", { day: format.day(reviewOn) })}
                  </Status>
                ) : (
                  <span>{t("handover.reviewOn", { day: format.day(reviewOn) })}</span>
                ))}
            </>
          ),
        }))}
      />
      <Matters
        title={t("handover.plans")}
        empty={t("handover.noPlans")}
        matters={plans.map(({ id, title, from, to }) => ({
          id,
          name: title,
          href: `/handlingsplan/${id}`,
          standing: t("handover.span", { from: format.day(from), to: format.day(to) }),
        }))}
      />
      <Matters
        title={t("handover.responsibilities")}
        empty={t("handover.noResponsibilities")}
        matters={responsibilities.map(({ id, what, status, parts }) => ({
          id,
          name: what,
          standing: (
            <>
              <Status tone={status === "DISPUTED" ? "warn" : "ok"} look="plain">
                {t(status === "DISPUTED" ? "handover.disputed" : "handover.agreed")}
              </Status>
              {parts
                .filter((part) => part.organization.id === organization.id)
                .map(({ id: partId, part }) => (
                  <span key={partId}>{part}</span>
                ))}
            </>
          ),
        }))}
      />
    </>
  );
}
