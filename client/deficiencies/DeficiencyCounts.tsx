import { useTranslation } from "react-i18next";
import type { DeficiencyForumsQuery } from "../../schema/generated/graphql.ts";
import { Status } from "../ui/Status.tsx";

/** How many matters the viewer's own forums handle. A forum in which one has two seats counts once. */
export function DeficiencyCounts({ seats }: { seats: DeficiencyForumsQuery["viewer"]["seats"] }) {
  const { t } = useTranslation();
  const tallies = [...new Map(seats.map(({ forum }) => [forum.id, forum.tally])).values()];
  const sum = { open: 0, overdue: 0, closed: 0 };
  for (const tally of tallies) {
    if (!tally) continue;
    sum.open += tally.open;
    sum.overdue += tally.overdue;
    sum.closed += tally.closed;
  }
  if (tallies.every((tally) => !tally)) return null;
  return (
    <>
      <span>{t("deficiencies.counts.open", { count: sum.open })}</span>
      {sum.overdue > 0 ? (
        <Status tone="danger" look="plain">
          {t("deficiencies.counts.overdue", { count: sum.overdue })}
        </Status>
      ) : (
        <span>{t("deficiencies.counts.overdue", { count: 0 })}</span>
      )}
      <span>{t("deficiencies.counts.closed", { count: sum.closed })}</span>
    </>
  );
}
