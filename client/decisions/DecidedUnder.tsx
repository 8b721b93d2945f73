import "./decisions.texts.ts";
import "./decisions.css";
import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  type AnchoringStateFragment,
  MeetingDecisionsDocument,
  type MeetingDecisionsQuery,
} from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { Positions } from "./Positions.tsx";
import { decisionTone } from "./tones.ts";
import { useDecisionName } from "./useDecisionName.ts";

type Decided = MeetingDecisionsQuery["meeting"]["decisions"][number];

interface Shown {
  /** Shows how far the parties have come with anchoring it. */
  anchored: (anchoring: AnchoringStateFragment) => ReactNode;
}

/** What was decided under an item of a meeting's agenda, as minutes tell it. */
export function DecidedUnder({ meetingId, itemId, anchored }: Shown & { meetingId: string; itemId: string }) {
  const { data } = useQuery(MeetingDecisionsDocument, { variables: { id: meetingId } });
  const decisions = data?.meeting.decisions.filter(({ agendaItem }) => agendaItem?.id === itemId) ?? [];
  return decisions.map((decision) => (
    <DecidedHere key={decision.id} decision={decision} anchored={anchored} />
  ));
}

function DecidedHere({ decision, anchored }: Shown & { decision: Decided }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useDecisionName();
  const { id, number, text, status, positions, reviewOn, anchoring } = decision;
  const { childImpact, childImpactNotApplicable: why } = decision;
  const outcome = status === "PROPOSED" || status === "NOT_TAKEN" ? status : "TAKEN";
  const name = nameOf(number);
  return (
    <section className="decided" aria-label={name}>
      <h3 className="decided-heading">
        {t(`decisions.outcome.${outcome}`)} <TextLink href={`/beslut/${id}`}>{number ?? name}</TextLink>
      </h3>
      <p className="decision-text">{text}</p>
      <DescriptionList
        items={[
          {
            term: t("decisions.childImpact"),
            value: childImpact ?? (why === null ? null : t("decisions.notApplicable", { why })),
          },
          { term: t("decisions.reviewOn"), value: reviewOn && format.day(reviewOn) },
        ]}
      />
      {positions.length > 0 && (
        <Positions positions={positions} label={`${t("decisions.positions")}, ${name}`} />
      )}
      <p className="decided-now">
        <span className="decision-quiet">{t("decisions.since")}</span>
        <Status tone={decisionTone[status]} look="plain">
          {t(`domain.decisionStatus.${status}`)}
        </Status>
        {anchoring && anchored(anchoring)}
      </p>
    </section>
  );
}
