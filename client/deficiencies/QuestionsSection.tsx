import { useTranslation } from "react-i18next";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Matter, Question } from "./deficiency.types.ts";
import { EscalationActions } from "./EscalationActions.tsx";
import { QuestionFacts } from "./QuestionFacts.tsx";
import { escalationTone } from "./tones.ts";

/** Questions raised about the matter; the newest first, since it is the one that waits. */
export function QuestionsSection({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  if (matter.escalations.length === 0) return null;
  return (
    <Section title={t("deficiencies.question.heading")}>
      {matter.escalations.toReversed().map((question) => (
        <QuestionItem key={question.id} question={question} />
      ))}
    </Section>
  );
}

function QuestionItem({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { status, overdue, fromForum, toForum } = question;
  return (
    <article className="said">
      <h3>
        <TextLink href={`/lyft/${question.id}`}>
          {t("deficiencies.question.way", { from: fromForum.name, to: toForum.name })}
        </TextLink>
      </h3>
      <p className="said-by">
        <Status tone={escalationTone[status]}>{t(`domain.escalationStatus.${status}`)}</Status>
        {overdue && <Status tone="danger">{t(`domain.duty.${overdue}`)}</Status>}
        {question.urgent && <Status tone="warn">{t("deficiencies.question.isUrgent")}</Status>}
      </p>
      <QuestionFacts question={question} />
      <EscalationActions question={question} ladder={toForum.ladder} />
    </article>
  );
}
