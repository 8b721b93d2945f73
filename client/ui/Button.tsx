import "./Button.css";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link } from "react-aria-components";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

interface Look {
  /** One primary a page. */
  kind?: ButtonKind;
  /** `small` is 28 px high, for dense rows. */
  size?: "normal" | "small";
  icon?: ReactNode;
  children?: ReactNode;
}

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style">, Look {
  ref?: Ref<HTMLButtonElement>;
}

/** A button with a verb. Without visible text it needs `aria-label`; `isPending` keeps focus while it works. */
export function Button({ kind = "secondary", size = "normal", icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className="button"
      data-kind={kind}
      data-size={size}
      data-iconic={!children || null}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({
  href,
  kind = "secondary",
  size = "normal",
  icon,
  children,
}: Look & { href: string }) {
  return (
    <Link href={href} className="button" data-kind={kind} data-size={size}>
      {icon}
      {children}
    </Link>
  );
}
