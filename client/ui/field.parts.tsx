import "./fields.css";
import { CircleAlert } from "lucide-react";
import { type ReactNode, type Ref, type RefObject, useImperativeHandle, useRef } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** What all fields share. `error` is the sentence shown under the field; it also marks the field invalid. */
export interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

/** What a form needs of a field that is more than one element: to put the focus in it. */
export interface Focusable {
  focus: () => void;
}

/** Lets `ref.focus()` reach the first thing inside that takes focus. */
export function useFocusInside(ref: Ref<Focusable> | undefined): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => root.current?.querySelector<HTMLElement>("input, [role=spinbutton]")?.focus(),
  }));
  return root;
}

export function FieldLabel({ label, isRequired }: { label: string; isRequired?: boolean | undefined }) {
  const { t } = useTranslation();
  return (
    <Label className="field-label">
      {label}
      {isRequired && <span className="field-required"> ({t("ui.required")})</span>}
    </Label>
  );
}

/** Hint and error, both tied to the field for assistive technology. */
export function FieldHelp({ hint, error }: Pick<FieldProps, "hint" | "error">) {
  return (
    <>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">
        <CircleAlert size={16} aria-hidden />
        <span>{error}</span>
      </FieldError>
    </>
  );
}
