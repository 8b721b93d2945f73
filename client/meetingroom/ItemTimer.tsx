import { useTranslation } from "react-i18next";
import { Status } from "../ui/Status.tsx";
import { minutesSince } from "./elapsed.ts";
import { useTick } from "./useTick.ts";

const tickMs = 5_000;

/** How long the meeting has been on the item, against what was planned. */
export function ItemTimer({ since, planned }: { since: string; planned: number | null }) {
  const { t } = useTranslation();
  const spent = minutesSince(since, useTick(tickMs));
  if (planned === null) return <Status tone="neutral">{t("meetingroom.item.spentOnly", { spent })}</Status>;
  const over = spent - planned;
  return over > 0 ? (
    <Status tone="warn">{t("meetingroom.item.spentOver", { spent, count: over })}</Status>
  ) : (
    <Status tone="neutral">{t("meetingroom.item.spent", { spent, planned })}</Status>
  );
}
