import { Plus, Trash2 } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  DecideMeasuresDocument,
  type DecideMeasuresInput,
  type DecideMeasuresMutation,
} from "../../schema/generated/graphql.ts";
import { DayField } from "../form/DayField.tsx";
import { ComboField, GuardedField } from "../form/fields.tsx";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { ActionPanel, type PanelFrame } from "./ActionPanel.tsx";
import type { Matter } from "./deficiency.types.ts";
import { measureOwners } from "./parties.ts";

const schema = z.object({
  measures: z.array(
    z.object({
      title: requiredText(limits.line),
      responsibleOrganizationId: chosen<string>(),
      due: chosen<string>(),
    }),
  ),
});
type Values = z.infer<typeof schema>;

const blank = { title: "", responsibleOrganizationId: null, due: null };

/** Measures, each with an owning organization and a date (R31). */
export function MeasuresPanel({
  matter,
  onDone,
  ...frame
}: PanelFrame & { matter: Matter; onDone: (data: DecideMeasuresMutation) => void }) {
  const { t } = useTranslation();
  const action = useActionForm<Values, DecideMeasuresMutation, DecideMeasuresInput>({
    document: DecideMeasuresDocument,
    schema,
    defaults: { measures: [blank] },
    toInput: ({ measures }) => ({
      id: matter.id,
      version: matter.version,
      measures: measures.map(({ title, responsibleOrganizationId, due }) => ({
        title,
        responsibleOrganizationId: responsibleOrganizationId ?? "",
        due: due ?? "",
      })),
    }),
    onDone,
  });
  const { control } = action.form;
  const { fields, append, remove } = useFieldArray({ control, name: "measures" });
  const owners = measureOwners(matter).map(({ id, name }) => ({ id, label: name }));
  const verb = t("domain.deficiencyAction.decideMeasures");
  return (
    <ActionPanel {...frame} title={verb} verb={verb} action={action}>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="measure-row">
          <legend>{t("deficiencies.measure.nth", { number: index + 1 })}</legend>
          <GuardedField
            control={control}
            name={`measures.${index}.title`}
            label={t("deficiencies.measure.title")}
            limit={limits.line}
            isRequired
          />
          <div className="measure-row-pair">
            <ComboField
              control={control}
              name={`measures.${index}.responsibleOrganizationId`}
              label={t("deficiencies.measure.owner")}
              options={owners}
              isRequired
            />
            <DayField
              control={control}
              name={`measures.${index}.due`}
              label={t("deficiencies.measure.due")}
              min={dayOf(now())}
              isRequired
            />
          </div>
          {fields.length > 1 && (
            <Button
              kind="quiet"
              size="small"
              onPress={() => remove(index)}
              icon={<Trash2 size={16} aria-hidden />}
              aria-label={t("deficiencies.measure.removeNth", { number: index + 1 })}
            >
              {t("deficiencies.measure.remove")}
            </Button>
          )}
        </fieldset>
      ))}
      <ButtonRow>
        <Button size="small" onPress={() => append(blank)} icon={<Plus size={16} aria-hidden />}>
          {t("deficiencies.measure.add")}
        </Button>
      </ButtonRow>
    </ActionPanel>
  );
}
