import { useApolloClient } from "@apollo/client/react";
import { useLiveReview } from "../live/LiveProvider.tsx";
import { notify } from "../ui/Toast.tsx";

/** What follows when a forum has been changed: it is said, rights are asked for anew, and what is shown is fetched. */
export function useReorganized(): (text: string) => void {
  const client = useApolloClient();
  const review = useLiveReview();
  return (text) => {
    notify(text);
    review();
    void client.refetchQueries({ include: "active" });
  };
}
