import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DecisionDetailFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { ReviewForm } from "./ReviewForm.tsx";

/** When a decision is reviewed, the form when it is due or wanted earlier, and what it led to. */
export function FollowUp({ decision }: { decision: DecisionDetailFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isEarly, setEarly] = useState(false);
  const { reviewText, reviewedAt, reviewOn, reviewDue, allowedActions } = decision;
  const mayReview = allowedActions.includes("review");
  if (reviewedAt) {
    return (
      <Section title={t("decisions.followUp.title")}>
        <p className="decision-quiet">{t("decisions.followUp.on", { day: format.day(reviewedAt) })}</p>
        <p className="decision-text">{reviewText}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t("decisions.followUp.title")}
      aside={reviewDue && <Status tone="warn">{t("decisions.reviewDue")}</Status>}
    >
      <p>
        {reviewOn
          ? t("decisions.followUp.planned", { day: format.day(reviewOn) })
          : t("decisions.followUp.unplanned")}
      </p>
      {mayReview &&
        (reviewDue || isEarly ? (
          <ReviewForm decision={decision} />
        ) : (
          <p className="decision-act">
            <Button onPress={() => setEarly(true)}>{t("decisions.followUp.early")}</Button>
          </p>
        ))}
    </Section>
  );
}
