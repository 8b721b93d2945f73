import { ApolloLink } from "@apollo/client";
import { OperationTypeNode } from "graphql";
import { defer, type Observable, of, switchMap, tap } from "rxjs";

/** Someone who acts without a pause gets the last answer, whatever it shows: the next change has it fetched anew. */
const repeats = 2;

/**
 * What was asked before one's own act, and is answered after it, may tell how it was before: on the screen it would undo
 * the act for a moment, and the next act would go with the version that stood then. It is asked again.
 */
export function freshAnswers(): ApolloLink {
  let acts = 0;
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === OperationTypeNode.MUTATION) {
      return forward(operation).pipe(tap(() => (acts += 1)));
    }
    if (operation.operationType !== OperationTypeNode.QUERY) return forward(operation);
    const ask = (left: number): Observable<ApolloLink.Result> =>
      defer(() => {
        const before = acts;
        return forward(operation).pipe(
          switchMap((result) => (acts === before || left === 0 ? of(result) : ask(left - 1))),
        );
      });
    return ask(repeats);
  });
}
