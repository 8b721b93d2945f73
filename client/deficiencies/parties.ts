import type { ForumRef, Matter, PartyRef } from "./deficiency.types.ts";

const unique = (parties: readonly PartyRef[]): PartyRef[] => [
  ...new Map(parties.map((party) => [party.id, party])).values(),
];

/** Who may own a measure (R31): members of the handling forum, the organizations concerned, and who reported. */
export function measureOwners(matter: Matter): PartyRef[] {
  const members = (matter.handlingForum?.memberships ?? []).flatMap(({ status, organization }) =>
    status === "ACTIVE" ? [organization] : [],
  );
  return unique([...members, ...matter.concernedOrganizations, matter.reporterOrganization]).sort((a, b) =>
    a.name.localeCompare(b.name, "sv"),
  );
}

/** The organizations that can have acted in a matter, by id: the history holds ids only. */
export function partiesOf(matter: Matter): ReadonlyMap<string, PartyRef> {
  const forums = [matter.handlingForum, ...matter.escalations.map(({ toForum }) => toForum)];
  const members = forums.flatMap((forum) => forum?.memberships.map(({ organization }) => organization) ?? []);
  const parties = unique([...members, ...matter.concernedOrganizations, matter.reporterOrganization]);
  return new Map(parties.map((party) => [party.id, party]));
}

/** The forums that a question may be raised to, nearest first. */
export const ladderAbove = (matter: Matter): readonly ForumRef[] => matter.handlingForum?.ladder ?? [];
