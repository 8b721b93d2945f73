import type { Viewer, ViewerSeat } from "../../server/access/viewer.ts";

/** A viewer who acts for `organizationId`, with seats as `forum:ROLE`. */
export function viewerOf(
  organizationId: string,
  seats: readonly `${string}:${ViewerSeat["role"]}`[] = [],
  assignment: { readonly id?: string; readonly function?: string } = {},
): Viewer {
  return {
    sessionId: "session",
    userId: "user",
    organizationId,
    assignment: {
      id: assignment.id ?? "assignment",
      function: assignment.function ?? "EMPLOYEE",
      roleTitle: "Roll",
      displayName: "Namn",
      ownScopeId: "own",
      representativesScopeId: "representatives",
    },
    seats: seats.map((seat) => {
      const [forumId = "", role] = seat.split(":");
      return { id: seat, forumId, role: role as ViewerSeat["role"], mandate: "DECIDE" };
    }),
  };
}
