import { useTranslation } from "react-i18next";
import type { AnchoringHeadFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Deadline, Status } from "../ui/Status.tsx";

/** How it stands with an anchoring as a whole: its last day, or how it ended. */
export function Standing({ anchoring }: { anchoring: AnchoringHeadFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { settledOn, closedOn, dueOn } = anchoring;
  if (closedOn) {
    return <Status tone="neutral">{t("anchoring.calledOff", { day: format.day(closedOn) })}</Status>;
  }
  if (settledOn) return <Status tone="ok">{t("anchoring.settled", { day: format.day(settledOn) })}</Status>;
  return <Deadline due={dueOn} />;
}
