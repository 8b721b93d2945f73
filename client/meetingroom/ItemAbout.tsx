import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { TextLink } from "../ui/TextLink.tsx";
import type { AgendaRow } from "./room.types.ts";

/** What the item asks of the meeting, who brought it up, where it comes from, and the matter that it is about. */
export function ItemAbout({ item }: { item: AgendaRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, proposedByOrganization: by, carriedFrom, status } = item;
  return (
    <p className="room-about">
      <span>{t(`domain.agendaItemKind.${kind}`)}</span>
      <span>{t("meetingroom.item.by", { organization: by.shortName ?? by.name })}</span>
      {carriedFrom?.meeting && (
        <TextLink href={`/moten/${carriedFrom.meeting.id}`}>
          {t("meetingroom.item.carriedFrom", { day: format.day(carriedFrom.meeting.startsAt) })}
        </TextLink>
      )}
      {status !== "ON_AGENDA" && <span>{t(`domain.agendaItemStatus.${status}`)}</span>}
      <SubjectLink item={item} />
    </p>
  );
}

/** Only where the viewer may see the matter. */
function SubjectLink({ item: { subject, subjectType } }: { item: AgendaRow }) {
  const { t } = useTranslation();
  if (!subject || !("id" in subject)) return null;
  const { id } = subject;
  if (subjectType === "Escalation") {
    return <TextLink href={`/lyft/${id}`}>{t("meetingroom.item.aboutEscalation")}</TextLink>;
  }
  if (subjectType === "ActionPlan") {
    return <TextLink href={`/handlingsplan/${id}`}>{t("meetingroom.item.aboutPlan")}</TextLink>;
  }
  const number = "number" in subject ? subject.number : null;
  return (
    <TextLink href={`/brister/${id}`}>
      {t("meetingroom.item.aboutDeficiency", { number: number ?? "" })}
    </TextLink>
  );
}
