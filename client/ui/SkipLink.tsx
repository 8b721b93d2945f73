import "./text-parts.css";
import { useTranslation } from "react-i18next";

/** First stop of the keyboard: past the menus to the page. */
export function SkipLink({ targetId }: { targetId: string }) {
  const { t } = useTranslation();
  return (
    <a
      className="skip-link"
      href={`#${targetId}`}
      onClick={(event) => {
        // Focus without touching the address, which belongs to the router.
        event.preventDefault();
        document.getElementById(targetId)?.focus();
      }}
    >
      {t("frame.skipToContent")}
    </a>
  );
}
