import { useTranslation } from "react-i18next";
import { refusalOf } from "../form/refusal.ts";
import { problemText } from "../text/problem.text.ts";
import { ErrorState } from "../ui/ErrorState.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";

interface LoadFailureProps {
  error: unknown;
  onRetry: () => Promise<unknown>;
}

/** A query that did not succeed, in the place of what it should have brought. */
export function LoadFailure({ error, onRetry }: LoadFailureProps) {
  const { t } = useTranslation();
  const { code, traceId } = refusalOf(error);
  return (
    <ErrorState
      text={problemText(code, t)}
      {...(code === "INTERNAL" && { traceId })}
      {...(code !== "NOT_FOUND" && { onRetry: () => void onRetry().catch(() => {}) })}
    />
  );
}

/** The same where the whole page should have been. */
export function PageFailure(props: LoadFailureProps) {
  const { t } = useTranslation();
  const isMissing = refusalOf(props.error).code === "NOT_FOUND";
  return (
    <>
      <PageHeading title={t(isMissing ? "deficiencies.notFound" : "ui.errorTitle")} />
      <LoadFailure {...props} />
    </>
  );
}
