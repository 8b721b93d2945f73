import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ReceiptDetailFragment } from "../../schema/generated/graphql.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { AnchorForm } from "./AnchorForm.tsx";
import { ConveyForm } from "./ConveyForm.tsx";
import { ObjectForm } from "./ObjectForm.tsx";
import { useReceiptActs } from "./useReceiptActs.ts";

/** The one thing to do now, and the way to object. */
export function ReceiptAct({ receipt }: { receipt: ReceiptDetailFragment }) {
  const { t } = useTranslation();
  const { act, isGone, objects, isObjectionGone, leave, done, round, ground } = useReceiptActs(receipt);
  const headingId = useId();
  const frame = { receipt, isGone, onLeave: leave };
  return (
    <>
      <section className="receipt-act" aria-labelledby={headingId} ref={ground} tabIndex={-1}>
        {act === null ? (
          <NothingToDo receipt={receipt} headingId={headingId} />
        ) : (
          <>
            <p className="receipt-quiet">{t("anchoring.receipt.step", { step: act === "convey" ? 1 : 2 })}</p>
            <h2 id={headingId}>{t(`anchoring.receipt.${act}`)}</h2>
            <p>{t(`anchoring.receipt.${act}Lead`)}</p>
            {act === "convey" ? (
              <ConveyForm key={round} {...frame} onDone={done("conveyDone")} />
            ) : (
              <AnchorForm key={round} {...frame} onDone={done("anchorDone")} />
            )}
          </>
        )}
      </section>
      {objects && (
        <Disclosure key={round} title={t("anchoring.receipt.object")} level={2}>
          <ObjectForm {...frame} isGone={isObjectionGone} onDone={done("objectDone")} />
        </Disclosure>
      )}
    </>
  );
}

/** Why there is nothing to do for the viewer. */
function NothingToDo({ receipt, headingId }: { receipt: ReceiptDetailFragment; headingId: string }) {
  const { t } = useTranslation();
  const { status, answeredFor, anchoring } = receipt;
  const why = anchoring.closedOn !== null ? "ended" : status === "ANCHORED" ? "done" : "readOnly";
  return (
    <>
      <h2 id={headingId}>{t(`anchoring.receipt.${why}`)}</h2>
      <p>{why === "readOnly" ? t(`domain.answeredFor.${answeredFor}`) : t(`anchoring.receipt.${why}Text`)}</p>
    </>
  );
}
