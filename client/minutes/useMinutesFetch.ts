import { useApolloClient } from "@apollo/client/react";

/** Fetches the page's minutes after a step whose answer does not hold all that it changed. */
export function useMinutesFetch(): () => void {
  const client = useApolloClient();
  return () =>
    void client.refetchQueries({
      include: "active",
      onQueryUpdated: ({ queryName }) => queryName === "MeetingMinutes",
    });
}
