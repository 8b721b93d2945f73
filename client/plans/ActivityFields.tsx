import { type Control, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { DayField } from "../form/DayField.tsx";
import { ComboField, GuardedField, SelectField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { useOrganizationChoices } from "../form/useOrganizationChoices.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import type { Option } from "../ui/options.tsx";
import { type ActivityValues, kinds, priorities, scopes } from "./activityValues.ts";
import { goalOptions } from "./goalOptions.ts";
import type { Goal } from "./plan.types.ts";

/** What is said of an activity; `members` may own it (R31). */
export function ActivityFields({
  control,
  goals,
  members,
}: {
  control: Control<ActivityValues>;
  goals: readonly Pick<Goal, "id" | "text" | "position">[];
  members: readonly Option[];
}) {
  const { t } = useTranslation();
  return (
    <>
      <GuardedField
        control={control}
        name="title"
        label={t("plans.activity.title")}
        limit={limits.line}
        isRequired
      />
      <OwnerFields control={control} members={members} />
      <div className="plan-pair">
        <DayField control={control} name="start" label={t("plans.activity.start")} />
        <DayField control={control} name="due" label={t("plans.activity.due")} isRequired />
      </div>
      {goals.length > 0 && (
        <SelectField
          control={control}
          name="goalId"
          label={t("plans.activity.goal")}
          options={goalOptions(goals, t)}
        />
      )}
      <div className="plan-pair">
        <SelectField
          control={control}
          name="priority"
          label={t("plans.activity.priority")}
          options={priorities.map((id) => ({ id, label: t(`domain.activityPriority.${id}`) }))}
        />
        <SelectField
          control={control}
          name="kind"
          label={t("plans.activity.kind")}
          options={kinds.map((id) => ({ id, label: t(`domain.activityKind.${id}`) }))}
        />
        <SelectField
          control={control}
          name="scope"
          label={t("plans.activity.scope")}
          options={scopes.map((id) => ({ id, label: t(`domain.activityScope.${id}`) }))}
        />
      </div>
      <GuardedField
        control={control}
        name="followUpAfterDays"
        label={t("plans.activity.followUps")}
        hint={t("plans.activity.followUpsHint")}
        limit={limits.line}
      />
      <GuardedField
        control={control}
        name="description"
        label={t("plans.activity.description")}
        rows={4}
        limit={limits.text}
      />
    </>
  );
}

/** A member; or anyone in the register, with a member that answers for it. */
function OwnerFields({ control, members }: { control: Control<ActivityValues>; members: readonly Option[] }) {
  const { t } = useTranslation();
  const external = useController({ control, name: "isExternal" }).field;
  const owner = useController({ control, name: "responsibleOrganizationId" }).field;
  const isExternal = external.value;
  const { options, setTyped } = useOrganizationChoices(owner.value === null ? [] : [owner.value]);
  const outside = options.filter(({ id }) => members.every((member) => member.id !== id));
  return (
    <>
      <ComboField
        key={isExternal ? "outside" : "members"}
        control={control}
        name="responsibleOrganizationId"
        label={t("plans.activity.owner")}
        options={isExternal ? outside : members}
        {...(isExternal && { onInputChange: setTyped })}
        isRequired
      />
      <Checkbox
        label={t("plans.activity.external")}
        isSelected={isExternal}
        onChange={(isOutside) => {
          external.onChange(isOutside);
          // Nobody is both.
          owner.onChange(null);
        }}
      />
      {isExternal && (
        <ComboField
          control={control}
          name="sponsorOrganizationId"
          label={t("plans.activity.sponsor")}
          hint={t("plans.activity.sponsorHint")}
          options={members}
          isRequired
        />
      )}
    </>
  );
}
