import "./reorganization.texts.ts";
import "./reorganization.css";
import { useQuery } from "@apollo/client/react";
import { useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  CarriedOutProposalDocument,
  EndingForumDocument,
  type ForumProposalKind,
} from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { CarriesOut } from "./CarriesOut.tsx";
import type { Ending } from "./ending.ts";
import type { Proposal } from "./proposalValues.ts";

const kindOf = { split: "SPLIT", merge: "MERGE" } as const satisfies Record<string, ForumProposalKind>;

/** The page of a step that ends a forum: for whoever may take it, while it may be taken. */
export function EndingPage({
  step,
  children,
}: {
  step: "split" | "merge";
  /** `proposal` is what the step carries out, where it is opened from one that waits. */
  children: (forum: Ending, proposal: Proposal | null) => ReactNode;
}) {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false });
  const { forslag } = useSearch({ strict: false });
  const ending = useQuery(EndingForumDocument, { variables: { id } });
  const proposed = useQuery(CarriedOutProposalDocument, { variables: { id: forslag ?? "" }, skip: !forslag });
  const { data } = ending;
  const verb = t(`domain.forumAction.${step}`);
  const { error, refetch } = data ? proposed : ending;
  if (!data || (forslag && !proposed.data)) {
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
  const found = proposed.data?.forumProposal;
  const proposal = found?.status === "PROPOSED" && found.kind === kindOf[step] ? found : null;
  // It is finished by being carried out.
  const openMatters = forum.openMatters.filter((matter) => matter.id !== proposal?.id);
  return (
    <>
      <PageHeading
        title={t(`reorganization.${step}.title`, { forum: forum.name })}
        above={above}
        below={<p className="reorganization-lead">{t(`reorganization.${step}.lead`)}</p>}
      />
      {proposal && <CarriesOut proposal={proposal} />}
      {children({ ...forum, openMatters }, proposal)}
    </>
  );
}
