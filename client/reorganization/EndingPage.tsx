import "./reorganization.texts.ts";
import "./reorganization.css";
import { useQuery } from "@apollo/client/react";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EndingForumDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import type { Ending } from "./ending.ts";

/** The page of a step that ends a forum: for whoever may take it, while it may be taken. */
export function EndingPage({
  step,
  children,
}: {
  step: "split" | "merge";
  children: (forum: Ending) => ReactNode;
}) {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(EndingForumDocument, { variables: { id } });
  const verb = t(`domain.forumAction.${step}`);
  if (!data) {
    return (
      <>
        <PageHeading title={verb} />
        {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
      </>
    );
  }
  const { forum } = data;
  const above = (
    <Breadcrumbs
      items={[
        { label: t("reorganization.forums"), href: "/forum" },
        { label: forum.name, href: `/forum/${forum.id}` },
        { label: verb },
      ]}
    />
  );
  if (!forum.allowedActions.includes(step)) {
    return (
      <>
        <PageHeading title={verb} above={above} />
        <EmptyState
          title={t("reorganization.notAllowedTitle")}
          action={
            <LinkButton href={`/forum/${forum.id}`}>
              {t("reorganization.backTo", { forum: forum.name })}
            </LinkButton>
          }
        >
          {t("reorganization.notAllowedText")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={t(`reorganization.${step}.title`, { forum: forum.name })}
        above={above}
        below={<p className="reorganization-lead">{t(`reorganization.${step}.lead`)}</p>}
      />
      {children(forum)}
    </>
  );
}
