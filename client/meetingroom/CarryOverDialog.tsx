import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { CarryOverAgendaItemDocument, MeetingsDocument } from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { SelectField } from "../form/fields.tsx";
import { chosen } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { notify } from "../ui/Toast.tsx";
import type { AgendaRow, Meeting } from "./room.types.ts";
import { useMeetingName } from "./useMeetingName.ts";

const schema = z.object({ to: chosen<string>() });
const backlog = "backlog";
const mostMeetings = 20;

/** Puts the item off: to a meeting that is planned, or to the forum's backlog. */
export function CarryOverDialog({
  meeting,
  row,
  onClose,
}: {
  meeting: Meeting;
  row: AgendaRow;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = useMeetingName();
  const { data } = useQuery(MeetingsDocument, {
    variables: {
      first: mostMeetings,
      forumId: meeting.forum.id,
      from: dayOf(now()),
      statuses: ["DRAFT", "SUMMONED"],
      order: "SOONEST",
    },
  });
  const action = useActionForm({
    document: CarryOverAgendaItemDocument,
    schema,
    defaults: { to: backlog },
    toInput: ({ to }) => ({ id: row.id, version: row.version, toMeetingId: to === backlog ? null : to }),
    onDone: () => {
      notify(t("meetingroom.item.carried"));
      onClose();
    },
  });
  const meetings = data?.meetings.edges.map(({ node }) => ({ id: node.id, label: nameOf(node) })) ?? [];
  return (
    <FormDialog
      title={t("meetingroom.item.carryTitle")}
      verb={t("meetingroom.item.carryOver")}
      action={action}
      onClose={onClose}
    >
      <SelectField
        control={action.form.control}
        name="to"
        label={t("meetingroom.item.carryTo")}
        options={[{ id: backlog, label: t("meetingroom.item.carryBacklog") }, ...meetings]}
        isRequired
      />
    </FormDialog>
  );
}
