import type { ApolloClient } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { RouterProvider } from "@tanstack/react-router";
import { router } from "./router.tsx";
import { SessionProvider } from "./session/SessionProvider.tsx";
import { UiProvider } from "./ui/UiProvider.tsx";

/** Served by the hub beside the client. */
const otherPages = ["/graphiql"];

function go(href: string): void {
  if (otherPages.includes(href)) location.assign(href);
  else void router.navigate({ href });
}

export function App({ client }: { client: ApolloClient }) {
  return (
    <UiProvider navigate={go}>
      <ApolloProvider client={client}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </ApolloProvider>
    </UiProvider>
  );
}
