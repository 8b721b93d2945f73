import "./text-parts.css";
import { CloudOff, RefreshCw, Wifi } from "lucide-react";
import { useTranslation } from "react-i18next";

export type ConnectionState = "connected" | "reconnecting" | "offline";

const icons = { connected: Wifi, reconnecting: RefreshCw, offline: CloudOff } as const;

/** Whether what is on the page is live. A change is spoken politely; focus never moves. */
export function ConnectionBadge({ state }: { state: ConnectionState }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <span
      className="connection"
      data-state={state}
      role="status"
      title={helpFor(state, t("ui.connection.offlineHelp"))}
    >
      <Icon size={16} aria-hidden />
      {t(`ui.connection.${state}`)}
    </span>
  );
}

function helpFor(state: ConnectionState, help: string): string | undefined {
  return state === "connected" ? undefined : help;
}
