import { useQuery } from "@apollo/client/react";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DeficienciesDocument, type DeficiencyForumsQuery } from "../../schema/generated/graphql.ts";
import { useArrivals } from "../live/useArrivals.ts";
import { Ladder } from "../ui/Ladder.tsx";
import { Loading } from "../ui/Loading.tsx";
import type { Tone } from "../ui/tone.icon.tsx";
import { DeficiencyEmpty } from "./DeficiencyEmpty.tsx";
import type { DeficienciesSearch } from "./deficiencies.search.ts";
import type { Card } from "./deficiency.types.ts";
import { filterOf } from "./filter.ts";
import { LoadFailure } from "./LoadFailure.tsx";
import { ladderSteps, standingOf } from "./standing.ts";
import { deficiencyTone, escalationTone } from "./tones.ts";

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
        const standing = standingOf(node);
        return standing ? [{ card: node, ...standing, key: `${node.id} ${standing.forum.id}` }] : [];
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
            // What has just come must not be folded away.
            .sort((a, b) => Number(arrived.has(b.key)) - Number(arrived.has(a.key)))
            .map(({ card, question, key }) => ({
              id: card.id,
              number: card.number,
              label: card.title,
              href: `/brister/${card.id}`,
              status: statusOf(card, question, t),
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

type Asked = Card["escalations"][number];

/** What the forum that has the card owes: for a question its state, else the matter's. */
function statusOf(card: Card, question: Asked | null, t: TFunction): { tone: Tone; label: string } {
  const late = question?.overdue ?? card.overdue;
  if (late) return { tone: "danger", label: t(`domain.duty.${late}`) };
  return question
    ? { tone: escalationTone[question.status], label: t(`domain.escalationStatus.${question.status}`) }
    : { tone: deficiencyTone[card.status], label: t(`domain.deficiencyStatus.${card.status}`) };
}
