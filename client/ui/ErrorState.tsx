import "./states.css";
import { CircleAlert, RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";

export interface ErrorStateProps {
  title?: string;
  /** What went wrong, in words. */
  text: string;
  /** The server's trace id, to state when asking for help. */
  traceId?: string | undefined;
  onRetry?: () => void;
}

export function ErrorState({ title, text, traceId, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  return (
    <div className="state" data-tone="danger" role="alert">
      <p className="state-title">
        <CircleAlert size={18} aria-hidden />
        {title ?? t("ui.errorTitle")}
      </p>
      <p className="state-text">{text}</p>
      {traceId && (
        <p className="state-trace">
          {t("ui.traceId")}: <code>{traceId}</code>
        </p>
      )}
      {onRetry && (
        <Button onPress={onRetry} icon={<RotateCw size={16} aria-hidden />}>
          {t("ui.retry")}
        </Button>
      )}
    </div>
  );
}
