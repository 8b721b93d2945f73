import { standingRoles } from "../access/authorize.ts";
import { type Role, roleThatMay } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import { actionsFrom } from "../kit/transitions.ts";
import { type AgreementAction, type AgreementStage, agreementTransitions } from "./agreement.rules.ts";
import { isStep, type VersionState, type VersionStep, versionTransitions } from "./agreementVersion.rules.ts";

/** The viewer's relations to a forum's agreements: its chair and coordinator work on them. */
export function rolesInForum(viewer: Viewer, forumId: string | null): Role[] {
  const roles: Role[] = [];
  for (const seat of viewer.seats) {
    if (seat.forumId !== forumId) continue;
    if (seat.role === "CHAIR" || seat.role === "COORDINATOR") roles.push(seat.role);
  }
  return [...roles, ...standingRoles(viewer)];
}

/** What a party's approval hangs on. */
export interface PartyFacts {
  readonly forumId: string | null;
  readonly organizationId: string;
  /** Whether anyone sits in a seat of the organization in the forum today. */
  readonly seated: boolean;
}

/** A seat of the party in the forum approves for it; its administrator where nobody sits in one. */
export function rolesForParty(viewer: Viewer, party: PartyFacts): Role[] {
  const roles: Role[] = [];
  if (viewer.organizationId === party.organizationId) {
    if (viewer.seats.some(({ forumId }) => forumId === party.forumId)) roles.push("PARTY_SEAT");
    if (!party.seated && viewer.assignment.function === "ORG_ADMIN") roles.push("ORG_ADMIN");
  }
  return [...roles, ...standingRoles(viewer)];
}

/** Whether a seat of the viewer's in the forum may bind its organization. */
export const mayBind = (viewer: Viewer, forumId: string | null): boolean =>
  viewer.seats.some((seat) => seat.forumId === forumId && seat.mandate === "DECIDE");

/** What the viewer may do with an agreement now. */
export function allowedOnAgreement(
  viewer: Viewer,
  {
    forumId,
    stage,
    takesVersions,
  }: { forumId: string | null; stage: AgreementStage; takesVersions: boolean },
): AgreementAction[] {
  const roles = rolesInForum(viewer, forumId);
  return actionsFrom(agreementTransitions, stage).filter(
    (action) =>
      (takesVersions || action !== "draftVersion") && roleThatMay(roles, `agreement.${action}`) !== null,
  );
}

/** A version as the policy judges it. */
export interface VersionFacts {
  readonly forumId: string | null;
  readonly status: VersionState;
  /** Whether the viewer's organization is a party that has not approved yet, and has someone seated. */
  readonly own: { readonly seated: boolean } | null;
  /** Whether a party that has not approved yet has nobody in the hub who could. */
  readonly silent: boolean;
}

/** What the viewer may do with a version now. */
export function allowedOnVersion(
  viewer: Viewer,
  { forumId, status, own, silent }: VersionFacts,
): VersionStep[] {
  const roles = rolesInForum(viewer, forumId);
  return actionsFrom(versionTransitions, status).filter((action): action is VersionStep => {
    if (!isStep(action)) return false;
    if (action === "enterApproval" && !silent) return false;
    if (action !== "approve") return roleThatMay(roles, `agreementVersion.${action}`) !== null;
    if (!own) return false;
    const party = { forumId, organizationId: viewer.organizationId, ...own };
    const role = roleThatMay(rolesForParty(viewer, party), "agreementVersion.approve");
    return role === "PARTY_SEAT" ? mayBind(viewer, forumId) : role !== null;
  });
}
