import type { Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ReportRouteQuery } from "../../schema/generated/graphql.ts";
import { RadioField } from "../form/fields.tsx";
import { ToneIcon } from "../ui/tone.icon.tsx";
import type { ReportValues } from "./reportValues.ts";

export type ReportRoute = ReportRouteQuery["reportRoute"];

/** Where the report will go and what happens there; a choice where several forums may take it (R10). */
export function RouteNote({
  route,
  control,
}: {
  route: ReportRoute | undefined;
  control: Control<ReportValues>;
}) {
  const { t } = useTranslation();
  const [only, ...others] = route?.forums ?? [];
  return (
    <div className="route" role="status">
      {route && !only && (
        <p className="advice">
          <ToneIcon tone="warn" />
          {t("form.reason.noForum")}
        </p>
      )}
      {route?.wrongForum && only && (
        <p className="advice">
          <ToneIcon tone="info" />
          {t("deficiencies.report.wrongForum")}
        </p>
      )}
      {only && others.length === 0 && (
        <p className="route-goes">
          {t("deficiencies.report.goesTo", { forum: only.name })}{" "}
          <span className="quiet">
            {t("deficiencies.report.promise", {
              acknowledge: only.acknowledgeDays,
              feedback: only.feedbackDays,
            })}
          </span>
        </p>
      )}
      {route && others.length > 0 && (
        <RadioField
          control={control}
          name="forumId"
          label={t("deficiencies.report.chooseForum")}
          hint={route.wrongForum ? undefined : t("deficiencies.report.chooseForumHint")}
          isRequired
          options={route.forums.map(({ id, name, level, acknowledgeDays, feedbackDays }) => ({
            id,
            label: name,
            detail: `${t(`domain.forumLevel.${level}`)}. ${t("deficiencies.report.promise", {
              acknowledge: acknowledgeDays,
              feedback: feedbackDays,
            })}`,
          }))}
        />
      )}
    </div>
  );
}
