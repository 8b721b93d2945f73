import { useQuery } from "@apollo/client/react";
import {
  Anchor,
  CalendarDays,
  Gavel,
  Handshake,
  House,
  Layers,
  ListChecks,
  Radio,
  TriangleAlert,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { WaitingCountDocument } from "../../schema/generated/graphql.ts";
import type { NavItem } from "../ui/FrameNav.tsx";
import { Count } from "../ui/Status.tsx";
import { useViewer } from "./useSession.ts";

/** The main menu: what there is for this viewer, and how much waits. */
export function useNav(pathname: string): NavItem[] {
  const { t } = useTranslation();
  const { readsSignals } = useViewer();
  const { data } = useQuery(WaitingCountDocument);
  const waiting = data?.overview.waitingCount ?? 0;
  const isIn = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  return [
    {
      id: "overview",
      label: t("frame.nav.overview"),
      href: "/",
      icon: <House size={18} aria-hidden />,
      isCurrent: pathname === "/",
      badge: waiting > 0 && <Count value={waiting} label={t("shell.waiting", { count: waiting })} />,
    },
    {
      id: "plans",
      label: t("frame.nav.plan"),
      href: "/handlingsplan",
      icon: <ListChecks size={18} aria-hidden />,
      isCurrent: isIn("/handlingsplan") || isIn("/aktiviteter"),
    },
    {
      id: "meetings",
      label: t("frame.nav.meetings"),
      href: "/moten",
      icon: <CalendarDays size={18} aria-hidden />,
      isCurrent: isIn("/moten"),
    },
    {
      id: "decisions",
      label: t("frame.nav.decisions"),
      href: "/beslut",
      icon: <Gavel size={18} aria-hidden />,
      isCurrent: isIn("/beslut"),
    },
    {
      id: "deficiencies",
      label: t("frame.nav.deficiencies"),
      href: "/brister",
      icon: <TriangleAlert size={18} aria-hidden />,
      isCurrent: isIn("/brister") || isIn("/lyft"),
    },
    {
      id: "forums",
      label: t("frame.nav.forums"),
      href: "/forum",
      icon: <Layers size={18} aria-hidden />,
      isCurrent: isIn("/forum"),
    },
    {
      id: "agreements",
      label: t("frame.nav.agreements"),
      href: "/overenskommelser",
      icon: <Handshake size={18} aria-hidden />,
      isCurrent: isIn("/overenskommelser"),
    },
    {
      id: "anchoring",
      label: t("frame.nav.anchoring"),
      href: "/forankring",
      icon: <Anchor size={18} aria-hidden />,
      isCurrent: isIn("/forankring"),
    },
    ...(readsSignals
      ? [
          {
            id: "signals",
            label: t("shell.signals"),
            href: "/signaler",
            icon: <Radio size={18} aria-hidden />,
            isCurrent: isIn("/signaler"),
          },
        ]
      : []),
  ];
}
