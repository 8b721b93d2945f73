import "./plans.texts.ts";
import "./plans.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ActionPlanDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { ActivitiesSection } from "./ActivitiesSection.tsx";
import { GoalsSection } from "./GoalsSection.tsx";
import { PlanFacts } from "./PlanFacts.tsx";
import { PlanSteps } from "./PlanSteps.tsx";
import type { WholePlan } from "./plan.types.ts";
import { planTone } from "./tones.ts";

const route = getRouteApi("/handlingsplan/$id");

/** One plan: what it rests on, its goals, and its activities as a board, a list or a wheel of the year. */
export function PlanPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, previousData, error, refetch } = useQuery(ActionPlanDocument, { variables: { id } });
  // While a part that a live change brought is fetched, the page stays as it was.
  const shown = data ?? (previousData?.actionPlan.id === id ? previousData : undefined);
  if (shown && !(error && !data)) return <PlanView key={id} plan={shown.actionPlan} />;
  return (
    <>
      <PageHeading title={t("plans.heading")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
    </>
  );
}

function PlanView({ plan }: { plan: WholePlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, forum, from, to, status } = plan;
  return (
    <>
      <PageHeading
        title={title}
        tab={`${title}, ${forum.name}`}
        above={
          <Breadcrumbs items={[{ label: t("plans.heading"), href: "/handlingsplan" }, { label: title }]} />
        }
        below={
          <>
            <Status tone={planTone[status]}>{t(`domain.actionPlanStatus.${status}`)}</Status>
            <span>{t("plans.span", { from: format.day(from), to: format.day(to) })}</span>
            <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>
          </>
        }
        actions={<PlanSteps plan={plan} />}
      />
      <PlanFacts plan={plan} />
      <GoalsSection plan={plan} />
      <ActivitiesSection plan={plan} />
    </>
  );
}
