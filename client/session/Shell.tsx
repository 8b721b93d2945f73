import "./session.css";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { LiveBadge } from "../live/LiveBadge.tsx";
import { LiveProvider } from "../live/LiveProvider.tsx";
import { problemText } from "../text/problem.text.ts";
import { Banner } from "../ui/Banner.tsx";
import { ErrorState } from "../ui/ErrorState.tsx";
import { Frame } from "../ui/Frame.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { PreferencesMenu } from "../ui/PreferencesMenu.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { UserMenu } from "./UserMenu.tsx";
import { useNav } from "./useNav.tsx";
import { type Session, useSession } from "./useSession.ts";

const SignedOut = lazy(async () => ({ default: (await import("./SignedOut.tsx")).SignedOut }));

/** Read without signing in, as the law wants. */
const openPaths = ["/tillganglighetsredogorelse"];

/** The frame around every page, and the way in where nobody is signed in. */
export function Shell() {
  const session = useSession();
  const { state, demoRoles, review } = session;
  // The banner of the demo stands above all: nothing is shown that it would push down.
  if (state.kind === "loading" || demoRoles === undefined) return <Starting />;
  if (state.kind !== "signedIn") return <OuterFrame session={session} />;
  const { viewer } = state;
  return (
    // Another person is another page: nothing typed or opened stays.
    <LiveProvider
      key={`${viewer.userId} ${viewer.organization?.id}`}
      heads={viewer.streams}
      onSignedOut={review}
    >
      <InnerFrame />
    </LiveProvider>
  );
}

/** Until it is known who asks; index.html begins with the same. */
function Starting() {
  const { t } = useTranslation();
  return (
    <div className="frame">
      <header className="frame-header">
        <span className="frame-product">{t("frame.product")}</span>
      </header>
      <main className="frame-main">
        <Loading />
      </main>
    </div>
  );
}

function useFrame() {
  const { t } = useTranslation();
  const { demoRoles } = useSession();
  const { pathname } = useLocation();
  return {
    pathname,
    homeHref: "/",
    accessibilityHref: openPaths[0] as string,
    pageKey: pathname,
    banner: demoRoles && <Banner>{t("frame.demo")}</Banner>,
    footer: (
      <>
        <TextLink href="/graphiql">{t("frame.apiExplorer")}</TextLink>
        <span className="session-note">{t("frame.caseworkElsewhere")}</span>
      </>
    ),
  };
}

function InnerFrame() {
  const { pathname, ...frame } = useFrame();
  const nav = useNav(pathname);
  return (
    <Frame {...frame} nav={nav} connection={<LiveBadge />} tools={<PreferencesMenu />} user={<UserMenu />}>
      <Outlet />
    </Frame>
  );
}

function OuterFrame({ session: { state, review } }: { session: Session }) {
  const { t } = useTranslation();
  const { pathname, ...frame } = useFrame();
  const isOpen = openPaths.includes(pathname);
  const nav = [{ id: "enter", label: t("shell.signedOut.chooseRole"), href: "/", isCurrent: !isOpen }];
  return (
    <Frame {...frame} nav={nav} tools={<PreferencesMenu />}>
      {isOpen ? (
        <Outlet />
      ) : state.kind === "failed" ? (
        <>
          <PageHeading title={t("frame.product")} />
          <ErrorState text={problemText(state.problem.code, t)} onRetry={review} />
        </>
      ) : (
        <Suspense fallback={<Loading />}>
          <SignedOut />
        </Suspense>
      )}
    </Frame>
  );
}
