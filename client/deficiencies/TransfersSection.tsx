import { useTranslation } from "react-i18next";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import type { Matter } from "./deficiency.types.ts";
import { TransferActions } from "./TransferActions.tsx";
import { transferTone } from "./tones.ts";

/** Moves to another forum that have been proposed, the newest first. */
export function TransfersSection({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  if (matter.transfers.length === 0) return null;
  return (
    <Section title={t("deficiencies.transfer.heading")}>
      {matter.transfers.toReversed().map((transfer) => (
        <article key={transfer.id} className="said">
          <h3>
            {t("deficiencies.question.way", { from: transfer.fromForum.name, to: transfer.toForum.name })}
          </h3>
          <p className="said-by">
            <Status tone={transferTone[transfer.status]}>
              {t(`domain.transferStatus.${transfer.status}`)}
            </Status>
          </p>
          <p className="prose">{transfer.reason}</p>
          {transfer.returnReason && (
            <p className="prose">
              {t("deficiencies.question.returned")}: {transfer.returnReason}
            </p>
          )}
          <TransferActions transfer={transfer} />
        </article>
      ))}
    </Section>
  );
}
