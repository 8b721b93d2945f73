import { useTranslation } from "react-i18next";
import { problemText } from "../text/problem.text.ts";
import { ErrorState } from "../ui/ErrorState.tsx";
import { refusalOf } from "./refusal.ts";

/** A query that did not succeed, in the place of what it should have brought. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const { code, traceId } = refusalOf(error);
  return (
    <ErrorState
      text={problemText(code, t)}
      {...(code === "NOT_FOUND" && { title: t("deficiencies.notFound") })}
      {...(code === "INTERNAL" && { traceId })}
      {...(code !== "NOT_FOUND" && { onRetry: () => void onRetry().catch(() => {}) })}
    />
  );
}
