import { Check } from "lucide-react";
import type { ReactNode, Ref } from "react";
import {
  CheckboxField as AriaCheckboxField,
  type CheckboxFieldProps as AriaCheckboxFieldProps,
  CheckboxButton,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { FieldHelp, type FieldProps, type Focusable, useFocusInside } from "./field.parts.tsx";

export interface CheckboxProps
  extends Omit<
      AriaCheckboxFieldProps,
      "children" | "className" | "style" | "isInvalid" | "value" | "inputRef" | "ref"
    >,
    Omit<FieldProps, "label"> {
  label: ReactNode;
  ref?: Ref<Focusable>;
}

/** Yes or no. `isSelected` and `onChange(boolean)` steer it. */
export function Checkbox({ label, hint, error, ref, ...rest }: CheckboxProps) {
  const root = useFocusInside(ref);
  const { t } = useTranslation();
  return (
    <AriaCheckboxField
      validationBehavior="aria"
      {...rest}
      className="field"
      isInvalid={error !== undefined}
      ref={root}
    >
      <CheckboxButton className="choice">
        <span className="choice-mark" data-shape="square">
          <Check size={14} strokeWidth={3} aria-hidden />
        </span>
        <span>
          {label}
          {rest.isRequired && <span className="field-required"> ({t("ui.required")})</span>}
        </span>
      </CheckboxButton>
      <FieldHelp hint={hint} error={error} />
    </AriaCheckboxField>
  );
}
