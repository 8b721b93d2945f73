import { useTranslation } from "react-i18next";
import type { MeetingKind } from "../../schema/generated/graphql.ts";
import { dayOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";

interface Named {
  readonly title: string | null;
  readonly kind: MeetingKind;
  readonly startsAt: string;
}

/** How a meeting is called, and when it is. */
export function useMeetingText() {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    /** Its title; without one its kind and day. */
    name: ({ title, kind, startsAt }: Named) =>
      title ?? `${t(`domain.meetingKind.${kind}`)} ${format.day(startsAt)}`,
    /** Its title or its kind, where the day stands beside it. */
    shortName: ({ title, kind }: Pick<Named, "title" | "kind">) => title ?? t(`domain.meetingKind.${kind}`),
    /** "13.00–15.00", with the day of its end where that is another. */
    times: ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }) => {
      const from = format.time(startsAt);
      if (endsAt === null) return from;
      const isLater = dayOf(endsAt) !== dayOf(startsAt);
      const to = isLater ? format.dateTime(endsAt) : format.time(endsAt);
      return t("meetings.span", { from, to });
    },
  };
}
