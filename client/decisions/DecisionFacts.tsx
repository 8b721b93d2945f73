import { useTranslation } from "react-i18next";
import type { DecisionQuery } from "../../schema/generated/graphql.ts";
import { excerpt } from "../text/excerpt.ts";
import { useFormat } from "../text/useFormat.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { ReviewDay } from "./ReviewDay.tsx";
import { useDecisionName } from "./useDecisionName.ts";

type Whole = DecisionQuery["decision"];
type Other = NonNullable<Whole["supersedes"]>;

const longest = 80;

/** Where and how a decision was taken, what it means for children, and what it has to do with others. */
export function DecisionFacts({ decision }: { decision: Whole }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { meeting, agendaItem, rule, quorum, takenAt, inEffectAt, status } = decision;
  const { childImpact, childImpactNotApplicable: why, reviewOn, supersedes, supersededBy } = decision;
  const ruleText = t(`domain.decisionRule.${rule}`);
  return (
    <Section title={t("decisions.about")}>
      <DescriptionList
        items={[
          {
            term: t("decisions.meeting"),
            value: meeting && (
              <TextLink href={`/moten/${meeting.id}`}>
                {`${meeting.title ?? t(`domain.meetingKind.${meeting.kind}`)} ${format.day(meeting.startsAt)}`}
              </TextLink>
            ),
          },
          {
            term: t("decisions.item"),
            value:
              agendaItem &&
              (agendaItem.number === null
                ? agendaItem.title
                : t("decisions.itemText", { number: agendaItem.number, title: agendaItem.title })),
          },
          {
            term: t(status === "NOT_TAKEN" ? "decisions.notTakenAt" : "decisions.takenAt"),
            value: takenAt && format.dateTime(takenAt),
          },
          { term: t("decisions.inEffectAt"), value: inEffectAt && format.day(inEffectAt) },
          {
            term: t("decisions.rule"),
            value: quorum === null ? ruleText : t("decisions.ruleQuorum", { rule: ruleText, count: quorum }),
          },
          {
            term: t("decisions.childImpact"),
            value: childImpact ?? (why === null ? null : t("decisions.notApplicable", { why })),
          },
          { term: t("decisions.reviewOn"), value: reviewOn && <ReviewDay decision={decision} none="–" /> },
          { term: t("decisions.supersedes"), value: supersedes && <OtherDecision decision={supersedes} /> },
          {
            term: t("decisions.supersededBy"),
            value: supersededBy && <OtherDecision decision={supersededBy} />,
          },
        ]}
      />
    </Section>
  );
}

function OtherDecision({ decision: { id, number, text } }: { decision: Other }) {
  const nameOf = useDecisionName();
  return <TextLink href={`/beslut/${id}`}>{`${nameOf(number)}: ${excerpt(text, longest)}`}</TextLink>;
}
