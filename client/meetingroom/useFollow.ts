import { getRouteApi } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Meeting } from "./room.types.ts";

const route = getRouteApi("/moten/$id/pagar");

export interface Follow {
  /** The item on the page; null where the agenda is empty. */
  readonly shownId: string | null;
  /** The item that the chair is on; null where the chair has gone to none. */
  readonly presentedId: string | null;
  readonly isFollowing: boolean;
  /** The chair has gone on while the viewer was busy with the item on the page. */
  readonly isHeld: boolean;
  /** Shows an item of one's own choice, and follows no longer. */
  readonly pick: (itemId: string) => void;
  /** Follows the chair, at once. */
  readonly follow: () => void;
  /** The viewer has taken everyone to that item. */
  readonly goTo: (itemId: string) => void;
}

/** What takes the focus when the viewer has gone to another item by a press. */
const headingOf = "h2";

/** Somebody types there, or has begun something: the page is not taken from under their hands. */
function isBusy(panel: HTMLElement | null): boolean {
  const { activeElement: at } = document;
  if (!panel || !at) return false;
  const isInside = panel.contains(at) && !at.matches(headingOf);
  return isInside || panel.querySelector("form") !== null;
}

/**
 * Which item the page shows: the chair's, until one picks another oneself. The pick stands in the address. `panel` is
 * where the item is shown.
 */
export function useFollow(meeting: Meeting, panel: RefObject<HTMLElement | null>): Follow {
  const { punkt } = route.useSearch();
  const navigate = route.useNavigate();
  const { agenda, currentItem } = meeting;
  const isThere = (id: string | undefined) => agenda.some((item) => item.id === id);
  const presentedId = currentItem && isThere(currentItem.id) ? currentItem.id : null;
  const first = agenda.find(({ status }) => status === "ON_AGENDA") ?? agenda[0];
  const picked = punkt !== undefined && isThere(punkt) ? punkt : null;
  const chairs = presentedId ?? first?.id ?? null;
  const [followed, setFollowed] = useState(chairs);
  const wasFollowing = useRef(picked === null);

  useEffect(() => {
    // Whoever begins to follow goes there at once.
    const begins = picked === null && !wasFollowing.current;
    wasFollowing.current = picked === null;
    if (begins || !isBusy(panel.current)) setFollowed(chairs);
  }, [chairs, picked, panel]);

  const isHere = followed !== null && isThere(followed);
  const shownId = picked ?? (isHere ? followed : chairs);
  const landing = useRef<string | null>(null);
  useEffect(() => {
    if (landing.current === null || landing.current !== shownId) return;
    landing.current = null;
    panel.current?.querySelector<HTMLElement>(headingOf)?.focus();
  }, [shownId, panel]);

  const go = (to: string | undefined) => {
    void navigate({ search: { punkt: to }, resetScroll: false, replace: true });
  };
  const goAlong = (itemId: string | null) => {
    landing.current = itemId === shownId ? null : itemId;
    setFollowed(itemId);
    go(undefined);
  };
  return {
    shownId,
    presentedId,
    isFollowing: picked === null,
    isHeld: picked === null && shownId !== chairs,
    pick: (itemId) => {
      landing.current = itemId === shownId ? null : itemId;
      go(itemId);
    },
    follow: () => goAlong(chairs),
    goTo: goAlong,
  };
}
