import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Section } from "../ui/Section.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import { Party } from "./DeficiencyFacts.tsx";
import type { Matter, Measure } from "./deficiency.types.ts";
import { MeasureActions } from "./MeasureActions.tsx";
import { activityTone } from "./tones.ts";

/** Measures decided, each with its owner and its date. */
export function MeasuresSection({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  if (matter.activities.length === 0) return null;
  return (
    <Section title={t("deficiencies.measure.heading")}>
      <ul className="plain-list">
        {matter.activities.map((measure) => (
          <li key={measure.id} className="said">
            <MeasureItem measure={measure} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const undone: readonly string[] = ["PLANNED", "IN_PROGRESS", "BLOCKED"];

function MeasureItem({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, due, statusReason, blockedBy } = measure;
  return (
    <>
      <h3>{measure.title}</h3>
      <p className="said-by">
        <Party party={measure.responsibleOrganization} />
        {undone.includes(status) ? <Deadline due={due} /> : <span>{format.day(due)}</span>}
        <Status tone={activityTone[status]}>{t(`domain.activityStatus.${status}`)}</Status>
      </p>
      {blockedBy && <p>{t("deficiencies.measure.blockedBy", { party: blockedBy.name })}</p>}
      {statusReason && <p className="prose">{statusReason}</p>}
      <MeasureActions measure={measure} />
    </>
  );
}
