import { useTranslation } from "react-i18next";
import type { DecisionRowFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Status } from "../ui/Status.tsx";

type Reviewed = Pick<DecisionRowFragment, "reviewOn" | "reviewDue">;

/** The day on which a decision is reviewed, marked when it has come; `none` where there is no day. */
export function ReviewDay({ decision: { reviewOn, reviewDue }, none }: { decision: Reviewed; none: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!reviewOn) return none;
  return (
    <span className="decision-review">
      <span>{format.day(reviewOn)}</span>
      {reviewDue && (
        <Status tone="warn" look="plain">
          {t("decisions.reviewDue")}
        </Status>
      )}
    </span>
  );
}
