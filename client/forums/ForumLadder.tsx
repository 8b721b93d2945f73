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
  const card = (one: LadderForumFragment): LadderCard => ({
    id: one.id,
    label: one.name,
    ...(one.id === forum.id
      ? { status: { tone: "info", label: t("forums.thisForum") } }
      : { href: `/forum/${one.id}`, ...statusOf(one) }),
  });
  /** A forum that is not at work says so; of the others, how much lies there. */
  const statusOf = ({ status, tally }: LadderForumFragment): Pick<LadderCard, "status"> => {
    if (status !== "ACTIVE") return { status: { tone: "neutral", label: t(`domain.forumStatus.${status}`) } };
    if (!tally) return {};
    const tone = tally.overdue > 0 ? "warn" : "neutral";
    return { status: { tone, label: t("forums.openOnly", { count: tally.open }) } };
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
