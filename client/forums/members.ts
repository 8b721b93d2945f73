import type { MembershipRowFragment } from "../../schema/generated/graphql.ts";

export interface PrincipalGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly MembershipRowFragment[];
}

/** Memberships by the principal behind them (huvudman); an organization without one is its own. Both in name order. */
export function byPrincipal(
  memberships: readonly MembershipRowFragment[],
  compare: (a: string, b: string) => number,
): PrincipalGroup[] {
  const groups = Map.groupBy(memberships, ({ organization }) => (organization.principal ?? organization).id);
  return [...groups]
    .map(([id, members]) => ({
      id,
      name: (members[0]?.organization.principal ?? members[0]?.organization)?.name ?? "",
      members: members.toSorted((a, b) => compare(a.organization.name, b.organization.name)),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

export interface Candidate {
  readonly roleTitle: string;
  readonly user: { readonly id: string; readonly displayName: string };
}

/**
 * The people to choose among for a seat, each once, called by name and the roles that the name does not say. Who sits
 * in it now stands first, also after the assignment has ended.
 */
export function candidateOptions(
  people: readonly Candidate[],
  seated: Candidate["user"] | null,
): { id: string; label: string }[] {
  const options = new Map<string, string>();
  if (seated) options.set(seated.id, seated.displayName);
  for (const { roleTitle, user } of people) {
    const label = options.get(user.id) ?? user.displayName;
    options.set(user.id, label.includes(roleTitle) ? label : `${label}, ${roleTitle}`);
  }
  return [...options].map(([id, label]) => ({ id, label }));
}
