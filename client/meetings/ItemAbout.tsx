import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { TextLink } from "../ui/TextLink.tsx";
import type { Item } from "./meeting.types.ts";

/** Kind, minutes, who proposed it, where it comes from, and the matter that it is about. */
export function ItemAbout({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { kind, plannedMinutes, proposedByOrganization: by } = item;
  return (
    <p className="agenda-about">
      <span>{t(`domain.agendaItemKind.${kind}`)}</span>
      {plannedMinutes !== null && <span>{t("meetings.agenda.minutes", { count: plannedMinutes })}</span>}
      <span>{t("meetings.agenda.by", { organization: by.shortName ?? by.name })}</span>
      <CarriedFrom item={item} />
      {item.status === "CARRIED_OVER" && <CarriedTo item={item} />}
      <SubjectLink item={item} />
    </p>
  );
}

function CarriedFrom({ item: { carriedFrom } }: { item: Item }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!carriedFrom) return null;
  const { meeting, number } = carriedFrom;
  if (!meeting) return <span>{t("meetings.agenda.carriedFromUnknown")}</span>;
  const day = format.day(meeting.startsAt);
  return (
    <TextLink href={`/moten/${meeting.id}`}>
      {number === null
        ? t("meetings.agenda.carriedFrom", { day })
        : t("meetings.agenda.carriedFromItem", { day, number })}
    </TextLink>
  );
}

function CarriedTo({ item: { carriedTo } }: { item: Item }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!carriedTo) return null;
  if (!carriedTo.meeting) return <span>{t("meetings.agenda.carriedToBacklog")}</span>;
  const { id, startsAt } = carriedTo.meeting;
  return (
    <TextLink href={`/moten/${id}`}>{t("meetings.agenda.carriedTo", { day: format.day(startsAt) })}</TextLink>
  );
}

/** Only where the viewer may see the matter. */
function SubjectLink({ item: { subject, subjectType } }: { item: Item }) {
  const { t } = useTranslation();
  if (!subject || !("id" in subject)) return null;
  const { id } = subject;
  if (subjectType === "Escalation") {
    return <TextLink href={`/lyft/${id}`}>{t("meetings.agenda.aboutEscalation")}</TextLink>;
  }
  if (subjectType === "ActionPlan") {
    return <TextLink href={`/handlingsplan/${id}`}>{t("meetings.agenda.aboutPlan")}</TextLink>;
  }
  const number = "number" in subject ? subject.number : null;
  return (
    <TextLink href={`/brister/${id}`}>
      {t("meetings.agenda.aboutDeficiency", { number: number ?? "" })}
    </TextLink>
  );
}
