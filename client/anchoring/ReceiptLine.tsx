import { useTranslation } from "react-i18next";
import type { AnsweredFor, ReceiptRowFragment } from "../../schema/generated/graphql.ts";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { Party } from "./Party.tsx";
import { ReceiptStanding } from "./ReceiptStanding.tsx";
import { Reminder } from "./Reminder.tsx";
import { nextAct } from "./receipts.ts";

/**
 * One party in an anchoring: how far it has come, who can answer for it, and what the viewer can do. `isBrief` where
 * what it has said stands below.
 */
export function ReceiptLine({
  receipt,
  isBrief = false,
}: {
  receipt: ReceiptRowFragment;
  isBrief?: boolean;
}) {
  const { t } = useTranslation();
  const { id, status, organization, answeredFor, allowedActions } = receipt;
  return (
    <div className="receipt-line">
      <Party party={organization} />
      <ReceiptStanding receipt={receipt} isBrief={isBrief} />
      <span className="receipt-answers">{status !== "ANCHORED" && <Answers by={answeredFor} />}</span>
      <span className="receipt-acts">
        {nextAct(allowedActions) && (
          <TextLink
            href={`/forankring/kvitto/${id}`}
            aria-label={t("anchoring.answerFor", { party: organization.name })}
          >
            {t("anchoring.answer")}
          </TextLink>
        )}
        <Reminder receipt={receipt} />
      </span>
    </div>
  );
}

/** Who can answer for the party; that nobody can is not to be overlooked. */
function Answers({ by }: { by: AnsweredFor }) {
  const { t } = useTranslation();
  const text = t(`anchoring.answers.${by}`);
  if (by !== "NOBODY") return <span className="receipt-quiet">{text}</span>;
  return (
    <Status tone="warn" look="plain">
      {text}
    </Status>
  );
}
