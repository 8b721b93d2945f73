import { skipToken, useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { PlanGoalsDocument } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { Owner } from "./Owner.tsx";
import type { WholeActivity } from "./plan.types.ts";

/** What it is, for which goal, by whom and when; where it comes from and where it has gone on. */
export function ActivityFacts({ activity }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { description, status, statusReason, kind, scope, priority, start, due, completedOn } = activity;
  const { plan, carriedFrom, carriedTo } = activity;
  const reason = status === "CANCELLED" ? "cancelled" : status === "EFFECT_CHECKED" ? "effect" : null;
  return (
    <DescriptionList
      items={[
        {
          term: t("plans.activity.description"),
          value: description && <p className="plan-text">{description}</p>,
        },
        {
          term: t(`plans.activity.${reason ?? "effect"}`),
          value: reason && statusReason && <p className="plan-text">{statusReason}</p>,
        },
        { term: t("plans.activity.owner"), value: <Owner activity={activity} /> },
        { term: t("plans.activity.start"), value: start && format.day(start) },
        { term: t("plans.activity.due"), value: format.day(due) },
        { term: t("plans.activity.completedOn"), value: completedOn && format.day(completedOn) },
        { term: t("plans.activity.goal"), value: plan && <GoalText activity={activity} /> },
        { term: t("plans.activity.priority"), value: t(`domain.activityPriority.${priority}`) },
        { term: t("plans.activity.kind"), value: t(`domain.activityKind.${kind}`) },
        { term: t("plans.activity.scope"), value: t(`domain.activityScope.${scope}`) },
        { term: t("plans.activity.origin"), value: <Origin activity={activity} /> },
        {
          term: t("plans.activity.carriedFrom"),
          value: carriedFrom && <Other other={carriedFrom} />,
        },
        { term: t("plans.activity.carriedTo"), value: carriedTo && <Other other={carriedTo} /> },
      ]}
    />
  );
}

function GoalText({ activity: { plan, goal } }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const { data } = useQuery(PlanGoalsDocument, plan && goal ? { variables: { id: plan.id } } : skipToken);
  const found = data?.actionPlan.goals.find(({ id }) => id === goal?.id);
  return found
    ? t("plans.goal.named", { number: found.position, text: found.text })
    : t("plans.activity.noGoal");
}

/** A plan, a meeting or a deficiency. */
function Origin({ activity: { origin, originId, plan, forum } }: { activity: WholeActivity }) {
  const { t } = useTranslation();
  const kind = t(`domain.activityOrigin.${origin}`);
  return (
    <span className="plan-line">
      {origin === "DEFICIENCY" ? <TextLink href={`/brister/${originId}`}>{kind}</TextLink> : kind}
      {plan && <TextLink href={`/handlingsplan/${plan.id}`}>{plan.title}</TextLink>}
      {forum && <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>}
    </span>
  );
}

/** The same activity in another plan. */
function Other({ other: { id, title, plan } }: { other: NonNullable<WholeActivity["carriedTo"]> }) {
  return (
    <span className="plan-line">
      <TextLink href={`/aktiviteter/${id}`}>{title}</TextLink>
      {plan && <TextLink href={`/handlingsplan/${plan.id}`}>{plan.title}</TextLink>}
    </span>
  );
}
