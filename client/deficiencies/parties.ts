import type { ForumRef, Matter, PartyRef } from "./deficiency.types.ts";

/** Who may own a measure (R31): members of the handling forum, the organizations concerned, and who reported. */
export function measureOwners(matter: Matter): PartyRef[] {
  const members = (matter.handlingForum?.memberships ?? []).flatMap(({ status, organization }) =>
    status === "ACTIVE" ? [organization] : [],
  );
  const owners = [...members, ...matter.concernedOrganizations, matter.reporterOrganization];
  return [...new Map(owners.map((owner) => [owner.id, owner])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, "sv"),
  );
}

/** The forums that a question may be raised to, nearest first. */
export const ladderAbove = (matter: Matter): readonly ForumRef[] => matter.handlingForum?.ladder ?? [];
