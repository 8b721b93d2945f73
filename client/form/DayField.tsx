import type { FieldValues } from "react-hook-form";
import { DatePicker } from "../ui/DatePicker.tsx";
import { type BoundField, useField } from "./fields.tsx";

/** A day. Apart from the other fields, since the calendar is large and few forms have one. */
export function DayField<Values extends FieldValues>(
  props: BoundField<Values> & { min?: string; max?: string },
) {
  const { field, help } = useField(props);
  const { name: _, ...rest } = field;
  const { min, max } = props;
  return (
    <DatePicker {...help} {...rest} {...(min !== undefined && { min })} {...(max !== undefined && { max })} />
  );
}
