import type { Noun, Town } from "./town.ts";

export interface SeenMatter {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly movable: boolean;
}

export interface SeenForum extends Noun {
  readonly name: string;
  readonly memberships: readonly {
    readonly id: string;
    readonly kind: string;
    readonly status: string;
    readonly from: string;
    readonly to: string | null;
    readonly organization: { readonly id: string };
    readonly seats: readonly {
      readonly role: string;
      readonly from: string;
      readonly to: string | null;
      readonly user: { readonly id: string } | null;
    }[];
  }[];
  readonly parentForum: { readonly id: string } | null;
  readonly childForums: readonly { readonly id: string }[];
  readonly origins: readonly { readonly from: { readonly id: string } | null; readonly kind: string }[];
  readonly successors: readonly { readonly to: { readonly id: string }; readonly kind: string }[];
  readonly openMatters: readonly SeenMatter[];
}

const shown = `id version status name code activeFrom activeTo endReason allowedActions
  memberships { id kind status from to organization { id } seats { role from to user { id } } }
  parentForum { id } childForums { id } origins { from { id } kind } successors { to { id } kind }
  openMatters { id kind number title movable }`;

/** A forum with all that a reorganization touches. */
export const forumAs = (town: Town, who: Parameters<Town["see"]>[0], id: string): Promise<SeenForum> =>
  town.see<SeenForum>(who, `forum(id: "${id}") { ${shown} }`);

/** Id of an organization's standing membership of a forum. */
export function memberOf(forum: SeenForum, organizationId: string): string {
  const found = forum.memberships.find(
    ({ organization, status }) => organization.id === organizationId && status === "ACTIVE",
  );
  if (!found) throw new Error("no member");
  return found.id;
}
