import "./text-parts.css";
import { Breadcrumbs as AriaBreadcrumbs, Breadcrumb, Link } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** The way here; the last one is this page and has no address. */
export function Breadcrumbs({ items }: { items: readonly { label: string; href?: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("ui.breadcrumbs")}>
      <AriaBreadcrumbs className="breadcrumbs">
        {items.map(({ label, href }) => (
          <Breadcrumb key={label} className="breadcrumb">
            <Link className="breadcrumb-link" {...(href !== undefined && { href })}>
              {label}
            </Link>
          </Breadcrumb>
        ))}
      </AriaBreadcrumbs>
    </nav>
  );
}
