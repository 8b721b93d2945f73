import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HandleAgendaItemDocument, PresentItemDocument } from "../../schema/generated/graphql.ts";
import { RefusalNote } from "../form/RefusalNote.tsx";
import { useAction } from "../form/useAction.ts";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { notify } from "../ui/Toast.tsx";
import { CarryOverDialog } from "./CarryOverDialog.tsx";
import type { AgendaRow, Meeting } from "./room.types.ts";
import type { Follow } from "./useFollow.ts";

/** What chair and coordinator do with the item for everyone: go there, tick it off, put it off, go on. */
export function ItemSteps({ meeting, row, follow }: { meeting: Meeting; row: AgendaRow; follow: Follow }) {
  const { t } = useTranslation();
  const [isCarrying, setCarrying] = useState(false);
  const present = useAction(PresentItemDocument);
  const handle = useAction(HandleAgendaItemDocument);
  const { id, version } = row;
  const mayPresent = meeting.allowedActions.includes("present");
  const mayHandle = row.allowedActions.includes("handle");
  const mayCarryOver = row.allowedActions.includes("carryOver");
  if (!mayPresent && !mayHandle && !mayCarryOver) return null;

  const isPresented = id === follow.presentedId;
  const after = meeting.agenda.slice(meeting.agenda.findIndex((item) => item.id === id) + 1);
  const next = after.find(({ status }) => status === "ON_AGENDA");
  const goTo = async (agendaItemId: string) => {
    const answer = await present.run({ id: meeting.id, version: meeting.version, agendaItemId });
    if (answer && "data" in answer) follow.goTo(agendaItemId);
  };
  const tick = async () => {
    const answer = await handle.run({ id, version });
    if (answer && "data" in answer) notify(t("meetingroom.item.handled"));
  };
  return (
    <fieldset className="room-steps" aria-label={t("meetingroom.item.steps")}>
      <ButtonRow>
        {mayPresent && !isPresented && (
          <Button kind="primary" isPending={present.isPending} onPress={() => void goTo(id)}>
            {t("meetingroom.item.present")}
          </Button>
        )}
        {mayHandle && (
          <Button isPending={handle.isPending} onPress={() => void tick()}>
            {t("meetingroom.item.handle")}
          </Button>
        )}
        {mayCarryOver && <Button onPress={() => setCarrying(true)}>{t("meetingroom.item.carryOver")}</Button>}
        {mayPresent && isPresented && next && (
          <Button kind="primary" isPending={present.isPending} onPress={() => void goTo(next.id)}>
            {t("meetingroom.item.presentNext", { number: next.number ?? next.position })}
          </Button>
        )}
      </ButtonRow>
      <RefusalNote refusal={present.refusal ?? handle.refusal} />
      {isCarrying && <CarryOverDialog meeting={meeting} row={row} onClose={() => setCarrying(false)} />}
    </fieldset>
  );
}
