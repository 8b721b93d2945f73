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

export interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** Those of the organization who may be chosen for a seat: who has one in the forum already, and the viewer. */
export function candidates(
  memberships: readonly MembershipRowFragment[],
  organizationId: string,
  viewer: {
    readonly userId: string;
    readonly displayName: string;
    readonly organizationId: string | undefined;
  },
): Person[] {
  const seated = memberships
    .filter(({ organization }) => organization.id === organizationId)
    .flatMap(({ seats }) => seats.flatMap(({ user }) => user ?? []));
  const own =
    viewer.organizationId === organizationId ? [{ id: viewer.userId, displayName: viewer.displayName }] : [];
  return [...new Map([...seated, ...own].map(({ id, displayName }) => [id, { id, displayName }])).values()];
}
