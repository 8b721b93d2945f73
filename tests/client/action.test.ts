import {
  ApolloClient,
  ApolloLink,
  gql,
  InMemoryCache,
  Observable,
  type TypedDocumentNode,
} from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { type Action, useAction } from "../../client/form/useAction.ts";

interface Input {
  clientMutationId: string;
  id: string;
}
const document = gql`
  mutation Acknowledge($input: Input!) {
    done(input: $input)
  }
` as TypedDocumentNode<{ done: boolean }, { input: Input }>;

afterEach(() => vi.unstubAllGlobals());

test("an action is sent under an id of its own also where the page was not served over TLS", async () => {
  const bytes = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal("crypto", { getRandomValues: bytes });
  const ids: string[] = [];
  const link = new ApolloLink(({ variables }) => {
    ids.push((variables as { input: Input }).input.clientMutationId);
    return new Observable((observer) => {
      observer.next({ data: { done: true } });
      observer.complete();
    });
  });
  const actions: Action<{ done: boolean }, Input>[] = [];
  const keep = (action: Action<{ done: boolean }, Input>) => void actions.push(action);
  const Probe = () => {
    keep(useAction(document));
    return null;
  };
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const Page = () => ApolloProvider({ client, children: createElement(Probe) });
  renderToStaticMarkup(createElement(Page));
  const [action] = actions;
  expect(await action?.run({ id: "1" })).toEqual({ data: { done: true } });
  await action?.run({ id: "1" });
  expect(new Set(ids).size).toBe(2);
  expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
});
