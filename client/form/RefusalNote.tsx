import "./form.css";
import { useTranslation } from "react-i18next";
import { ToneIcon } from "../ui/tone.icon.tsx";
import type { Refusal } from "./refusal.ts";
import { useRefusalText } from "./useRefusalText.ts";

/** Why it was not done, beside the button that was pressed. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  if (!refusal) return null;
  return (
    <div className="refusal" role="alert">
      <ToneIcon tone="danger" />
      <p>
        {refusalText(refusal)}
        {refusal.code === "INTERNAL" && refusal.traceId && (
          <>
            {" "}
            {t("ui.traceId")}: <code>{refusal.traceId}</code>
          </>
        )}
      </p>
    </div>
  );
}
