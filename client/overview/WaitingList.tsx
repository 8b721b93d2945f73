import {
  ArrowUpRight,
  CornerDownRight,
  Inbox,
  type LucideIcon,
  MessageSquareReply,
  Scale,
  Shuffle,
  Wrench,
} from "lucide-react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { WaitingKind, WaitingQuery } from "../../schema/generated/graphql.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Deadline } from "../ui/Status.tsx";

type Item = WaitingQuery["overview"]["waiting"][number];

const icons: Record<WaitingKind, LucideIcon> = {
  ACKNOWLEDGE: Inbox,
  HANDLE: Wrench,
  REPLY: MessageSquareReply,
  VERDICT: Scale,
  RAISE: ArrowUpRight,
  ACCEPT_ESCALATION: Inbox,
  ANSWER_ESCALATION: MessageSquareReply,
  CONVEY_ANSWER: CornerDownRight,
  ACCEPT_TRANSFER: Shuffle,
  MEASURE: Wrench,
};

/** What waits for the viewer, in the hub's order: the most urgent first. */
export function WaitingList({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("overview.toDo")}>
      {items.length === 0 ? (
        <EmptyState title={t("overview.nothingTitle")}>{t("overview.nothingText")}</EmptyState>
      ) : (
        <ul className="waiting">
          {items.map((item) => (
            <WaitingRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WaitingRow({ item }: { item: Item }) {
  const { t } = useTranslation();
  const Icon = icons[item.kind];
  const { number, title, place } = aboutOf(item);
  return (
    <li>
      <Link className="waiting-row" href={hrefOf(item)}>
        <Icon className="waiting-icon" size={18} aria-hidden />
        <span className="waiting-what">
          <span className="waiting-verb">{t(`domain.waitingKind.${item.kind}`)}</span>{" "}
          <span className="waiting-matter">
            {number && <span className="waiting-number">{number}</span>} {title}
          </span>
          {place && <span className="waiting-place"> {place}</span>}
        </span>
        <span className="waiting-due">
          {item.due ? (
            <Deadline due={item.due} />
          ) : (
            <span className="waiting-place">{t("overview.noDate")}</span>
          )}
        </span>
      </Link>
    </li>
  );
}

/** What it is about, and which forum it has come from or lies in. */
function aboutOf({ deficiency, escalation, transfer, activity }: Item) {
  if (activity) return { number: deficiency?.number, title: activity.title, place: null };
  if (escalation) return { ...escalation.projection, place: escalation.fromForum.name };
  if (transfer) return { ...transfer.projection, place: transfer.fromForum.name };
  return {
    number: deficiency?.number,
    title: deficiency?.title,
    place: deficiency?.handlingForum?.name ?? null,
  };
}

/** A receiver sees the question or the move, not the matter itself. */
function hrefOf({ deficiency, escalation, transfer, activity }: Item): string {
  if (escalation) return `/lyft/${escalation.id}`;
  if (transfer)
    return transfer.deficiency ? `/brister/${transfer.deficiency.id}` : `/forum/${transfer.toForum.id}`;
  return `/brister/${deficiency?.id ?? activity?.originId}`;
}
