import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { PlaceAgendaItemDocument, WithdrawAgendaItemDocument } from "../../schema/generated/graphql.ts";
import { useAction } from "../form/useAction.ts";
import { notify } from "../ui/Toast.tsx";
import type { Item } from "./meeting.types.ts";

/** Fetches the lists that an item leaves or comes into. */
export function useItemLists(): () => void {
  const client = useApolloClient();
  return () =>
    void client.refetchQueries({
      // Only those on screen: a name that nobody asks for is no fault.
      include: "active",
      onQueryUpdated: ({ queryName }) =>
        ["Meeting", "AgendaBacklog", "AgendaProposals", "AgendaSuggestions"].includes(queryName ?? ""),
    });
}

/** The steps of an item that need nothing but the press. */
export function useItemSteps({ id, version }: Pick<Item, "id" | "version">) {
  const { t } = useTranslation();
  const refetch = useItemLists();
  const place = useAction(PlaceAgendaItemDocument);
  const withdrawal = useAction(WithdrawAgendaItemDocument);
  const finish = (answer: object | null, text: string) => {
    if (!answer || !("data" in answer)) return;
    notify(text);
    refetch();
  };
  return {
    isPending: place.isPending || withdrawal.isPending,
    refusal: place.refusal ?? withdrawal.refusal,
    toBacklog: async () =>
      finish(await place.run({ id, version, meetingId: null }), t("meetings.agenda.movedAway")),
    ontoAgenda: async (meetingId: string) =>
      finish(await place.run({ id, version, meetingId }), t("meetings.waiting.taken")),
    withdraw: async () => finish(await withdrawal.run({ id, version }), t("meetings.agenda.withdrawn")),
  };
}
