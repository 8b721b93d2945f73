import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import {
  CarryOverAgendaItemDocument,
  MeetingsDocument,
  PlaceAgendaItemDocument,
} from "../../schema/generated/graphql.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { SelectField } from "../form/fields.tsx";
import { chosen } from "../form/schemas.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { notify } from "../ui/Toast.tsx";
import type { Item, Meeting } from "./meeting.types.ts";
import { useItemLists } from "./useItemSteps.ts";
import { useMeetingText } from "./useMeetingText.ts";

const schema = z.object({ to: chosen<string>() });
const backlog = "backlog";

/** Which meeting takes an item up instead: one that is moved there, or carried over to it. */
export function ItemPlaceDialog(props: {
  act: "place" | "carryOver";
  item: Item;
  meeting: Meeting;
  onClose: () => void;
}) {
  return props.act === "place" ? <Move {...props} /> : <CarryOver {...props} />;
}

interface Shown {
  item: Item;
  meeting: Meeting;
  onClose: () => void;
}

function Move({ item: { id, version, title }, meeting, onClose }: Shown) {
  const { t } = useTranslation();
  const refetch = useItemLists();
  const choices = useOtherMeetings(meeting);
  const action = useActionForm({
    document: PlaceAgendaItemDocument,
    schema,
    defaults: { to: null },
    toInput: ({ to }) => ({ id, version, meetingId: to === backlog ? null : to }),
    onDone: () => {
      notify(t("meetings.agenda.movedAway"));
      refetch();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("meetings.agenda.toOtherTitle", { title })}
      verb={t("meetings.agenda.toOtherVerb")}
      action={action}
      onClose={onClose}
    >
      <SelectField
        control={action.form.control}
        name="to"
        label={t("meetings.agenda.whereTo")}
        options={choices}
        isRequired
      />
    </FormDialog>
  );
}

function CarryOver({ item: { id, version, title }, meeting, onClose }: Shown) {
  const { t } = useTranslation();
  const refetch = useItemLists();
  const choices = useOtherMeetings(meeting);
  const action = useActionForm({
    document: CarryOverAgendaItemDocument,
    schema,
    defaults: { to: backlog },
    toInput: ({ to }) => ({ id, version, toMeetingId: to === backlog ? null : to }),
    onDone: () => {
      notify(t("meetings.agenda.carried"));
      refetch();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("meetings.agenda.carryTitle", { title })}
      verb={t("meetings.agenda.carryVerb")}
      action={action}
      onClose={onClose}
    >
      <SelectField
        control={action.form.control}
        name="to"
        label={t("meetings.agenda.whereTo")}
        options={choices}
        isRequired
      />
    </FormDialog>
  );
}

/** The forum's planned meetings but this one, and its backlog. */
function useOtherMeetings({ id, forum }: Meeting) {
  const { t } = useTranslation();
  const text = useMeetingText();
  const { data } = useQuery(MeetingsDocument, {
    variables: {
      first: 50,
      forumId: forum.id,
      from: dayOf(now()),
      statuses: ["DRAFT", "SUMMONED"],
      order: "SOONEST",
    },
  });
  const others = (data?.meetings.edges ?? []).filter(({ node }) => node.id !== id);
  return [
    { id: backlog, label: t("meetings.agenda.backlogChoice") },
    ...others.map(({ node }) => ({ id: node.id, label: text.name(node) })),
  ];
}
