import "./text-parts.css";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

/** The page's one h1. `above` is breadcrumbs, `below` status and dates. */
export function PageHeading({
  title,
  tab = title,
  above,
  below,
  actions,
}: {
  title: string;
  /** Names the browser tab, where another page has the same heading. */
  tab?: string;
  above?: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const product = t("frame.product");
  useEffect(() => {
    document.title = `${tab} – ${product}`;
  }, [tab, product]);
  return (
    <header className="page-heading">
      {above}
      <div className="page-heading-row">
        <h1>{title}</h1>
        {actions && <div className="button-row">{actions}</div>}
      </div>
      {below && <div className="page-heading-below">{below}</div>}
    </header>
  );
}
