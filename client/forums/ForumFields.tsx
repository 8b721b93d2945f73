import { type Control, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ComboField, CountField, GuardedField, SelectField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { kinds, levels } from "./forums.search.ts";
import { daysNames, decisionRules, type ForumValues } from "./forumValues.ts";
import type { useForumPlaces } from "./useForumPlaces.ts";

interface Fields {
  control: Control<ForumValues>;
  places: ReturnType<typeof useForumPlaces>;
}

/** What is said once, when the forum is created. */
export function ForumIdentityFields({ control, places }: Fields) {
  const { t } = useTranslation();
  return (
    <>
      <GuardedField control={control} name="name" label={t("forums.name")} limit={limits.line} isRequired />
      <GuardedField
        control={control}
        name="code"
        label={t("forums.code")}
        hint={t("forums.codeHint")}
        limit={12}
        isRequired
      />
      <SelectField
        control={control}
        name="kind"
        label={t("forums.kind")}
        options={kinds.map((id) => ({ id, label: t(`domain.forumKindLong.${id}`) }))}
        isRequired
      />
      <SelectField
        control={control}
        name="level"
        label={t("forums.level")}
        options={levels.map((id) => ({ id, label: t(`domain.forumLevel.${id}`) }))}
        isRequired
      />
      <ComboField
        control={control}
        name="areaId"
        label={t("forums.area")}
        options={places.areas}
        isRequired
      />
    </>
  );
}

/** What the forum's administrator may change later. */
export function ForumRuleFields({ control, places, isNew }: Fields & { isNew: boolean }) {
  const { t } = useTranslation();
  const rule = useWatch({ control, name: "decisionRule" });
  return (
    <>
      <GuardedField
        control={control}
        name="purpose"
        label={t("forums.purpose")}
        hint={t("forums.purposeHint")}
        rows={3}
        limit={limits.text}
        isRequired
      />
      <ComboField
        control={control}
        name="parentForumId"
        label={t("forums.parent")}
        hint={t("forums.parentHint")}
        options={places.parents}
        onInputChange={places.setTyped}
      />
      <SelectField
        control={control}
        name="decisionRule"
        label={t("forums.decisionRule")}
        options={decisionRules.map((id) => ({ id, label: t(`domain.decisionRule.${id}`) }))}
      />
      {rule === "QUORUM" && (
        <CountField
          control={control}
          name="quorum"
          label={t("forums.parties")}
          hint={t("forums.partiesHint")}
          isRequired
        />
      )}
      <Disclosure title={t("forums.times")} isOpen={!isNew}>
        <div className="form">
          {!isNew && <p className="forum-quiet">{t("forums.timesHint")}</p>}
          <div className="forum-times">
            {daysNames.map((name) => (
              <CountField
                key={name}
                control={control}
                name={`deadlines.${name}`}
                label={t(`forums.days.${name}`)}
                hint={!isNew && name === "replyDays" ? t("forums.replyDaysHint") : undefined}
              />
            ))}
          </div>
        </div>
      </Disclosure>
    </>
  );
}
