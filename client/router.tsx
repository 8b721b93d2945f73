import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { deficienciesSearch, reportSearch } from "./deficiencies/deficiencies.search.ts";
import { forumSearch, forumsSearch } from "./forums/forums.search.ts";
import { Crashed } from "./pages/Crashed.tsx";
import { NotFound } from "./pages/NotFound.tsx";
import { Shell } from "./session/Shell.tsx";
import { Loading } from "./ui/Loading.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const getParentRoute = () => root;

const routes = [
  createRoute({
    getParentRoute,
    path: "/",
    component: lazyRouteComponent(() => import("./overview/Overview.page.tsx"), "OverviewPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/forum",
    validateSearch: forumsSearch,
    component: lazyRouteComponent(() => import("./forums/Forums.page.tsx"), "ForumsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/forum/$id",
    validateSearch: forumSearch,
    component: lazyRouteComponent(() => import("./pages/Forum.composed.tsx"), "ComposedForumPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/brister",
    validateSearch: deficienciesSearch,
    component: lazyRouteComponent(() => import("./deficiencies/Deficiencies.page.tsx"), "DeficienciesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/brister/ny",
    validateSearch: reportSearch,
    component: lazyRouteComponent(() => import("./deficiencies/Report.page.tsx"), "ReportPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/brister/$id",
    component: lazyRouteComponent(() => import("./deficiencies/Deficiency.page.tsx"), "DeficiencyPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/lyft/$id",
    component: lazyRouteComponent(() => import("./deficiencies/Escalation.page.tsx"), "EscalationPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/signaler",
    component: lazyRouteComponent(() => import("./overview/Signals.page.tsx"), "SignalsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/tillganglighetsredogorelse",
    component: lazyRouteComponent(() => import("./pages/Accessibility.page.tsx"), "AccessibilityPage"),
  }),
] as const;

/** Every address of the client. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: "intent",
  defaultPendingComponent: Loading,
  defaultErrorComponent: Crashed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
