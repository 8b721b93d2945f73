import "./plans.texts.ts";
import "./plans.css";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { ForumPlansDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { CreatePlan } from "./CreatePlan.tsx";
import { PlanTable } from "./PlanTable.tsx";

/** On a forum's page: its latest plans. */
export function ForumPlans({ forumId }: { forumId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ForumPlansDocument, { variables: { id: forumId } });
  const plans = data?.actionPlans.edges.map(({ node }) => node) ?? [];
  return (
    <Section
      title={t("plans.panel")}
      aside={<TextLink href={`/handlingsplan?forum=${forumId}`}>{t("plans.all")}</TextLink>}
    >
      {!data ? (
        error ? (
          <QueryProblem error={error} onRetry={refetch} />
        ) : (
          <Loading lines={3} />
        )
      ) : plans.length === 0 ? (
        <EmptyState title={t("plans.noneHere")} />
      ) : (
        <PlanTable label={t("plans.panel")} plans={plans} />
      )}
      {data?.forum.mayCreateActionPlan && (
        <p>
          <CreatePlan forums={[data.forum]} forumId={forumId} kind="secondary" />
        </p>
      )}
    </Section>
  );
}
