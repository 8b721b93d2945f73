import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery } from "../../schema/generated/graphql.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Section } from "../ui/Section.tsx";
import { useSpan } from "./useSpan.ts";

type Forum = ForumDashboardQuery["forum"];

/** What the forum is for and by which rules it works. */
export function ForumFacts({ forum }: { forum: Forum }) {
  const { t } = useTranslation();
  const span = useSpan();
  const rule = t(`domain.decisionRule.${forum.decisionRule}`);
  return (
    <Section title={t("forums.facts")}>
      {forum.imported && <p>{t("forums.imported")}</p>}
      <DescriptionList
        items={[
          { term: t("forums.purpose"), value: forum.purpose },
          {
            term: t("forums.decisionRule"),
            value: forum.quorum ? `${rule}: ${t("forums.quorum", { count: forum.quorum })}` : rule,
          },
          {
            term: t("forums.cadence"),
            value: forum.cadence.length > 0 ? <Cadence rules={forum.cadence} /> : null,
          },
          {
            term: t("forums.deadlines"),
            value: t("forums.deadlineList", {
              acknowledge: forum.acknowledgeDays,
              reply: forum.replyDays,
              feedback: forum.feedbackDays,
              accept: forum.acceptDays,
              answer: forum.answerDays,
              convey: forum.conveyDays,
            }),
          },
          {
            term: t("forums.active"),
            value: forum.activeFrom ? span({ from: forum.activeFrom, to: forum.activeTo }) : null,
          },
        ]}
      />
    </Section>
  );
}

function Cadence({ rules }: { rules: Forum["cadence"] }) {
  const { t } = useTranslation();
  const span = useSpan();
  const ruleText = ({ times, period }: Forum["cadence"][number]) =>
    period === "FORTNIGHT" && times === 1
      ? t("forums.cadenceFortnight")
      : t("forums.cadenceRule", { count: times, period: t(`domain.cadencePeriod.${period}`) });
  return (
    <ul className="forum-plain">
      {rules
        .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
        .map((rule) => (
          <li key={rule.id}>
            {t("forums.cadenceSpan", {
              rule: ruleText(rule),
              span: span({ from: rule.validFrom, to: rule.validTo }),
            })}
          </li>
        ))}
    </ul>
  );
}
