import "./fields.css";
import type { FormEvent, ReactNode } from "react";
import { Form as AriaForm } from "react-aria-components";

/** Fields under one another with room between them; errors are the form's, not the browser's. */
export function Form({
  label,
  onSubmit,
  children,
}: {
  label: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}) {
  return (
    <AriaForm className="form" aria-label={label} validationBehavior="aria" onSubmit={onSubmit}>
      {children}
    </AriaForm>
  );
}
