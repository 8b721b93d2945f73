import { useTranslation } from "react-i18next";
import { Ladder } from "../ui/Ladder.tsx";
import { Section } from "../ui/Section.tsx";
import type { Matter } from "./deficiency.types.ts";
import { ladderAbove } from "./parties.ts";
import { pathOf, pathSteps } from "./path.ts";

/** Where the matter has been on the ladder, and where it is. */
export function DeficiencyPath({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const path = pathOf(matter);
  if (path.length === 0) return null;
  const steps = pathSteps(path, ladderAbove(matter));
  return (
    <Section title={t("deficiencies.matter.path")}>
      <Ladder
        label={t("deficiencies.matter.pathLabel")}
        steps={steps.map(({ id, name, level }) => ({
          id,
          label: name,
          sublabel: t(`domain.forumLevel.${level}`),
          cards: [],
        }))}
        path={path.map(({ forum, at, kind, direction }) => ({
          stepId: forum.id,
          at,
          label: t(`deficiencies.path.${kind}`),
          direction,
        }))}
      />
    </Section>
  );
}
