import { Plus, X } from "lucide-react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ComboField, GuardedField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import type { Ending } from "./ending.ts";
import { blankSuccessor, mostSuccessors, type SplitValues } from "./split.values.ts";
import { useForumChoices } from "./useForumChoices.ts";
import { useSuccessorNames } from "./useSuccessorNames.ts";

/** The forums that take over: at least two. */
export function SplitSuccessors({ form, forum }: { form: UseFormReturn<SplitValues>; forum: Ending }) {
  const { t } = useTranslation();
  const { control } = form;
  const { areas } = useForumChoices(forum.id);
  const { fields, append, remove } = useFieldArray({ control, name: "successors" });
  const names = useSuccessorNames(control);
  return (
    <Section title={t("reorganization.split.successors")}>
      <p className="reorganization-quiet">{t("reorganization.split.successorsText")}</p>
      <div className="successors">
        {fields.map((field, place) => (
          <fieldset key={field.id} className="successor">
            <legend>{t("reorganization.split.successor", { number: place + 1 })}</legend>
            <GuardedField
              control={control}
              name={`successors.${place}.name`}
              label={t("reorganization.split.name")}
              limit={limits.line}
              isRequired
            />
            <GuardedField
              control={control}
              name={`successors.${place}.code`}
              label={t("reorganization.split.code")}
              hint={t("reorganization.split.codeHint")}
              limit={12}
              isRequired
            />
            <ComboField
              control={control}
              name={`successors.${place}.areaId`}
              label={t("reorganization.split.area")}
              options={areas}
              isRequired
            />
            {fields.length > 2 && (
              <Button
                size="small"
                kind="quiet"
                icon={<X size={14} aria-hidden />}
                onPress={() => remove(place)}
              >
                {t("reorganization.split.remove", { forum: names[place]?.label ?? "" })}
              </Button>
            )}
          </fieldset>
        ))}
      </div>
      {fields.length < mostSuccessors && (
        <p>
          <Button
            icon={<Plus size={16} aria-hidden />}
            onPress={() => append(blankSuccessor(forum.area.id, form.getValues("successors")))}
          >
            {t("reorganization.split.add")}
          </Button>
        </p>
      )}
    </Section>
  );
}
