import { ChevronDown } from "lucide-react";
import type { Ref } from "react";
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  Button,
  Group,
  Input,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { FieldHelp, FieldLabel, type FieldProps } from "./field.parts.tsx";
import { ListPopover } from "./ListPopover.tsx";
import type { Option } from "./options.tsx";

export interface ComboBoxProps
  extends Omit<
      AriaComboBoxProps<Option>,
      "children" | "className" | "style" | "isInvalid" | "value" | "onChange" | "selectionMode" | "ref"
    >,
    FieldProps {
  options: readonly Option[];
  /** The id chosen; null is none. */
  value?: string | null;
  onChange?: (id: string | null) => void;
  ref?: Ref<HTMLInputElement>;
}

/** One of many: type to narrow the list. */
export function ComboBox({ label, hint, error, options, onChange, ref, ...rest }: ComboBoxProps) {
  return (
    <AriaComboBox
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      {...rest}
      {...(onChange && { onChange: (key) => onChange(key === null ? null : String(key)) })}
      className="field"
      defaultItems={options}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <ComboInput inputRef={ref ?? null} />
      <FieldHelp hint={hint} error={error} />
      <ListPopover />
    </AriaComboBox>
  );
}

export function ComboInput({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation();
  return (
    <Group className="field-group">
      <Input className="field-bare" ref={inputRef} />
      <Button className="field-open" aria-label={t("ui.showOptions")}>
        <ChevronDown size={16} aria-hidden />
      </Button>
    </Group>
  );
}
