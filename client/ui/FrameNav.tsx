import { Menu as MenuIcon, X } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";

export interface NavItem {
  id: string;
  label: string;
  href: string;
  icon?: ReactNode;
  isCurrent: boolean;
  /** A count or mark after the word. */
  badge?: ReactNode;
}

/** Seen only where there is no room for the menu at the side. */
export function FrameNavToggle(props: { isOpen: boolean; onToggle: () => void; listId: string }) {
  const { t } = useTranslation();
  const Icon = props.isOpen ? X : MenuIcon;
  return (
    <div className="frame-nav-toggle">
      <Button
        aria-expanded={props.isOpen}
        aria-controls={props.listId}
        onPress={props.onToggle}
        icon={<Icon size={18} aria-hidden />}
      >
        {t("frame.menu")}
      </Button>
    </div>
  );
}

export function FrameNav({
  items,
  isOpen,
  listId,
}: {
  items: readonly NavItem[];
  /** Counts only on a narrow screen. */
  isOpen: boolean;
  listId: string;
}) {
  const { t } = useTranslation();
  return (
    <nav className="frame-nav" id={listId} aria-label={t("frame.mainNavigation")} data-open={isOpen || null}>
      <ul className="frame-nav-list">
        {items.map((item) => (
          <li key={item.id}>
            <Link
              href={item.href}
              className="frame-nav-link"
              {...(item.isCurrent && { "aria-current": "page" as const })}
            >
              {item.icon}
              <span className="frame-nav-label">{item.label}</span>
              {item.badge}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
