import { useTranslation } from "react-i18next";
import type { AgendaDecisionsQuery } from "../../schema/generated/graphql.ts";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { decisionTone } from "./tones.ts";

export type ItemDecision = AgendaDecisionsQuery["meeting"]["agenda"][number]["decisions"][number];
/** The decisions of each item that has any. */
export type Decisions = ReadonlyMap<string, readonly ItemDecision[]>;

export const decisionsByItem = (data: AgendaDecisionsQuery | undefined): Decisions =>
  new Map(
    data?.meeting.agenda
      .filter(({ decisions }) => decisions.length > 0)
      .map(({ id, decisions }) => [id, decisions]),
  );

/** What was decided under an item, to read. */
export function ItemDecisions({ decisions }: { decisions: readonly ItemDecision[] }) {
  const { t } = useTranslation();
  return (
    <ul className="agenda-decisions" aria-label={t("meetings.agenda.decisions")}>
      {decisions.map(({ id, number, text, status }) => (
        <li key={id}>
          {number && <TextLink href={`/beslut/${id}`}>{number}</TextLink>} <span>{text}</span>{" "}
          <Status tone={decisionTone[status]} look="plain">
            {t(`domain.decisionStatus.${status}`)}
          </Status>
        </li>
      ))}
    </ul>
  );
}
