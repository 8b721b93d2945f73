import "./Toast.css";
import { X } from "lucide-react";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as AriaToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { type Tone, ToneIcon } from "./tone.icon.tsx";

/** The only file that knows the toast of react-aria-components, whose name is not settled yet. */

interface Message {
  text: string;
  tone: Tone;
  undo: (() => void) | undefined;
}

const undoMs = 10_000;
const readMs = 6_000;
const queue = new AriaToastQueue<Message>({ maxVisibleToasts: 3 });

/**
 * Says in a corner that something has happened. With `undo` it stays for 10 s and offers to take it back;
 * errors stay until they are closed.
 */
export function notify(text: string, options: { tone?: Tone; undo?: () => void } = {}): void {
  const { tone = "ok", undo } = options;
  queue.add({ text, tone, undo }, tone === "danger" ? {} : { timeout: undo === undefined ? readMs : undoMs });
}

export function ToastRegion() {
  const { t } = useTranslation();
  return (
    <AriaToastRegion queue={queue} className="toasts" aria-label={t("ui.notifications")}>
      {({ toast }) => (
        <AriaToast toast={toast} className="toast" data-tone={toast.content.tone}>
          <ToneIcon tone={toast.content.tone} size={18} />
          <AriaToastContent className="toast-text">
            <Text slot="title">{toast.content.text}</Text>
          </AriaToastContent>
          {toast.content.undo && (
            <Button
              kind="quiet"
              size="small"
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {t("ui.undo")}
            </Button>
          )}
          <Button
            slot="close"
            kind="quiet"
            size="small"
            aria-label={t("ui.close")}
            icon={<X size={16} aria-hidden />}
          />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
