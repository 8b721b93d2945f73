import { Plus, Trash2 } from "lucide-react";
import { type Control, useFieldArray } from "react-hook-form";
import { useTranslation } from "react-i18next";
import {
  AddResponsibilityItemDocument,
  type AddResponsibilityItemInput,
  type AddResponsibilityItemMutation,
  UpdateResponsibilityItemDocument,
  type UpdateResponsibilityItemInput,
  type UpdateResponsibilityItemMutation,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { GuardedField, SelectField } from "../form/fields.tsx";
import { limits } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import type { Option } from "../ui/options.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Closing } from "./responsibilityValues.ts";
import {
  blankPart,
  type Item,
  type ItemValues,
  itemSchema,
  partsInput,
  valuesOfItem,
} from "./responsibilityValues.ts";

interface Props extends Closing {
  item: Item | null;
  forumId: string;
  members: readonly Option[];
}

/** Records who does what, or changes it. */
export function ItemDialog({ item, ...props }: Props) {
  return item ? <EditItem item={item} {...props} /> : <AddItem {...props} />;
}

function AddItem({ forumId, members, onDone, onClose }: Omit<Props, "item">) {
  const { t } = useTranslation();
  const action = useActionForm<ItemValues, AddResponsibilityItemMutation, AddResponsibilityItemInput>({
    document: AddResponsibilityItemDocument,
    schema: itemSchema,
    defaults: valuesOfItem(null),
    toInput: (values) => ({ forumId, what: values.what.trim(), parts: partsInput(values) }),
    onDone: () => {
      notify(t("responsibility.done.add"));
      onDone();
    },
  });
  return (
    <FormDialog
      title={t("responsibility.form.addTitle")}
      verb={t("responsibility.form.addVerb")}
      action={action}
      onClose={onClose}
    >
      <p>{t("responsibility.form.addText")}</p>
      <ItemFields control={action.form.control} members={members} />
    </FormDialog>
  );
}

function EditItem({ item, members, onDone, onClose }: Props & { item: Item }) {
  const { t } = useTranslation();
  const { id, version, status, parts } = item;
  const action = useActionForm<ItemValues, UpdateResponsibilityItemMutation, UpdateResponsibilityItemInput>({
    document: UpdateResponsibilityItemDocument,
    schema: itemSchema,
    defaults: valuesOfItem(item),
    toInput: (values) => ({ id, version, what: values.what.trim(), parts: partsInput(values) }),
    onDone: () => {
      notify(t("responsibility.done.edit"));
      onDone();
    },
  });
  // Who has left the forum keeps its part until it is taken away.
  const left = parts
    .filter(({ organization }) => !members.some((member) => member.id === organization.id))
    .map(({ organization }) => ({ id: organization.id, label: organization.name }));
  return (
    <FormDialog
      title={t("responsibility.form.editTitle")}
      verb={t("responsibility.form.editVerb")}
      action={action}
      onClose={onClose}
    >
      {status === "DISPUTED" && <Banner tone="warn">{t("responsibility.form.disputed")}</Banner>}
      <ItemFields control={action.form.control} members={[...members, ...left]} />
    </FormDialog>
  );
}

function ItemFields({ control, members }: { control: Control<ItemValues>; members: readonly Option[] }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: "parts" });
  return (
    <>
      <GuardedField
        control={control}
        name="what"
        label={t("responsibility.form.what")}
        hint={t("responsibility.form.whatHint")}
        rows={2}
        limit={limits.text}
        isRequired
      />
      {fields.map((field, index) => (
        <fieldset key={field.id} className="responsibility-fields">
          <legend>{t("responsibility.form.nth", { number: index + 1 })}</legend>
          <SelectField
            control={control}
            name={`parts.${index}.organizationId`}
            label={t("responsibility.form.organization")}
            options={members}
            isRequired
          />
          <GuardedField
            control={control}
            name={`parts.${index}.part`}
            label={t("responsibility.form.part")}
            hint={t("responsibility.form.partHint")}
            rows={2}
            limit={limits.text}
            isRequired
          />
          {fields.length > 1 && (
            <Button
              kind="quiet"
              size="small"
              onPress={() => remove(index)}
              icon={<Trash2 size={16} aria-hidden />}
              aria-label={t("responsibility.form.removeNth", { number: index + 1 })}
            >
              {t("responsibility.form.removePart")}
            </Button>
          )}
        </fieldset>
      ))}
      <p>
        <Button size="small" onPress={() => append({ ...blankPart })} icon={<Plus size={16} aria-hidden />}>
          {t("responsibility.form.addPart")}
        </Button>
      </p>
    </>
  );
}
