import { useTranslation } from "react-i18next";
import type { ReceiptRowFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Status } from "../ui/Status.tsx";
import { receiptTone } from "./tones.ts";

/** How far a party has come, whether it is late, and what it has said, unless that stands elsewhere (`isBrief`). */
export function ReceiptStanding({
  receipt,
  isBrief = false,
}: {
  receipt: ReceiptRowFragment;
  isBrief?: boolean;
}) {
  const { t } = useTranslation();
  const { status, overdue, answeredByAdministrator } = receipt;
  return (
    <span className="receipt-standing">
      <Status tone={receiptTone[status]} look="plain">
        {t(`domain.receiptStatus.${status}`)}
      </Status>
      {overdue && (
        <Status tone="danger" look="plain">
          {t("anchoring.late")}
        </Status>
      )}
      {!isBrief && <Said receipt={receipt} />}
      {!isBrief && answeredByAdministrator && (
        <span className="receipt-quiet">{t("anchoring.byAdministrator")}</span>
      )}
    </span>
  );
}

function Said({ receipt }: { receipt: ReceiptRowFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, conveyedOn, channel, audience, anchoredOn, objection } = receipt;
  if (status === "OBJECTED") return <span className="receipt-said">{objection}</span>;
  if (status === "ANCHORED" && anchoredOn) {
    return <span className="receipt-quiet">{format.day(anchoredOn)}</span>;
  }
  if (status !== "CONVEYED" || !conveyedOn || !channel) return null;
  const how = t(`domain.anchoringChannel.${channel}`);
  return (
    <span className="receipt-quiet">
      {t("anchoring.conveyed", { day: format.day(conveyedOn), channel: how, audience: audience ?? "" })}
    </span>
  );
}
