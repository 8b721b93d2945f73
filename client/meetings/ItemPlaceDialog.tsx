import type { TypedDocumentNode } from "@apollo/client";
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
import type { InputOf } from "../form/useAction.ts";
import { useActionForm } from "../form/useActionForm.ts";
import { now } from "../text/clock.ts";
import { dayOf } from "../text/format.ts";
import { notify } from "../ui/Toast.tsx";
import type { Item, Meeting } from "./meeting.types.ts";
import { useItemLists } from "./useItemSteps.ts";
import { useMeetingText } from "./useMeetingText.ts";

const schema = z.object({ to: chosen<string>() });
const backlog = "backlog";

interface Shown {
  item: Item;
  meeting: Meeting;
  onClose: () => void;
}

/** Which meeting takes an item up instead: one that is moved there, or carried over to it. */
export function ItemPlaceDialog({ act, ...shown }: Shown & { act: "place" | "carryOver" }) {
  const { t } = useTranslation();
  const { id, version, title } = shown.item;
  return act === "place" ? (
    <PlaceForm
      {...shown}
      document={PlaceAgendaItemDocument}
      toInput={(meetingId) => ({ id, version, meetingId })}
      suggested={null}
      title={t("meetings.agenda.toOtherTitle", { title })}
      verb={t("meetings.agenda.toOtherVerb")}
      done={t("meetings.agenda.movedAway")}
    />
  ) : (
    <PlaceForm
      {...shown}
      document={CarryOverAgendaItemDocument}
      toInput={(toMeetingId) => ({ id, version, toMeetingId })}
      suggested={backlog}
      title={t("meetings.agenda.carryTitle", { title })}
      verb={t("meetings.agenda.carryVerb")}
      done={t("meetings.agenda.carried")}
    />
  );
}

function PlaceForm<Data, Input extends { clientMutationId: string }>({
  meeting,
  onClose,
  document,
  toInput,
  suggested,
  title,
  verb,
  done,
}: Shown & {
  document: TypedDocumentNode<Data, { input: Input }>;
  /** Null is the backlog. */
  toInput: (meetingId: string | null) => InputOf<Input>;
  suggested: typeof backlog | null;
  title: string;
  verb: string;
  done: string;
}) {
  const { t } = useTranslation();
  const refetch = useItemLists();
  const choices = useOtherMeetings(meeting);
  const action = useActionForm({
    document,
    schema,
    defaults: { to: suggested },
    toInput: ({ to }) => toInput(to === backlog ? null : to),
    onDone: () => {
      notify(done);
      refetch();
      onClose();
    },
  });
  return (
    <FormDialog title={title} verb={verb} action={action} onClose={onClose}>
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
