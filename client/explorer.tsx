import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { GraphiQL, type GraphiQLProps, HISTORY_PLUGIN } from "graphiql";
import { type ExecutionResult, getOperationAST } from "graphql";
import { createClient } from "graphql-ws";
import { createRoot } from "react-dom/client";

type Fetcher = GraphiQLProps["fetcher"];

const endpoint = "/graphql";
const socketUrl = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${endpoint}`;

/**
 * Queries and mutations over HTTP, subscriptions over graphql-transport-ws, as the person signed in here. What is
 * written under Headers (a token) is sent with both: on the socket as connection parameters.
 */
const fetcher: Fetcher = ({ query, variables, operationName }, options) => {
  const headers: Record<string, string> = options?.headers ?? {};
  const document = options?.documentAST;
  const operation = document && getOperationAST(document, operationName);
  if (operation?.operation === "subscription") {
    const client = createClient({ url: socketUrl, connectionParams: headers, retryAttempts: 0 });
    // What GraphiQL shows is the result as it came over the wire, whose errors are plain objects.
    return client.iterate({
      query,
      ...(variables && { variables }),
      ...(operationName && { operationName }),
    }) as AsyncIterable<ExecutionResult>;
  }
  return fetch(endpoint, {
    method: "POST",
    headers: { accept: "application/graphql-response+json", "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables, operationName }),
  }).then((response) => response.json());
};

const start = `# Frågor och ändringar prövas mot din egen behörighet.
# Prova Ctrl-mellanslag för förslag, och dokumentationen till vänster.
`;

createRoot(document.getElementById("root") as HTMLElement).render(
  <GraphiQL fetcher={fetcher} plugins={[HISTORY_PLUGIN]} defaultQuery={start} defaultHeaders="{}" />,
);
