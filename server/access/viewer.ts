/** A seat that the viewer holds today for the acting organization. */
export interface ViewerSeat {
  readonly id: string;
  readonly forumId: string;
  readonly role: "CHAIR" | "COORDINATOR" | "REPRESENTATIVE" | "DEPUTY";
  readonly mandate: "DECIDE" | "RECOMMEND" | "INFORM";
}

/** The assignment in which the viewer acts; null once it has ended. */
export interface ViewerAssignment {
  readonly id: string;
  readonly function: string;
  readonly roleTitle: string;
  readonly displayName: string;
  readonly ownScopeId: string;
  readonly representativesScopeId: string;
}

/** Who asks: one person, for one organization. */
export interface Identity {
  readonly sessionId: string;
  readonly userId: string;
  readonly organizationId: string;
}

export interface Viewer extends Identity {
  readonly assignment: ViewerAssignment;
  readonly seats: readonly ViewerSeat[];
}
