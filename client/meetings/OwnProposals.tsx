import { useQuery } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { AgendaProposalsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { OwnProposal } from "./OwnProposal.tsx";

const ItemDialog = lazy(async () => ({ default: (await import("./ItemDialog.tsx")).ItemDialog }));
const pageSize = 25;

/** What the viewer has proposed to a forum without a seat in it, and the way to propose more (DOMAIN.md 3.4). */
export function OwnProposals({ forumId, mayPropose }: { forumId: string; mayPropose: boolean }) {
  const { t } = useTranslation();
  const [isProposing, setProposing] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(AgendaProposalsDocument, {
    variables: { forumId, first: pageSize },
  });
  const shown = data?.agendaProposals;
  // One who may not propose, and never has, is shown nothing.
  if (!mayPropose && !shown?.edges.length) return null;
  return (
    <Section
      title={t("meetings.own.title")}
      aside={
        mayPropose && (
          <Button onPress={() => setProposing(true)}>{t("domain.meetingAction.proposeItem")}</Button>
        )
      }
    >
      {shown ? (
        shown.edges.length === 0 ? (
          <EmptyState title={t("meetings.own.noneTitle")}>{t("meetings.own.noneText")}</EmptyState>
        ) : (
          <ul className="waiting-items" aria-label={t("meetings.own.title")}>
            {shown.edges.map(({ node }) => (
              <OwnProposal key={node.id} item={node} />
            ))}
          </ul>
        )
      ) : error ? (
        <QueryProblem error={error} onRetry={refetch} />
      ) : (
        <Loading lines={3} />
      )}
      <ShowMore page={shown?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      {isProposing && (
        <Suspense>
          <ItemDialog
            act="propose"
            place={{ forumId, meetingId: null }}
            onClose={() => setProposing(false)}
          />
        </Suspense>
      )}
    </Section>
  );
}
