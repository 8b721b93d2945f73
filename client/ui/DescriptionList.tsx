import "./text-parts.css";
import type { ReactNode } from "react";

/** Names and values. An item whose value is null or undefined is left out. */
export function DescriptionList({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="descriptions">
      {items
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ term, value }) => (
          <div key={term} className="description">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
