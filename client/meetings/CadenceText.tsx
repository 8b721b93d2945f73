import { useTranslation } from "react-i18next";
import type { CadencePeriod } from "../../schema/generated/graphql.ts";
import { Status } from "../ui/Status.tsx";
import type { Standing } from "./meeting.types.ts";
import { verdictTone } from "./tones.ts";

/** "2 möten per termin". */
export function useCadenceRule(): (rule: { times: number; period: CadencePeriod }) => string {
  const { t } = useTranslation();
  return ({ times, period }) =>
    period === "FORTNIGHT" && times === 1
      ? t("meetings.cadence.fortnight")
      : t("meetings.cadence.rule", { count: times, period: t(`domain.cadencePeriod.${period}`) });
}

export function Verdict({ verdict }: { verdict: Standing["verdict"] }) {
  const { t } = useTranslation();
  return (
    <Status tone={verdictTone[verdict]} look="plain">
      {t(`domain.cadenceVerdict.${verdict}`)}
    </Status>
  );
}

/** "2 möten per termin: 1 hållet, 1 planerat", and the verdict. */
export function CadenceText({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const ruleText = useCadenceRule();
  const { rule, held, planned, verdict } = standing;
  return (
    <span className="cadence-text">
      <span>
        {ruleText(rule)}:{" "}
        {t("meetings.cadence.counted", {
          held: t("meetings.cadence.held", { count: held }),
          planned: t("meetings.cadence.planned", { count: planned }),
        })}
      </span>{" "}
      <Verdict verdict={verdict} />
    </span>
  );
}
