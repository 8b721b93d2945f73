import type { FieldValues } from "react-hook-form";
import { TimeField } from "../ui/TimeField.tsx";
import { type BoundField, useField } from "./fields.tsx";

/** A time of the day. Apart from the other fields, as `DayField` is. */
export function ClockField<Values extends FieldValues>(props: BoundField<Values>) {
  const { field, help } = useField(props);
  const { name: _, ...rest } = field;
  return <TimeField {...help} {...rest} />;
}
