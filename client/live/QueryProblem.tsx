import { useTranslation } from "react-i18next";
import { problemText } from "../text/problem.text.ts";
import { ErrorState } from "../ui/ErrorState.tsx";
import { problemOf } from "./problem.ts";

/** Where a page's data should have stood: why it does not, and a way to try again. */
export function QueryProblem({ error, onRetry }: { error: unknown; onRetry: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const { code, traceId } = problemOf(error);
  return (
    <ErrorState
      text={problemText(code, t)}
      traceId={code === "INTERNAL" ? traceId : undefined}
      onRetry={() => void onRetry().catch(() => {})}
    />
  );
}
