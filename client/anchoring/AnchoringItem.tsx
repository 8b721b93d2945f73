import { useTranslation } from "react-i18next";
import type { AnchoringDetailFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { ReceiptLine } from "./ReceiptLine.tsx";
import { isOpen, progressOf } from "./receipts.ts";
import { Standing } from "./Standing.tsx";
import { useSubjectText } from "./useSubjectText.ts";

/** One anchoring in the list: each party while it goes on; the outcome alone when it has ended. */
export function AnchoringItem({ anchoring, isNew }: { anchoring: AnchoringDetailFragment; isNew: boolean }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { title, about } = useSubjectText(anchoring);
  const { id, receipts } = anchoring;
  const progress = progressOf(receipts);
  return (
    <article className="anchoring arrival" data-new={isNew || null}>
      <h3>
        <TextLink href={`/forankring/${id}`}>{title}</TextLink>
      </h3>
      <p className="anchoring-facts">
        <span>{about}</span>
        <Standing anchoring={anchoring} />
        {isOpen(anchoring) && progress && <span>{t("anchoring.progress", progress)}</span>}
      </p>
      {isOpen(anchoring) && (
        <ul className="receipts" aria-label={t("anchoring.receipts")}>
          {receipts
            .toSorted((a, b) => compare(a.organization.name, b.organization.name))
            .map((receipt) => (
              <li key={receipt.id}>
                <ReceiptLine receipt={receipt} />
              </li>
            ))}
        </ul>
      )}
    </article>
  );
}
