import "./text-parts.css";
import { type ReactNode, useId } from "react";

/** A part of the page under an h2, set off by a line. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  /** Beside the heading: a link or a count. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section-header">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
