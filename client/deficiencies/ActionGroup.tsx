import "./deficiencies.css";
import type { ReactNode, Ref } from "react";

/** Buttons that belong together, and the panel that one of them has opened. Takes the focus when that closes. */
export function ActionGroup({
  label,
  ground,
  buttons,
  children,
}: {
  label: string;
  ground: Ref<HTMLFieldSetElement>;
  buttons: ReactNode;
  children?: ReactNode;
}) {
  return (
    <fieldset className="actions" ref={ground} tabIndex={-1} aria-label={label}>
      <div className="button-row">{buttons}</div>
      {children}
    </fieldset>
  );
}
