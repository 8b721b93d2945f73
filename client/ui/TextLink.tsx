import "./Button.css";
import type { ReactNode } from "react";
import { Link } from "react-aria-components";

/** A link in running text or a cell. Paths inside the client go through the router. */
export function TextLink({
  href,
  children,
  ...rest
}: {
  href: string;
  children: ReactNode;
  "aria-label"?: string;
}) {
  return (
    <Link href={href} className="text-link" {...rest}>
      {children}
    </Link>
  );
}
