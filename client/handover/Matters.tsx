import type { ReactNode } from "react";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";

/** One line: what it is, with a way there where there is one, and how it stands. */
export interface Matter {
  readonly id: string;
  readonly name: ReactNode;
  readonly href?: string;
  readonly standing?: ReactNode;
}

/** One kind of matter, in order; in words where there is none. */
export function Matters({
  title,
  empty,
  matters,
}: {
  title: string;
  empty: string;
  matters: readonly Matter[];
}) {
  return (
    <Section
      title={title}
      aside={matters.length > 0 && <span className="handover-quiet">{matters.length}</span>}
    >
      {matters.length === 0 ? (
        <p className="handover-quiet">{empty}</p>
      ) : (
        <ul className="handover-list">
          {matters.map(({ id, name, href, standing }) => (
            <li key={id}>
              <span>{href ? <TextLink href={href}>{name}</TextLink> : name}</span>
              {standing && <span className="handover-standing">{standing}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
