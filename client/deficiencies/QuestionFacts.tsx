import { useTranslation } from "react-i18next";
import type { EscalationStatus } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Deadline } from "../ui/Status.tsx";

interface QuestionFactsProps {
  question: {
    readonly status: EscalationStatus;
    readonly question: string;
    readonly tried: string;
    readonly urgentReason: string | null;
    readonly answer: string | null;
    readonly conveyedText: string | null;
    readonly returnReason: string | null;
    readonly sentOn: string;
    readonly acceptBy: string;
    readonly answerBy: string;
    readonly conveyBy: string | null;
  };
}

const unanswered: readonly EscalationStatus[] = ["SENT", "ACCEPTED", "SENT_ON"];

/** What was asked, what came of it, and the dates that hold now. */
export function QuestionFacts({ question }: QuestionFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, conveyBy } = question;
  return (
    <DescriptionList
      items={[
        { term: t("deficiencies.question.question"), value: question.question },
        { term: t("deficiencies.question.tried"), value: question.tried },
        { term: t("deficiencies.question.urgentReason"), value: question.urgentReason },
        {
          term:
            status === "WITHDRAWN"
              ? t("deficiencies.question.withdrawn")
              : t("deficiencies.question.returned"),
          value: question.returnReason,
        },
        { term: t("deficiencies.question.answer"), value: question.answer },
        { term: t("deficiencies.question.conveyed"), value: question.conveyedText },
        { term: t("deficiencies.question.sentOn"), value: format.day(question.sentOn) },
        {
          term: t("deficiencies.awaited.accept"),
          value: status === "SENT" ? <Deadline due={question.acceptBy} /> : null,
        },
        {
          term: t("deficiencies.awaited.answer"),
          value: unanswered.includes(status) ? <Deadline due={question.answerBy} /> : null,
        },
        {
          term: t("deficiencies.awaited.convey"),
          value: status === "ANSWERED" && conveyBy ? <Deadline due={conveyBy} /> : null,
        },
      ]}
    />
  );
}
