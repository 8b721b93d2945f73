import "./Button.css";
import { LoaderCircle } from "lucide-react";
import type { ReactNode, Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Link,
  ProgressBar,
} from "react-aria-components";
import { useTranslation } from "react-i18next";

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

/**
 * A button with a verb. Without visible text it needs `aria-label`. While `isPending` it keeps the focus and says that it
 * works.
 */
export function Button({ kind = "secondary", size = "normal", icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className="button"
      data-kind={kind}
      data-size={size}
      data-iconic={!children || null}
    >
      {rest.isPending ? <Working /> : icon}
      {children}
    </AriaButton>
  );
}

/** What the screen reader is pointed to when the button begins to work. */
function Working() {
  const { t } = useTranslation();
  return (
    <ProgressBar isIndeterminate className="button-working" aria-label={t("ui.working")}>
      <LoaderCircle size={16} aria-hidden />
    </ProgressBar>
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
