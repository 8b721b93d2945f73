import { ChevronDown } from "lucide-react";
import type { Ref } from "react";
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  Popover,
  SelectValue,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { FieldHelp, FieldLabel, type FieldProps } from "./field.parts.tsx";
import { highest, type Option, OptionList } from "./options.tsx";

export interface SelectProps
  extends Omit<
      AriaSelectProps<Option>,
      "children" | "className" | "style" | "isInvalid" | "value" | "onChange" | "ref"
    >,
    FieldProps {
  options: readonly Option[];
  /** The id chosen; null is none. */
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** Label to the left and no help text: for filters above a list. */
  layout?: "field" | "inline";
  ref?: Ref<HTMLButtonElement>;
}

/** One of a few. With more than about fifteen options use ComboBox. */
export function Select({
  label,
  hint,
  error,
  options,
  onChange,
  layout = "field",
  ref,
  ...rest
}: SelectProps) {
  const { t } = useTranslation();
  return (
    <AriaSelect
      placeholder={t("ui.choose")}
      validationBehavior="aria"
      {...rest}
      {...(onChange && { onChange: (key) => onChange(key === null ? null : String(key)) })}
      className="field"
      data-layout={layout}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <Button className="field-input field-select" ref={ref ?? null}>
        <SelectValue className="field-value">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldHelp hint={hint} error={error} />
      <Popover className="popover" offset={4} maxHeight={highest}>
        <OptionList items={options} />
      </Popover>
    </AriaSelect>
  );
}
