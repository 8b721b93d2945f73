import type { TFunction } from "i18next";
import {
  Anchor,
  ArrowUpRight,
  ClipboardCheck,
  CornerDownRight,
  Handshake,
  Inbox,
  ListTodo,
  type LucideIcon,
  Megaphone,
  MessageSquarePlus,
  MessageSquareReply,
  Scale,
  Shuffle,
  Signature,
  Vote,
  Wrench,
} from "lucide-react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { WaitingKind, WaitingQuery } from "../../schema/generated/graphql.ts";
import { excerpt } from "../text/excerpt.ts";
import { useFormat } from "../text/useFormat.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Deadline } from "../ui/Status.tsx";

type Item = WaitingQuery["overview"]["waiting"][number];

const longestTitle = 80;

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
  ACTIVITY: ListTodo,
  FOLLOW_UP: ClipboardCheck,
  CONVEY_ANCHORING: Megaphone,
  CONFIRM_ANCHORED: Anchor,
  SIGN_MINUTES: Signature,
  COMMENT_MINUTES: MessageSquarePlus,
  GIVE_POSITION: Vote,
  REVIEW_DECISION: ClipboardCheck,
  APPROVE_AGREEMENT: Handshake,
  ANSWER_PROPOSAL: MessageSquareReply,
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
  const format = useFormat();
  const Icon = icons[item.kind];
  const { number, title, place } = aboutOf(item, t, format);
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
function aboutOf(item: Item, t: TFunction, format: ReturnType<typeof useFormat>) {
  const {
    deficiency,
    escalation,
    transfer,
    activity,
    receipt,
    minutes,
    decision,
    agreementVersion,
    forumProposal,
  } = item;
  if (forumProposal) return { number: null, title: forumProposal.forum.name, place: null };
  if (agreementVersion) {
    const { agreement, number } = agreementVersion;
    const title = t("overview.agreementVersion", { title: agreement.title, number });
    return { number: null, title, place: agreement.forum?.name ?? null };
  }
  if (minutes) {
    const form = t(`domain.minutesForm.${minutes.form}`);
    return {
      number: null,
      title: `${form} ${format.day(minutes.meeting.startsAt)}`,
      place: minutes.forum.name,
    };
  }
  if (decision) {
    return {
      number: decision.number,
      title: excerpt(decision.text, longestTitle),
      place: decision.forum.name,
    };
  }
  if (receipt) {
    const { subjectType, title, forum } = receipt.anchoring;
    return { number: null, title: title ?? t(`domain.anchoringSubject.${subjectType}`), place: forum.name };
  }
  if (activity) {
    const place = deficiency ? null : (activity.plan?.title ?? activity.forum?.name ?? null);
    return { number: deficiency?.number, title: activity.title, place };
  }
  if (escalation) return { ...escalation.projection, place: escalation.fromForum.name };
  if (transfer) return { ...transfer.projection, place: transfer.fromForum.name };
  return {
    number: deficiency?.number,
    title: deficiency?.title,
    place: deficiency?.handlingForum?.name ?? null,
  };
}

/** A receiver sees the question or the move, not the matter itself. */
function hrefOf(item: Item): string {
  const {
    deficiency,
    escalation,
    transfer,
    activity,
    receipt,
    minutes,
    decision,
    agreementVersion,
    forumProposal,
  } = item;
  if (forumProposal) return `/forum/${forumProposal.forum.id}#forslag`;
  if (agreementVersion) {
    return `/overenskommelser/${agreementVersion.agreement.id}?version=${agreementVersion.id}`;
  }
  if (minutes) return `/moten/${minutes.meeting.id}/anteckningar`;
  if (decision) return `/beslut/${decision.id}`;
  if (receipt) return `/forankring/kvitto/${receipt.id}`;
  if (escalation) return `/lyft/${escalation.id}`;
  if (transfer)
    return transfer.deficiency ? `/brister/${transfer.deficiency.id}` : `/forum/${transfer.toForum.id}`;
  if (activity && !deficiency) return `/aktiviteter/${activity.id}`;
  return `/brister/${deficiency?.id}`;
}
