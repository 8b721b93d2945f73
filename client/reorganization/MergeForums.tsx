import { type UseFormReturn, useController, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { faultText } from "../form/faultText.ts";
import { ComboField, GuardedField, RadioField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { MultiPick } from "../ui/MultiPick.tsx";
import { Section } from "../ui/Section.tsx";
import type { Ending } from "./ending.ts";
import { intoNew, type MergeValues, mostOthers } from "./merge.values.ts";
import { useForumChoices } from "./useForumChoices.ts";

/** Which forums, and whether one of them goes on. */
export function MergeForums({ form, forum }: { form: UseFormReturn<MergeValues>; forum: Ending }) {
  const { t } = useTranslation();
  const { control } = form;
  const { forums, areas, setTyped } = useForumChoices(forum.id);
  const { field, fieldState } = useController({ control, name: "forumIds" });
  const { disabled: _, ...bound } = field;
  const [forumIds, into] = useWatch({ control, name: ["forumIds", "into"] });
  const chosen = forums.filter(({ id }) => forumIds.includes(id));
  const active = [forum, ...chosen.map(({ choice }) => choice)].filter(({ status }) => status === "ACTIVE");
  const choose = (ids: string[]) => {
    if (ids.length > mostOthers) return;
    field.onChange(ids);
    if (into !== intoNew && into !== forum.id && !ids.includes(into)) form.setValue("into", intoNew);
  };
  return (
    <>
      <Section title={t("reorganization.merge.which")}>
        <p>{t("reorganization.merge.this", { forum: forum.name })}</p>
        <MultiPick
          label={t("reorganization.merge.others")}
          hint={t("reorganization.merge.othersHint")}
          options={forums}
          {...bound}
          onChange={choose}
          onInputChange={setTyped}
          error={faultText(fieldState.error?.message, t)}
          isRequired
        />
        <RadioField
          control={control}
          name="into"
          label={t("reorganization.merge.into")}
          options={[
            {
              id: intoNew,
              label: t("reorganization.merge.intoNew"),
              detail: t("reorganization.merge.intoNewDetail", { forum: forum.name }),
            },
            ...active.map(({ id, name }) => ({
              id,
              label: t("reorganization.merge.intoOne", { forum: name }),
            })),
          ]}
        />
      </Section>
      {into === intoNew && (
        <Section title={t("reorganization.merge.newForum")}>
          <GuardedField
            control={control}
            name="name"
            label={t("reorganization.split.name")}
            limit={limits.line}
            isRequired
          />
          <GuardedField
            control={control}
            name="code"
            label={t("reorganization.split.code")}
            hint={t("reorganization.split.codeHint")}
            limit={12}
            isRequired
          />
          <ComboField
            control={control}
            name="areaId"
            label={t("reorganization.split.area")}
            options={areas}
            isRequired
          />
        </Section>
      )}
    </>
  );
}
