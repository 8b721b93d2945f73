import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { AnchoringsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useArrivals } from "../live/useArrivals.ts";
import { useFormat } from "../text/useFormat.ts";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { ShowMore } from "../ui/ShowMore.tsx";
import { AnchoringItem } from "./AnchoringItem.tsx";
import { byForum } from "./receipts.ts";

interface AnchoringListProps {
  forumId: string | undefined;
  /** Those where some party has something left to do, or those that have ended. */
  open: boolean;
  /** Where the ended ones are shown too. */
  allHref: string | null;
}

const pageSize = 25;

/** Anchorings under the forums whose parties they concern, the newest first. */
export function AnchoringList({ forumId, open, allHref }: AnchoringListProps) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data, error, refetch, fetchMore } = useQuery(AnchoringsDocument, {
    variables: { first: pageSize, open, ...(forumId !== undefined && { forumId }) },
  });
  const page = data?.anchorings;
  const items = useMemo(() => page?.edges.map(({ node }) => node) ?? null, [page]);
  const keys = useMemo(() => items?.map(({ id }) => id) ?? null, [items]);
  const arrived = useArrivals(keys, `${forumId} ${open} ${Math.ceil((keys?.length ?? 0) / pageSize)}`);
  if (!items) {
    return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={8} />;
  }
  if (items.length === 0) return <NoneYet open={open} allHref={allHref} />;
  return (
    <>
      {byForum(items, compare).map((group) => (
        <Section key={group.id} title={open ? group.name : t("anchoring.closedIn", { forum: group.name })}>
          {group.items.map((anchoring) => (
            <AnchoringItem key={anchoring.id} anchoring={anchoring} isNew={arrived.has(anchoring.id)} />
          ))}
        </Section>
      ))}
      <ShowMore page={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}

function NoneYet({ open, allHref }: Pick<AnchoringListProps, "open" | "allHref">) {
  const { t } = useTranslation();
  if (!open) return <EmptyState title={t("anchoring.noneClosedTitle")} />;
  return (
    <EmptyState
      title={t("anchoring.noneTitle")}
      action={allHref !== null && <LinkButton href={allHref}>{t("anchoring.showAll")}</LinkButton>}
    >
      {t("anchoring.noneText")}
    </EmptyState>
  );
}
