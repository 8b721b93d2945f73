import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import type { Ref } from "react";
import {
  DatePicker as AriaDatePicker,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { FieldHelp, FieldLabel, type FieldProps, type Focusable, useFocusInside } from "./field.parts.tsx";

export interface DatePickerProps extends FieldProps {
  /** A day, "2026-11-26"; null is none. */
  value: string | null;
  onChange: (day: string | null) => void;
  onBlur?: () => void;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** Days before and after these cannot be chosen. */
  min?: string;
  max?: string;
  ref?: Ref<Focusable>;
}

const parse = (day: string | null | undefined): CalendarDate | null => (day ? parseDate(day) : null);

/** A day, typed in segments or picked in a calendar where the week starts on Monday. */
export function DatePicker({
  label,
  hint,
  error,
  value,
  onChange,
  onBlur,
  min,
  max,
  ref,
  ...rest
}: DatePickerProps) {
  const root = useFocusInside(ref);
  return (
    <AriaDatePicker
      {...rest}
      {...(onBlur && { onBlur })}
      validationBehavior="aria"
      firstDayOfWeek="mon"
      shouldForceLeadingZeros
      className="field"
      value={parse(value)}
      minValue={parse(min)}
      maxValue={parse(max)}
      onChange={(day) => onChange(day ? day.toString() : null)}
      isInvalid={error !== undefined}
      ref={root}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <DateGroup />
      <FieldHelp hint={hint} error={error} />
      <Popover className="popover" offset={4}>
        <Dialog className="calendar-dialog">
          <Month />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

function DateGroup() {
  const { t } = useTranslation();
  return (
    <Group className="field-group field-date">
      <DateInput className="field-bare date-input">
        {(segment) => <DateSegment className="date-segment" segment={segment} />}
      </DateInput>
      <Button className="field-open" aria-label={t("ui.openCalendar")}>
        <CalendarDays size={16} aria-hidden />
      </Button>
    </Group>
  );
}

function Month() {
  const { t } = useTranslation();
  return (
    <Calendar className="calendar">
      <header className="calendar-header">
        <Button slot="previous" className="calendar-turn" aria-label={t("ui.previousMonth")}>
          <ChevronLeft size={18} aria-hidden />
        </Button>
        <CalendarHeading className="calendar-heading" />
        <Button slot="next" className="calendar-turn" aria-label={t("ui.nextMonth")}>
          <ChevronRight size={18} aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell className="calendar-day" date={date} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
