import "./decisions.texts.ts";
import "./decisions.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  type AnchoringStateFragment,
  DecisionDocument,
  type DecisionQuery,
} from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { DecisionFacts } from "./DecisionFacts.tsx";
import { FollowUp } from "./FollowUp.tsx";
import { PositionForm } from "./PositionForm.tsx";
import { PositionsSection } from "./PositionsSection.tsx";
import { StandingSection } from "./StandingSection.tsx";
import { decisionTone } from "./tones.ts";
import { useDecisionName } from "./useDecisionName.ts";

const route = getRouteApi("/beslut/$id");

interface Shown {
  /** Shows how far the parties have come with anchoring it. */
  anchored: (anchoring: AnchoringStateFragment) => ReactNode;
}

/** One decision: what it says, who has said what, how it stands, and where it was taken. */
export function DecisionPage({ anchored }: Shown) {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(DecisionDocument, { variables: { id } });
  if (data) return <Whole key={id} decision={data.decision} anchored={anchored} />;
  return (
    <>
      <PageHeading title={t("decisions.title")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
    </>
  );
}

function Whole({ decision, anchored }: Shown & { decision: DecisionQuery["decision"] }) {
  const { t } = useTranslation();
  const nameOf = useDecisionName();
  const { status, forum, number, text, late, anchoring, allowedActions } = decision;
  const name = nameOf(number);
  const isReviewable = status === "IN_EFFECT" || status === "REVIEWED";
  return (
    <article className="decision">
      <PageHeading
        title={name}
        tab={t("decisions.tab", { name, forum: forum.name })}
        above={<Breadcrumbs items={[{ label: t("decisions.title"), href: "/beslut" }, { label: name }]} />}
        below={
          <>
            <Status tone={decisionTone[status]}>{t(`domain.decisionStatus.${status}`)}</Status>
            <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>
            {late && <span>{t("decisions.late")}</span>}
          </>
        }
      />
      <p className="decision-text decision-lead">{text}</p>
      {allowedActions.includes("givePosition") && <PositionForm decision={decision} />}
      <StandingSection decision={decision} />
      <PositionsSection decision={decision} />
      {anchoring && <Section title={t("decisions.anchoring")}>{anchored(anchoring)}</Section>}
      <DecisionFacts decision={decision} />
      {isReviewable && <FollowUp decision={decision} />}
    </article>
  );
}
