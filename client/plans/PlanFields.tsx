import { skipToken, useQuery } from "@apollo/client/react";
import { Plus, Trash2 } from "lucide-react";
import { type Control, useController, useFieldArray, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PlanMeetingsDocument } from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { ComboField, GuardedField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Button } from "../ui/Button.tsx";
import { MultiPick } from "../ui/MultiPick.tsx";
import { AgreementField, type CarriedOut } from "./AgreementField.tsx";
import { addDays } from "./days.ts";
import type { PlanValues } from "./planValues.ts";
import { useParties } from "./useParties.ts";

interface Fields {
  control: Control<PlanValues>;
}

/** What a plan says of itself, until it is proposed. */
export function PlanFields({ control, carriedOut = null }: Fields & { carriedOut?: CarriedOut }) {
  const { t } = useTranslation();
  return (
    <>
      <GuardedField control={control} name="title" label={t("plans.title")} limit={limits.line} isRequired />
      <div className="plan-pair">
        <DayField control={control} name="from" label={t("plans.from")} isRequired />
        <DayField control={control} name="to" label={t("plans.to")} isRequired />
      </div>
      <GuardedField
        control={control}
        name="basis"
        label={t("plans.basis")}
        hint={t("plans.basisHint")}
        rows={3}
        limit={limits.text}
      />
      <AgreementField control={control} carriedOut={carriedOut} />
      <WorkshopsField control={control} />
      <ReportsField control={control} />
    </>
  );
}

const yearsBack = 2 * 366;

/** The forum's workshops of late, and those planned; none to choose, no field. */
function WorkshopsField({ control }: Fields) {
  const { t } = useTranslation();
  const format = useFormat();
  const { field } = useController({ control, name: "basisMeetingIds" });
  const forumId = useWatch({ control, name: "forumId" });
  const today = dayOf(now());
  const variables = { forumId: forumId ?? "", from: addDays(today, -yearsBack), to: addDays(today, 366) };
  const { data } = useQuery(PlanMeetingsDocument, forumId ? { variables } : skipToken);
  const workshops = (data?.meetings.edges ?? [])
    .map(({ node }) => node)
    .filter(({ kind, status }) => kind === "WORKSHOP" && status !== "CANCELLED");
  if (workshops.length === 0) return null;
  return (
    <MultiPick
      label={t("plans.workshops")}
      value={field.value}
      onChange={field.onChange}
      options={workshops.map(({ id, title, startsAt }) => ({
        id,
        label: [title ?? t("domain.meetingKind.WORKSHOP"), format.day(startsAt)].join(", "),
      }))}
    />
  );
}

/** To whom it is reported, and when. */
function ReportsField({ control }: Fields) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: "reports" });
  const { receivers } = useParties(useWatch({ control, name: "forumId" }));
  return (
    <>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="plan-report">
          <legend>{t("plans.report.nth", { number: index + 1 })}</legend>
          <div className="plan-pair">
            <ComboField
              control={control}
              name={`reports.${index}.receiverForumId`}
              label={t("plans.report.receiver")}
              options={receivers}
              isRequired
            />
            <DayField
              control={control}
              name={`reports.${index}.dueOn`}
              label={t("plans.report.dueOn")}
              isRequired
            />
          </div>
          <Button
            kind="quiet"
            size="small"
            onPress={() => remove(index)}
            icon={<Trash2 size={16} aria-hidden />}
            aria-label={t("plans.report.removeNth", { number: index + 1 })}
          >
            {t("plans.report.remove")}
          </Button>
        </fieldset>
      ))}
      <p>
        <Button
          size="small"
          onPress={() => append({ receiverForumId: null, dueOn: null })}
          icon={<Plus size={16} aria-hidden />}
        >
          {t("plans.report.add")}
        </Button>
      </p>
    </>
  );
}
