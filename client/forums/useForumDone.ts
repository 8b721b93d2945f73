import { useApolloClient } from "@apollo/client/react";
import { useLiveReview } from "../live/LiveProvider.tsx";
import { notify } from "../ui/Toast.tsx";

/** What follows when the hub has carried something out: it is said, and the page shows it. */
export function useForumDone(): (text: string) => void {
  const client = useApolloClient();
  const review = useLiveReview();
  return (text) => {
    notify(text);
    review();
    void client.refetchQueries({ include: ["ForumDashboard"] });
  };
}
