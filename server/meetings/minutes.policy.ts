import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import { isAdopted, type MinutesAction, type MinutesState, minutesTransitions } from "./minutes.rules.ts";

/**
 * Chair and coordinator write and share; every seat comments; the chair and those chosen sign. `inForum`: the viewer's
 * roles in the forum.
 */
export function rolesOnMinutes(
  viewer: Viewer,
  inForum: readonly Role[],
  adjusterSeatIds: readonly string[],
): Role[] {
  const adjusts = viewer.seats.some(({ id }) => adjusterSeatIds.includes(id));
  return [...inForum, ...(adjusts ? (["ADJUSTER"] as const) : [])];
}

export interface MinutesFacts {
  readonly status: MinutesState;
  readonly meetingHeld: boolean;
  readonly signatures: readonly {
    readonly seatId: string;
    readonly organizationId: string;
    readonly asChair: boolean;
    readonly signed: boolean;
  }[];
}

/** What the viewer may do with minutes now. One who has signed signs again only where that is all that lacks. */
export function allowedOnMinutes(
  viewer: Viewer,
  inForum: readonly Role[],
  { status, meetingHeld, signatures }: MinutesFacts,
): MinutesAction[] {
  const adjusters = signatures.filter(({ asChair }) => !asChair).map(({ seatId }) => seatId);
  const roles = rolesOnMinutes(viewer, inForum, adjusters);
  const hasSigned = signatures.some(
    ({ seatId, signed }) => signed && viewer.seats.some(({ id }) => id === seatId),
  );
  return actionsFrom(minutesTransitions, status).filter((action) => {
    if (roleThatMay(roles, `minutes.${action}`) === null) return false;
    if (action === "share") return meetingHeld;
    return action !== "sign" || (adjusters.length > 0 && (!hasSigned || isAdopted(signatures)));
  });
}
