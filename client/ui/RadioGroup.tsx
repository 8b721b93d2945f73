import type { Ref } from "react";
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  RadioButton,
  RadioField,
  Text,
} from "react-aria-components";
import { FieldHelp, FieldLabel, type FieldProps, type Focusable, useFocusInside } from "./field.parts.tsx";
import type { Option } from "./options.tsx";

export interface RadioGroupProps
  extends Omit<AriaRadioGroupProps, "children" | "className" | "style" | "isInvalid" | "ref">,
    FieldProps {
  options: readonly Option[];
  ref?: Ref<Focusable>;
}

/** One of two to five, all seen at once. */
export function RadioGroup({ label, hint, error, options, ref, ...rest }: RadioGroupProps) {
  const root = useFocusInside(ref);
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...rest}
      className="field"
      isInvalid={error !== undefined}
      ref={root}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <div className="choices">
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} className="choice-field">
            <RadioButton className="choice">
              <span className="choice-mark" data-shape="round" />
              {option.label}
            </RadioButton>
            {option.detail && (
              <Text slot="description" className="choice-detail">
                {option.detail}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      <FieldHelp hint={hint} error={error} />
    </AriaRadioGroup>
  );
}
