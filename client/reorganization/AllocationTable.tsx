import { type Control, type UseFormReturn, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { faultText } from "../form/faultText.ts";
import type { Option } from "../ui/options.tsx";
import { Select } from "../ui/Select.tsx";
import { AllocateRest } from "./AllocateRest.tsx";
import type { Allocated, SplitValues } from "./split.values.ts";
import { useSuccessorNames } from "./useSuccessorNames.ts";

interface Row {
  readonly id: string;
  /** Empty where the viewer is told none. */
  readonly name: string;
  readonly about: string;
}

/** Each row goes to exactly one successor. */
export function AllocationTable({
  form,
  list,
  what,
  rows,
}: {
  form: UseFormReturn<SplitValues>;
  list: Allocated;
  /** Heads the column that names the rows. */
  what: string;
  rows: readonly Row[];
}) {
  const { t } = useTranslation();
  const { control, getValues, setValue } = form;
  const successors = useSuccessorNames(control);
  const isThere = (key: string | null | undefined) => successors.some(({ id }) => id === key);
  const allocateRest = (key: string) => {
    for (const { id } of rows) {
      const name = `${list}.${id}` as const;
      if (!isThere(getValues(name))) setValue(name, key, { shouldValidate: form.formState.isSubmitted });
    }
  };
  return (
    <>
      <AllocateRest verb={t("reorganization.split.rest")} successors={successors} onAllocate={allocateRest} />
      <table className="allocation" data-wide>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{t("reorganization.split.goesTo")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AllocationRow key={row.id} control={control} list={list} row={row} successors={successors} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function AllocationRow({
  control,
  list,
  row: { id, name, about },
  successors,
}: {
  control: Control<SplitValues>;
  list: Allocated;
  row: Row;
  successors: readonly Option[];
}) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: `${list}.${id}` });
  const { value, disabled: _, ...bound } = field;
  const chosen = successors.find((successor) => successor.id === value);
  return (
    <tr>
      <th scope="row">
        {name && <span className="allocation-name">{name}</span>}
        <span className={name ? "reorganization-quiet" : "allocation-name"}>{about}</span>
      </th>
      <td>
        <Select
          label={t("reorganization.split.goesToOf", { matter: name ? `${name}, ${about}` : about })}
          options={successors}
          {...bound}
          value={chosen?.id ?? null}
          error={faultText(fieldState.error?.message, t)}
        />
      </td>
    </tr>
  );
}
