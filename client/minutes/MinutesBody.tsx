import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Section } from "../ui/Section.tsx";
import { AddendaSection } from "./AddendaSection.tsx";
import { AttendanceTable } from "./AttendanceTable.tsx";
import { CommentsSection } from "./CommentsSection.tsx";
import { Downloads } from "./Downloads.tsx";
import { ItemSection } from "./ItemSection.tsx";
import type { Minutes, MinutesMeeting, MinutesParts } from "./minutes.types.ts";
import { SignaturesSection } from "./SignaturesSection.tsx";
import { useCommentArrivals } from "./useCommentArrivals.ts";

/** The minutes in the order in which they are printed; what is not part of them comes last. */
export function MinutesBody({
  meeting,
  minutes,
  parts,
}: {
  meeting: MinutesMeeting;
  minutes: Minutes;
  parts: MinutesParts;
}) {
  const { t } = useTranslation();
  const arrived = useCommentArrivals(minutes.comments);
  const { anchoring, items } = minutes;
  return (
    <>
      <div className="minutes-paper">
        <MeetingFacts meeting={meeting} />
        <AttendanceTable attendance={meeting.attendance} />
        {items.map((item) => (
          <ItemSection
            key={item.id}
            item={item}
            minutes={minutes}
            decided={parts.decided(meeting.id, item.agendaItem.id)}
            arrived={arrived}
          />
        ))}
        <SignaturesSection minutes={minutes} />
        <AddendaSection minutes={minutes} />
      </div>
      <CommentsSection minutes={minutes} arrived={arrived} />
      {anchoring && <Section title={t("minutes.anchoring")}>{parts.anchored(anchoring)}</Section>}
      <Downloads id={minutes.id} />
    </>
  );
}

function MeetingFacts({ meeting }: { meeting: MinutesMeeting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { forum, kind, title, startsAt, startedAt, heldAt, place } = meeting;
  const from = format.dateTime(startedAt ?? startsAt);
  return (
    <DescriptionList
      items={[
        { term: t("minutes.forum"), value: forum.name },
        { term: t("minutes.kind"), value: title ?? t(`domain.meetingKind.${kind}`) },
        {
          term: t("minutes.time"),
          value: heldAt ? t("minutes.span", { from, to: format.time(heldAt) }) : from,
        },
        { term: t("minutes.place"), value: place },
      ]}
    />
  );
}
