import type { CSSProperties, Ref } from "react";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  TextArea,
  VisuallyHidden,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { FieldHelp, FieldLabel, type FieldProps } from "./field.parts.tsx";

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "ref">,
    FieldProps {
  /** More than one line: so many at first, and more as they are filled. */
  rows?: number;
  /** Shows how much room is left; needs a controlled `value`. Does not stop anybody from typing on. */
  counter?: number;
  placeholder?: never;
  /** Label to the left and no help text: for filters above a list. */
  layout?: "field" | "inline";
  /** The input itself, so that a form can focus the first faulty field. */
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField({
  label,
  hint,
  error,
  rows,
  counter,
  layout = "field",
  ref,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      className="field"
      data-layout={layout}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      {rows === undefined ? (
        <Input className="field-input" ref={ref ?? null} />
      ) : (
        <TextArea
          className="field-input"
          rows={rows}
          style={{ "--rows": rows } as CSSProperties}
          ref={ref ?? null}
        />
      )}
      <FieldHelp hint={hint} error={error} />
      {counter !== undefined && <Counter used={rest.value?.length ?? 0} limit={counter} />}
    </AriaTextField>
  );
}

/** Seen always, spoken only when little room is left. */
function Counter({ used, limit }: { used: number; limit: number }) {
  const { t } = useTranslation();
  const left = limit - used;
  return (
    <>
      <span className="field-counter" data-over={left < 0 || null} aria-hidden>
        {used} / {limit}
      </span>
      <VisuallyHidden>
        <span aria-live="polite">
          {left <= limit / 20 ? t("ui.charactersLeft", { count: Math.max(left, 0) }) : ""}
        </span>
      </VisuallyHidden>
    </>
  );
}
