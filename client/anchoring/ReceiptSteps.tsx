import { useTranslation } from "react-i18next";
import type { ReceiptDetailFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Timeline } from "../ui/Timeline.tsx";

type Step = ReceiptDetailFragment["steps"][number];

/** What has been entered on a receipt, oldest first: nothing is ever taken away (R24). */
export function ReceiptSteps({ receipt }: { receipt: ReceiptDetailFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { steps, organization } = receipt;
  if (steps.length === 0) return null;
  const detailOf = ({ kind, day, channel, text }: Step) => {
    const how = channel ? t(`domain.anchoringChannel.${channel}`) : "";
    if (kind === "CONVEYED") {
      return t("anchoring.conveyed", { day: format.day(day), channel: how, audience: text ?? "" });
    }
    return kind === "ANCHORED" ? format.day(day) : text;
  };
  return (
    <Timeline
      label={t("anchoring.steps", { party: organization.name })}
      events={steps.map((step) => ({
        id: step.id,
        at: step.at,
        who: step.byAdministrator && t("anchoring.byAdministrator"),
        what: t(`domain.receiptStepKind.${step.kind}`),
        detail: detailOf(step),
        state: "done",
      }))}
    />
  );
}
