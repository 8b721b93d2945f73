import { useTranslation } from "react-i18next";
import { ToneIcon } from "../ui/tone.icon.tsx";
import type { Decision } from "./room.types.ts";

/** What is missing before the decision can be taken, or what would come of taking it now (R2). */
export function DecisionStanding({ standing }: { standing: NonNullable<Decision["standing"]> }) {
  const { t } = useTranslation();
  const { possible, outcome, missing } = standing;
  const lines = missing.map(({ code, organization }) => {
    const what = t(`domain.missingCode.${code}`);
    const text = organization
      ? t("meetingroom.decision.missing", { what, organization: organization.name })
      : what;
    return { key: `${code} ${organization?.id ?? ""}`, text };
  });
  return (
    <div role="status" className="room-standing">
      {possible && (
        <p>
          <ToneIcon tone={outcome === "TAKEN" ? "ok" : "warn"} />
          {t(outcome === "TAKEN" ? "meetingroom.decision.canBeTaken" : "meetingroom.decision.wouldFail")}
        </p>
      )}
      {lines.length > 0 && (
        <ul aria-label={t("meetingroom.decision.standing")}>
          {lines.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
