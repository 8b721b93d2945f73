import { parseTime } from "@internationalized/date";
import type { Ref } from "react";
import { TimeField as AriaTimeField, DateInput, DateSegment, Group } from "react-aria-components";
import { FieldHelp, FieldLabel, type FieldProps, type Focusable, useFocusInside } from "./field.parts.tsx";

export interface TimeFieldProps extends FieldProps {
  /** A time of the day, "13:00"; null is none. */
  value: string | null;
  onChange: (time: string | null) => void;
  onBlur?: () => void;
  isRequired?: boolean;
  ref?: Ref<Focusable>;
}

/** A time of the day, typed in segments. */
export function TimeField({ label, hint, error, value, onChange, onBlur, ref, ...rest }: TimeFieldProps) {
  const root = useFocusInside(ref);
  return (
    <AriaTimeField
      {...rest}
      {...(onBlur && { onBlur })}
      validationBehavior="aria"
      hourCycle={24}
      shouldForceLeadingZeros
      className="field"
      value={value === null ? null : parseTime(value)}
      onChange={(time) => onChange(time ? time.toString().slice(0, 5) : null)}
      isInvalid={error !== undefined}
      ref={root}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <Group className="field-group field-date">
        <DateInput className="field-bare date-input time-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
      </Group>
      <FieldHelp hint={hint} error={error} />
    </AriaTimeField>
  );
}
