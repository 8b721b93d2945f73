import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReceiptDetailFragment } from "../../schema/generated/graphql.ts";
import { notify } from "../ui/Toast.tsx";
import { type Act, nextAct } from "./receipts.ts";

type Done = "conveyDone" | "anchorDone" | "objectDone";

interface ReceiptActs {
  /** The step shown; null when there is none for the viewer. */
  readonly act: Act | null;
  /** A colleague has taken the step that is shown. */
  readonly isGone: boolean;
  readonly objects: boolean;
  readonly isObjectionGone: boolean;
  /** Shows what there is to do now instead. */
  readonly leave: () => void;
  readonly done: (text: Done) => (answer: ReceiptDetailFragment) => void;
  /** Counts the times that the page has begun anew. */
  readonly round: number;
  /** Takes the focus when the page begins anew: where the next step stands. */
  readonly ground: RefObject<HTMLElement | null>;
}

/**
 * What the page of a receipt shows. A form that is there stays although a colleague answers meanwhile, so that nothing
 * typed is lost.
 */
export function useReceiptActs(receipt: ReceiptDetailFragment): ReceiptActs {
  const { t } = useTranslation();
  const { version, allowedActions } = receipt;
  const [shown, setShown] = useState({ round: 0, act: null as Act | null, objects: false, from: version });
  const ground = useRef<HTMLElement>(null);
  const { round, from } = shown;
  // Until the answer to one's own step is on the page too, what the page knows is old.
  const isCurrent = version >= from;
  const act = shown.act ?? (isCurrent ? nextAct(allowedActions) : null);
  const objects = shown.objects || (isCurrent && allowedActions.includes("object"));
  if (act !== shown.act || objects !== shown.objects) setShown({ ...shown, act, objects });
  useEffect(() => {
    if (round > 0) ground.current?.focus();
  }, [round]);

  const beginAnew = (at: number) => setShown({ round: round + 1, act: null, objects: false, from: at });
  return {
    act,
    isGone: act !== null && !allowedActions.includes(act),
    objects,
    isObjectionGone: !allowedActions.includes("object"),
    leave: () => beginAnew(version),
    done: (text) => (answer) => {
      beginAnew(answer.version);
      notify(t(`anchoring.receipt.${text}`));
    },
    round,
    ground,
  };
}
