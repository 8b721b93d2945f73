import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import type { Matter } from "./deficiency.types.ts";
import { verdictTone } from "./tones.ts";

/** The answers to the one who reported, the newest first, each with the verdict on it. */
export function FeedbackSection({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (matter.feedback.length === 0) return null;
  return (
    <Section title={t("deficiencies.feedback.heading")}>
      {matter.feedback.toReversed().map((feedback) => (
        <article key={feedback.id} className="said" data-lead>
          <p className="said-by">
            <strong>{feedback.byForum.name}</strong>
            <time dateTime={feedback.at}>{format.dateTime(feedback.at)}</time>
            <span>{t(`domain.feedbackOutcome.${feedback.outcome}`)}</span>
          </p>
          <p className="prose">{feedback.summary}</p>
          <p className="said-by">
            <Status tone={verdictTone[feedback.verdict]}>{t(`domain.verdict.${feedback.verdict}`)}</Status>
            {feedback.verdict === "PENDING" && <Deadline due={feedback.verdictBy} />}
            {feedback.verdictAt && (
              <time dateTime={feedback.verdictAt}>{format.dateTime(feedback.verdictAt)}</time>
            )}
          </p>
          {feedback.verdictComment && <p className="prose">{feedback.verdictComment}</p>}
        </article>
      ))}
    </Section>
  );
}
