import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DeficienciesDocument, type DeficiencyForumsQuery } from "../../schema/generated/graphql.ts";
import { Ladder } from "../ui/Ladder.tsx";
import { Loading } from "../ui/Loading.tsx";
import { DeficiencyEmpty } from "./DeficiencyEmpty.tsx";
import type { DeficienciesSearch } from "./deficiencies.search.ts";
import { filterOf } from "./filter.ts";
import { LoadFailure } from "./LoadFailure.tsx";
import { ladderSteps, standingForum } from "./standing.ts";
import { deficiencyTone } from "./tones.ts";
import { useArrivals } from "./useArrivals.ts";

interface DeficiencyLadderProps {
  search: DeficienciesSearch;
  forums: readonly DeficiencyForumsQuery["forums"]["edges"][number]["node"][];
  ownForumIds: readonly string[];
}

const mostCards = 100;

/** Open matters on the step that owes something now. A card that climbs while one looks is quietly marked. */
export function DeficiencyLadder({ search, forums, ownForumIds }: DeficiencyLadderProps) {
  const { t } = useTranslation();
  const filter = { ...filterOf({ ...search, status: undefined, show: undefined }), open: true };
  const { data, error, refetch } = useQuery(DeficienciesDocument, {
    variables: { first: mostCards, filter, order: "DEADLINE" },
    fetchPolicy: "cache-and-network",
  });
  const placed = useMemo(
    () =>
      data?.deficiencies.edges.flatMap(({ node }) => {
        const forum = standingForum(node);
        return forum ? [{ card: node, forum, key: `${node.id} ${forum.id}` }] : [];
      }) ?? null,
    [data],
  );
  const keys = useMemo(() => placed?.map(({ key }) => key) ?? null, [placed]);
  const arrived = useArrivals(keys, JSON.stringify(filter));
  if (error && !data) return <LoadFailure error={error} onRetry={refetch} />;
  if (!placed) return <Loading lines={8} />;
  const steps = ladderSteps(
    forums,
    search.forum ? [search.forum] : ownForumIds,
    placed.map(({ forum }) => forum),
  );
  if (placed.length === 0) return <DeficiencyEmpty search={search} />;
  return (
    <>
      <Ladder
        label={t("deficiencies.view.ladderLabel")}
        steps={steps.map(({ id, name, level }) => ({
          id,
          label: name,
          sublabel: t(`domain.forumLevel.${level}`),
          cards: placed
            .filter(({ forum }) => forum.id === id)
            .map(({ card, key }) => ({
              id: card.id,
              number: card.number,
              label: card.title,
              href: `/brister/${card.id}`,
              status: card.overdue
                ? { tone: "danger" as const, label: t(`domain.duty.${card.overdue}`) }
                : { tone: deficiencyTone[card.status], label: t(`domain.deficiencyStatus.${card.status}`) },
              isNew: arrived.has(key),
            })),
        }))}
      />
      {data?.deficiencies.pageInfo.hasNextPage && (
        <p className="quiet">{t("deficiencies.view.ladderCut", { count: mostCards })}</p>
      )}
    </>
  );
}
