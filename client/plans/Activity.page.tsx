import "./plans.texts.ts";
import "./plans.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ActivityDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import { ActivityFacts } from "./ActivityFacts.tsx";
import { ActivitySteps } from "./ActivitySteps.tsx";
import { BlocksSection } from "./BlocksSection.tsx";
import { FollowUpSection } from "./FollowUpSection.tsx";
import { Owner } from "./Owner.tsx";
import { PartsSection } from "./PartsSection.tsx";
import type { WholeActivity } from "./plan.types.ts";
import { ReportsSection } from "./ReportsSection.tsx";
import { activityTone } from "./tones.ts";

const route = getRouteApi("/aktiviteter/$id");

/** One activity, of a plan or out of a meeting or a deficiency: its facts, its parts, and how it goes. */
export function ActivityPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, previousData, error, refetch } = useQuery(ActivityDocument, { variables: { id } });
  // While a part that a live change brought is fetched, the page stays as it was.
  const shown = data ?? (previousData?.activity.id === id ? previousData : undefined);
  if (shown && !(error && !data)) return <ActivityView key={id} activity={shown.activity} />;
  return (
    <>
      <PageHeading title={t("plans.activity.heading")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
    </>
  );
}

function ActivityView({ activity }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const { title, status, overdue, due, plan } = activity;
  const place = plan?.title ?? activity.forum?.name;
  return (
    <>
      <PageHeading
        title={title}
        tab={place === undefined ? title : `${title}, ${place}`}
        above={<Breadcrumbs items={crumbsOf(activity, t("plans.heading"))} />}
        below={
          <>
            <Status tone={activityTone[status]}>{t(`domain.activityStatus.${status}`)}</Status>
            {overdue && <Deadline due={due} />}
            <Owner activity={activity} />
          </>
        }
        actions={<ActivitySteps activity={activity} />}
      />
      <ActivityFacts activity={activity} />
      <BlocksSection activity={activity} />
      <PartsSection activity={activity} />
      <ReportsSection activity={activity} />
      <FollowUpSection activity={activity} />
    </>
  );
}

function crumbsOf({ title, plan, forum }: WholeActivity, plans: string): { label: string; href?: string }[] {
  const place = plan
    ? [{ label: plan.title, href: `/handlingsplan/${plan.id}` }]
    : forum
      ? [{ label: forum.name, href: `/forum/${forum.id}` }]
      : [];
  return [...(plan ? [{ label: plans, href: "/handlingsplan" }] : []), ...place, { label: title }];
}
