import { type Control, useController, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ClockField } from "../form/ClockField.tsx";
import { DayField } from "../form/DayField.tsx";
import { GuardedField, SelectField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { countsByKind, type MeetingValues, meetingKinds } from "./meetingValues.ts";

/** What is said of a meeting when it is planned, and what may be changed until it begins. */
export function MeetingFields({ control }: { control: Control<MeetingValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        control={control}
        name="kind"
        label={t("meetings.kind")}
        options={meetingKinds.map((id) => ({ id, label: t(`domain.meetingKind.${id}`) }))}
        isRequired
      />
      <GuardedField
        control={control}
        name="title"
        label={t("meetings.name")}
        hint={t("meetings.nameHint")}
        limit={limits.line}
      />
      <div className="meeting-times">
        <DayField control={control} name="day" label={t("meetings.day")} isRequired />
        <ClockField control={control} name="starts" label={t("meetings.starts")} isRequired />
        <ClockField control={control} name="ends" label={t("meetings.ends")} />
      </div>
      <GuardedField control={control} name="place" label={t("meetings.place")} limit={limits.line} />
      <GuardedField
        control={control}
        name="link"
        label={t("meetings.link")}
        hint={t("meetings.linkHint")}
        limit={limits.line}
      />
      <CountsField control={control} />
    </>
  );
}

/** Follows the kind until somebody says otherwise. */
function CountsField({ control }: { control: Control<MeetingValues> }) {
  const { t } = useTranslation();
  const {
    field: { ref, value, onChange },
  } = useController({ control, name: "counts" });
  const kind = useWatch({ control, name: "kind" });
  return (
    <Checkbox
      label={t("meetings.counts")}
      hint={t("meetings.countsHint")}
      isSelected={value ?? countsByKind(kind)}
      onChange={onChange}
      ref={ref}
    />
  );
}
