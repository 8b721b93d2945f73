import "./reorganization.texts.ts";
import "./reorganization.css";
import { useQuery } from "@apollo/client/react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ForumProposalsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { type ProposalAct, ProposalItem } from "./ProposalItem.tsx";
import type { Proposal } from "./proposalValues.ts";

const ProposalActDialog = lazy(async () => ({
  default: (await import("./ProposalActDialog.tsx")).ProposalActDialog,
}));

const pageSize = 50;
/** The overview leads here. */
const anchor = "forslag";

/** On a forum's page: what its chair has proposed, and the answers; nothing when there is none to be seen. */
export function ForumProposals({ forumId }: { forumId: string }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<{ readonly act: ProposalAct; readonly id: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { data, error, refetch, fetchMore } = useQuery(ForumProposalsDocument, {
    variables: { forumId, first: pageSize },
    fetchPolicy: "cache-and-network",
  });
  const proposals = data?.forumProposals.edges.map(({ node }) => node) ?? [];
  const isThere = proposals.length > 0;
  useEffect(() => {
    if (isThere && location.hash === `#${anchor}`) place.current?.scrollIntoView();
  }, [isThere]);
  if (!data && error) {
    return (
      <Section title={t("proposals.panel")}>
        <QueryProblem error={error} onRetry={refetch} />
      </Section>
    );
  }
  if (!isThere) return null;
  const waiting = proposals.filter(({ status }) => status === "PROPOSED");
  const earlier = proposals.filter(({ status }) => status !== "PROPOSED");
  const acted = act && proposals.find(({ id }) => id === act.id);
  const close = () => setAct(null);
  const list = (rows: readonly Proposal[]) => (
    <ul className="proposals">
      {rows.map((proposal) => (
        <li key={proposal.id}>
          <ProposalItem proposal={proposal} onAct={(name) => setAct({ act: name, id: proposal.id })} />
        </li>
      ))}
    </ul>
  );
  return (
    <div id={anchor} ref={place}>
      <Section title={t("proposals.panel")}>
        {waiting.length > 0 && list(waiting)}
        {earlier.length > 0 && (
          <Disclosure
            title={t("proposals.earlier", { count: earlier.length })}
            level={3}
            isOpen={waiting.length === 0 && earlier.length === 1}
          >
            {list(earlier)}
          </Disclosure>
        )}
        <ShowMore
          page={data?.forumProposals.pageInfo}
          onMore={(after) => fetchMore({ variables: { after } })}
        />
        {act && acted && (
          <Suspense>
            <ProposalActDialog act={act.act} proposal={acted} onDone={close} onClose={close} />
          </Suspense>
        )}
      </Section>
    </div>
  );
}
