import "./states.css";
import { ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** Grey lines where text will stand, so that nothing jumps; says "Hämtar …" to a screen reader. */
export function Loading({ lines = 4, label }: { lines?: number; label?: string }) {
  const { t } = useTranslation();
  return (
    <ProgressBar isIndeterminate className="skeleton" aria-label={label ?? t("ui.loading")}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} className="skeleton-line" />
      ))}
    </ProgressBar>
  );
}
