import { useTranslation } from "react-i18next";
import type { MeetingRowFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";

/** What a meeting is called: its title, or its kind and day. */
export function useMeetingName(): (
  meeting: Pick<MeetingRowFragment, "title" | "kind" | "startsAt">,
) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ title, kind, startsAt }) => title ?? `${t(`domain.meetingKind.${kind}`)} ${format.day(startsAt)}`;
}
