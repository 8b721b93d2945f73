import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { StartMeetingDocument, SummonMeetingDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { notify } from "../ui/Toast.tsx";
import type { Meeting } from "./meeting.types.ts";

const EditMeetingDialog = lazy(async () => ({
  default: (await import("./EditMeetingDialog.tsx")).EditMeetingDialog,
}));
const CancelMeetingDialog = lazy(async () => ({
  default: (await import("./CancelMeetingDialog.tsx")).CancelMeetingDialog,
}));

/** What the hub lets the viewer do with the meeting, and where one reads or takes part in it. */
export function MeetingSteps({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"edit" | "cancel" | null>(null);
  const summon = useAction(SummonMeetingDocument);
  const start = useAction(StartMeetingDocument);
  const { id, version, status, allowedActions } = meeting;
  const may = (action: Meeting["allowedActions"][number]) => allowedActions.includes(action);

  const callAll = async () => {
    const answer = await summon.run({ id, version });
    if (answer && "data" in answer) notify(t("meetings.summoned"));
  };
  const openMeeting = async () => {
    const answer = await start.run({ id, version });
    if (!answer || !("data" in answer)) return;
    notify(t("meetings.started"));
    void navigate({ href: `/moten/${id}/pagar` });
  };
  return (
    <>
      {status === "IN_SESSION" && (
        <LinkButton href={`/moten/${id}/pagar`} kind="primary">
          {t("meetings.goTo")}
        </LinkButton>
      )}
      {(status === "IN_SESSION" || status === "HELD") && (
        <LinkButton href={`/moten/${id}/anteckningar`}>{t("meetings.minutes")}</LinkButton>
      )}
      {may("summon") && (
        <Button kind="primary" isPending={summon.isPending} onPress={() => void callAll()}>
          {t("meetings.summonVerb")}
        </Button>
      )}
      {may("start") && (
        <Button kind="primary" isPending={start.isPending} onPress={() => void openMeeting()}>
          {t("domain.meetingAction.start")}
        </Button>
      )}
      {may("edit") && <Button onPress={() => setOpen("edit")}>{t("domain.meetingAction.edit")}</Button>}
      {may("cancel") && (
        <Button kind="danger" onPress={() => setOpen("cancel")}>
          {t("domain.meetingAction.cancel")}
        </Button>
      )}
      <RefusalNote refusal={summon.refusal ?? start.refusal} />
      <Suspense>
        {open === "edit" && <EditMeetingDialog meeting={meeting} onClose={() => setOpen(null)} />}
        {open === "cancel" && <CancelMeetingDialog meeting={meeting} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
