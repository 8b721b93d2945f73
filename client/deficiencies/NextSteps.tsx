import { useTranslation } from "react-i18next";
import { Section } from "../ui/Section.tsx";
import { Deadline } from "../ui/Status.tsx";
import { awaitedOf } from "./awaited.ts";
import type { Matter } from "./deficiency.types.ts";

/** The promise: who is to do what, and by when. */
export function NextSteps({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const awaited = awaitedOf(matter);
  if (awaited.length === 0) return null;
  return (
    <Section title={t("deficiencies.matter.next")}>
      <ul className="next-steps">
        {awaited.map(({ id, kind, due, who, what }) => (
          <li key={id}>
            <span>
              {what ?? t(`deficiencies.awaited.${kind}`)} <span className="quiet">{who}</span>
            </span>
            <Deadline due={due} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
