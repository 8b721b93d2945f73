import { ApolloClient, ApolloLink, HttpLink } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { createCache } from "./cache.ts";
import { freshAnswers } from "./live/freshAnswer.link.ts";
import { problemOf } from "./live/problem.ts";

/** `onSignedOut` is called when the hub no longer knows who asks. */
export function createClient(onSignedOut: () => void): ApolloClient {
  const session = new ErrorLink(({ error, operation }) => {
    // The session's own query tells its page itself.
    if (operation.operationName !== "Viewer" && problemOf(error).code === "UNAUTHENTICATED") onSignedOut();
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([
      session,
      freshAnswers(),
      new HttpLink({ uri: "/graphql", credentials: "same-origin" }),
    ]),
    defaultOptions: {
      // What is known is shown at once and fetched anew; a refetch does not make the page blink.
      watchQuery: {
        fetchPolicy: "cache-and-network",
        nextFetchPolicy: "cache-first",
        notifyOnNetworkStatusChange: false,
      },
    },
  });
}
