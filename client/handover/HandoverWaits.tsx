import { useTranslation } from "react-i18next";
import { excerpt } from "../text/excerpt.ts";
import { useFormat } from "../text/useFormat.ts";
import { Deadline } from "../ui/Status.tsx";
import type { Handover } from "./handover.types.ts";
import { Matters } from "./Matters.tsx";

const longest = 120;

/** What waits for the organization in the forum. */
export function HandoverWaits({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { deficiencies, replies, escalations, activities, receipts, seesRoom } = handover;
  return (
    <>
      <Matters
        title={t("handover.replies")}
        empty={t(seesRoom ? "handover.noReplies" : "handover.notShown")}
        matters={replies.map(({ id, due, deficiency }) => ({
          id,
          name: named(deficiency),
          href: `/brister/${deficiency.id}`,
          standing: due && <Deadline due={due} />,
        }))}
      />
      <Matters
        title={t("handover.deficiencies")}
        empty={t(seesRoom ? "handover.noDeficiencies" : "handover.notShown")}
        matters={deficiencies.map((matter) => ({
          id: matter.id,
          name: named(matter),
          href: `/brister/${matter.id}`,
          standing: (
            <>
              <span>{t(`domain.deficiencyStatus.${matter.status}`)}</span>
              {matter.feedbackBy && matter.status !== "FEEDBACK_GIVEN" && (
                <Deadline due={matter.feedbackBy} />
              )}
            </>
          ),
        }))}
      />
      <Matters
        title={t("handover.escalations")}
        empty={t(seesRoom ? "handover.noEscalations" : "handover.notShown")}
        matters={escalations.map((raised) => ({
          id: raised.id,
          name: excerpt(raised.question, longest),
          href: `/lyft/${raised.id}`,
          standing: (
            <>
              <span>{t(`domain.escalationStatus.${raised.status}`)}</span>
              <span>{t("handover.between", { from: raised.fromForum.name, to: raised.toForum.name })}</span>
              <NextDay raised={raised} />
            </>
          ),
        }))}
      />
      <Matters
        title={t("handover.activities")}
        empty={t(seesRoom ? "handover.noActivities" : "handover.notShown")}
        matters={activities.map(({ id, title, status, due }) => ({
          id,
          name: title,
          href: `/aktiviteter/${id}`,
          standing: (
            <>
              <span>{t(`domain.activityStatus.${status}`)}</span>
              <Deadline due={due} />
            </>
          ),
        }))}
      />
      <Matters
        title={t("handover.receipts")}
        empty={t("handover.noReceipts")}
        matters={receipts.map(({ id, status, anchoring }) => ({
          id,
          name:
            anchoring.title ??
            t("handover.subject", {
              kind: t(`domain.anchoringSubject.${anchoring.subjectType}`),
              day: format.day(anchoring.subjectOn),
            }),
          href: `/forankring/kvitto/${id}`,
          standing: (
            <>
              <span>{t(`domain.receiptStatus.${status}`)}</span>
              <Deadline due={anchoring.dueOn} />
            </>
          ),
        }))}
      />
    </>
  );
}

const named = ({ number, title }: { readonly number: string | null; readonly title: string }): string =>
  [number, title].filter(Boolean).join(" ");

function NextDay({ raised }: { raised: Handover["escalations"][number] }) {
  const { status, acceptBy, answerBy, conveyBy } = raised;
  const due = status === "SENT" ? acceptBy : status === "ACCEPTED" ? answerBy : conveyBy;
  return due && <Deadline due={due} />;
}
