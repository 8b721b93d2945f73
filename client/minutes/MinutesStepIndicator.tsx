import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MinutesStatus } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import type { Minutes, MinutesMeeting } from "./minutes.types.ts";

const steps = ["OWN_DRAFT", "SHARED_FOR_COMMENTS", "ADOPTED"] as const satisfies readonly MinutesStatus[];

/** The three states of minutes, which one it is now, and what that means (R27). */
export function MinutesStepIndicator({ meeting, minutes }: { meeting: MinutesMeeting; minutes: Minutes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, sharedAt, adoptedAt, allowedActions } = minutes;
  const at = steps.indexOf(status);
  const day = { ADOPTED: adoptedAt, SHARED_FOR_COMMENTS: sharedAt, OWN_DRAFT: null }[status];
  const standing = (step: number) =>
    step < at || status === "ADOPTED" ? "done" : step === at ? "now" : "next";
  const words = { done: t("minutes.stepDone"), now: t("minutes.stepNow"), next: t("minutes.stepNext") };
  const waits = status === "OWN_DRAFT" && allowedActions.includes("edit") && meeting.status !== "HELD";
  return (
    <div className="minutes-standing">
      <ol className="minutes-steps" aria-label={t("minutes.steps")}>
        {steps.map((step, index) => (
          <li
            key={step}
            className="minutes-step"
            data-standing={standing(index)}
            {...(index === at && { "aria-current": "step" as const })}
          >
            <span className="minutes-step-mark" aria-hidden>
              {standing(index) === "done" ? <Check size={14} strokeWidth={3} /> : index + 1}
            </span>
            <span>
              {t(`minutes.step.${step}`)}
              <span className="visually-hidden"> ({words[standing(index)]})</span>
            </span>
          </li>
        ))}
      </ol>
      <p role="status">{t(`minutes.about.${status}`, { day: day ? format.day(day) : "" })}</p>
      {waits && <p className="minutes-quiet">{t("minutes.shareWait")}</p>}
    </div>
  );
}
