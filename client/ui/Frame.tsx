import "./Frame.css";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { FrameNav, FrameNavToggle, type NavItem } from "./FrameNav.tsx";
import { SkipLink } from "./SkipLink.tsx";

export interface FrameProps {
  nav: readonly NavItem[];
  homeHref: string;
  accessibilityHref: string;
  /** Changes when the person has gone to another page, not when data or search terms change. */
  pageKey: string;
  room?: ReactNode;
  connection?: ReactNode;
  /** Search, bell, preferences. */
  tools?: ReactNode;
  user?: ReactNode;
  /** Demo mode and the like, above all. */
  banner?: ReactNode;
  /** More links in the footer. */
  footer?: ReactNode;
  children: ReactNode;
}

const mainId = "main";

/** What stands around every page. On a new page the focus goes to `main`, so that the keyboard starts there. */
export function Frame(props: FrameProps) {
  const { t } = useTranslation();
  const [isNavOpen, setNavOpen] = useState(false);
  const navId = useId();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(props.pageKey);

  useEffect(() => {
    if (shown.current === props.pageKey) return;
    shown.current = props.pageKey;
    setNavOpen(false);
    main.current?.focus({ preventScroll: true });
  }, [props.pageKey]);

  return (
    <div className="frame">
      <SkipLink targetId={mainId} />
      <header>
        {props.banner}
        <div className="frame-header">
          <Link href={props.homeHref} className="frame-product">
            <ProductMark />
            {t("frame.product")}
          </Link>
          <FrameNavToggle isOpen={isNavOpen} onToggle={() => setNavOpen(!isNavOpen)} listId={navId} />
          {props.room && <div className="frame-room">{props.room}</div>}
          <div className="frame-tools">
            {props.connection}
            {props.tools}
            {props.user}
          </div>
        </div>
      </header>
      <div className="frame-body">
        <FrameNav items={props.nav} isOpen={isNavOpen} listId={navId} />
        <main id={mainId} className="frame-main" tabIndex={-1} ref={main}>
          {props.children}
        </main>
      </div>
      <footer className="frame-footer">
        <Link href={props.accessibilityHref} className="text-link">
          {t("frame.accessibilityStatement")}
        </Link>
        {props.footer}
      </footer>
    </div>
  );
}

/** A staircase of three, with one thing on its way up. */
function ProductMark() {
  return (
    <svg className="frame-mark" width="26" height="26" viewBox="0 0 26 26" aria-hidden>
      <path d="M2 23.5H9V17H16V10.5H24" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <circle cx="12.5" cy="11.5" r="3" fill="var(--accent)" />
    </svg>
  );
}
