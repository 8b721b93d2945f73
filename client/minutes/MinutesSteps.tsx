import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftMinutesDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";
import { AdjustersDialog } from "./AdjustersDialog.tsx";
import type { Minutes, MinutesMeeting } from "./minutes.types.ts";
import { ShareDialog } from "./ShareDialog.tsx";
import { SignDialog } from "./SignDialog.tsx";

type Open = "share" | "sign" | "chooseAdjusters";

/** What the viewer may do with the minutes as a whole. */
export function MinutesSteps({ meeting, minutes }: { meeting: MinutesMeeting; minutes: Minutes }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const may = (action: (typeof minutes.allowedActions)[number]) => minutes.allowedActions.includes(action);
  return (
    <>
      {may("draft") && <Refill meetingId={meeting.id} form={minutes.form} />}
      {may("chooseAdjusters") && (
        <Button onPress={() => setOpen("chooseAdjusters")}>{t("minutes.choose")}</Button>
      )}
      {may("share") && (
        <Button kind="primary" onPress={() => setOpen("share")}>
          {t("minutes.share")}
        </Button>
      )}
      {may("sign") && (
        <Button kind="primary" onPress={() => setOpen("sign")}>
          {t("minutes.sign")}
        </Button>
      )}
      {open === "chooseAdjusters" && <AdjustersDialog minutes={minutes} onClose={close} />}
      {open === "share" && <ShareDialog minutes={minutes} onClose={close} />}
      {open === "sign" && <SignDialog minutes={minutes} onClose={close} />}
    </>
  );
}

/** Fills the draft with what has come since; what is written stays. */
function Refill({ meetingId, form }: { meetingId: string; form: Minutes["form"] }) {
  const { t } = useTranslation();
  const { run, isPending, refusal } = useAction(DraftMinutesDocument);
  const refill = async () => {
    const answer = await run({ meetingId, form });
    if (answer && "data" in answer) notify(t("minutes.refilled"));
  };
  return (
    <>
      <Button isPending={isPending} onPress={() => void refill()}>
        {t("minutes.refill")}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
