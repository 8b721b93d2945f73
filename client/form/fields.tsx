import "./form.texts.ts";
import "./form.css";
import { useMemo } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../ui/Checkbox.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import type { Option } from "../ui/options.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { ToneIcon } from "../ui/tone.icon.tsx";
import { faultText } from "./faultText.ts";
import { guardText } from "./guard.ts";

export interface BoundField<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: string | undefined;
  isRequired?: boolean;
}

/** What react-hook-form and the parts of client/ui have to say to one another. */
export function useField<Values extends FieldValues>({ control, name, ...shown }: BoundField<Values>) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  const error = faultText(fieldState.error?.message, t);
  const { disabled: _, ...bound } = field;
  return { field: bound, help: { ...shown, error }, t };
}

/** A text that passes the guard while it is written: a stop is an error, a doubt only advice. */
export function GuardedField<Values extends FieldValues>({
  rows,
  limit,
  ...props
}: BoundField<Values> & { rows?: number; limit: number }) {
  const { field, help, t } = useField(props);
  const value: string = field.value;
  const { block, warnings } = useMemo(() => guardText(value), [value]);
  const error = block ? t(`form.guard.${block}`) : help.error;
  return (
    <div className="guarded">
      <TextField {...help} {...field} error={error} {...(rows !== undefined && { rows, counter: limit })} />
      <div role="status">
        {warnings.map((kind) => (
          <p key={kind} className="advice">
            <ToneIcon tone="warn" />
            {t(`form.guard.${kind}`)}
          </p>
        ))}
      </div>
    </div>
  );
}

export function RadioField<Values extends FieldValues>(
  props: BoundField<Values> & { options: readonly Option[] },
) {
  const { field, help } = useField(props);
  return <RadioGroup {...help} {...field} options={props.options} />;
}

export function SelectField<Values extends FieldValues>(
  props: BoundField<Values> & { options: readonly Option[] },
) {
  const { field, help } = useField(props);
  return <Select {...help} {...field} options={props.options} />;
}

export function ComboField<Values extends FieldValues>(
  props: BoundField<Values> & { options: readonly Option[]; onInputChange?: (text: string) => void },
) {
  const { field, help } = useField(props);
  const { options, onInputChange } = props;
  return <ComboBox {...help} {...field} options={options} {...(onInputChange && { onInputChange })} />;
}

/** A whole number, kept as it is typed. */
export function CountField<Values extends FieldValues>(props: BoundField<Values>) {
  const { field, help } = useField(props);
  return <TextField {...help} {...field} inputMode="numeric" maxLength={4} />;
}

export function CheckField<Values extends FieldValues>(props: BoundField<Values>) {
  const { field, help } = useField(props);
  const { value, ...rest } = field;
  return <Checkbox {...help} {...rest} isSelected={value} />;
}
