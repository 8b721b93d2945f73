import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery, LadderForumFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Ladder } from "../ui/Ladder.tsx";
import type { LadderCard } from "../ui/LadderStep.tsx";
import { Section } from "../ui/Section.tsx";
import { levels } from "./forums.search.ts";

/** The forums below and above on the same ladder, each on its level, with how much lies there. */
export function ForumLadder({ forum }: { forum: ForumDashboardQuery["forum"] }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const below = forum.childForums.flatMap((child) => [child, ...child.childForums]);
  const all: LadderForumFragment[] = [...below, forum, ...forum.ladder];
  const card = ({ id, name, tally }: LadderForumFragment): LadderCard => {
    const isThis = id === forum.id;
    const label = isThis ? t("forums.thisForum") : tally && t("forums.openOnly", { count: tally.open });
    return {
      id,
      label: name,
      ...(!isThis && { href: `/forum/${id}` }),
      ...(label && {
        status: { tone: isThis ? "info" : tally?.overdue ? "warn" : "neutral", label },
      }),
    };
  };
  const steps = levels
    .map((level) => ({
      id: level,
      label: t(`domain.forumLevel.${level}`),
      cards: all
        .filter((one) => one.level === level)
        .sort((a, b) => compare(a.name, b.name))
        .map(card),
    }))
    .filter(({ cards }) => cards.length > 0);
  return (
    <Section title={t("forums.ladder")}>
      <Ladder label={t("forums.ladderLabel")} steps={steps} />
    </Section>
  );
}
