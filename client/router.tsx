import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { agreementSearch, agreementsSearch } from "./agreements/agreements.search.ts";
import { anchoringsSearch } from "./anchoring/anchoring.search.ts";
import { decisionsSearch } from "./decisions/decisions.search.ts";
import { deficienciesSearch, reportSearch } from "./deficiencies/deficiencies.search.ts";
import { forumSearch, forumsSearch } from "./forums/forums.search.ts";
import { meetingRoomSearch } from "./meetingroom/meetingroom.search.ts";
import { meetingsSearch } from "./meetings/meetings.search.ts";
import { Crashed } from "./pages/Crashed.tsx";
import { NotFound } from "./pages/NotFound.tsx";
import { planSearch, plansSearch } from "./plans/plans.search.ts";
import { proposalSearch } from "./reorganization/reorganization.search.ts";
import { Shell } from "./session/Shell.tsx";
import { Loading } from "./ui/Loading.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const getParentRoute = () => root;

const routes = [
  createRoute({
    getParentRoute,
    path: "/",
    component: lazyRouteComponent(() => import("./pages/Overview.composed.tsx"), "ComposedOverviewPage"),
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
    path: "/forum/$id/dela",
    validateSearch: proposalSearch,
    component: lazyRouteComponent(() => import("./reorganization/Split.page.tsx"), "SplitPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/forum/$id/sla-samman",
    validateSearch: proposalSearch,
    component: lazyRouteComponent(() => import("./reorganization/Merge.page.tsx"), "MergePage"),
  }),
  createRoute({
    getParentRoute,
    path: "/forum/$id/overlamning/$seatId",
    component: lazyRouteComponent(() => import("./handover/Handover.page.tsx"), "HandoverPage"),
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
    path: "/forankring",
    validateSearch: anchoringsSearch,
    component: lazyRouteComponent(() => import("./anchoring/Anchorings.page.tsx"), "AnchoringsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/forankring/$id",
    component: lazyRouteComponent(() => import("./anchoring/Anchoring.page.tsx"), "AnchoringPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/forankring/kvitto/$id",
    component: lazyRouteComponent(() => import("./anchoring/Receipt.page.tsx"), "ReceiptPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/moten",
    validateSearch: meetingsSearch,
    component: lazyRouteComponent(() => import("./meetings/Meetings.page.tsx"), "MeetingsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/moten/$id",
    component: lazyRouteComponent(() => import("./meetings/Meeting.page.tsx"), "MeetingPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/moten/$id/pagar",
    validateSearch: meetingRoomSearch,
    component: lazyRouteComponent(() => import("./meetingroom/MeetingRoom.page.tsx"), "MeetingRoomPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/moten/$id/anteckningar",
    component: lazyRouteComponent(() => import("./pages/Minutes.composed.tsx"), "ComposedMinutesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/beslut",
    validateSearch: decisionsSearch,
    component: lazyRouteComponent(() => import("./decisions/Decisions.page.tsx"), "DecisionsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/beslut/$id",
    component: lazyRouteComponent(() => import("./pages/Decision.composed.tsx"), "ComposedDecisionPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/handlingsplan",
    validateSearch: plansSearch,
    component: lazyRouteComponent(() => import("./plans/Plans.page.tsx"), "PlansPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/handlingsplan/$id",
    validateSearch: planSearch,
    component: lazyRouteComponent(() => import("./plans/Plan.page.tsx"), "PlanPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/aktiviteter/$id",
    component: lazyRouteComponent(() => import("./plans/Activity.page.tsx"), "ActivityPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/overenskommelser",
    validateSearch: agreementsSearch,
    component: lazyRouteComponent(() => import("./agreements/Agreements.page.tsx"), "AgreementsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/overenskommelser/$id",
    validateSearch: agreementSearch,
    component: lazyRouteComponent(() => import("./agreements/Agreement.page.tsx"), "AgreementPage"),
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
