import type { ForumKind, ForumLevel } from "../../schema/generated/graphql.ts";
import { svDomain } from "../text/sv.domain.ts";
import { id, oneOf, text } from "../ui/search.params.ts";

type Address = Record<string, unknown>;

export interface ForumsSearch {
  q?: string | undefined;
  level?: ForumLevel | undefined;
  kind?: ForumKind | undefined;
  /** A proposal that a new forum is to carry out. */
  forslag?: string | undefined;
}

export const kinds = Object.keys(svDomain.forumKind) as ForumKind[];
/** The ladder's levels, lowest first. */
export const levels: readonly ForumLevel[] = ["OPERATIVE", "MANAGEMENT", "STEERING", "REGIONAL", "POLITICAL"];

/** The address of the list of forums: its filters. */
export function forumsSearch({ q, level, kind, forslag }: Address): ForumsSearch {
  return { q: text(q), level: oneOf(levels)(level), kind: oneOf(kinds)(kind), forslag: id(forslag) };
}

export const forumTabs = ["oversikt", "medlemmar", "historik"] as const;
type ForumTab = (typeof forumTabs)[number];

/** The address of a forum: the tab shown, the first when left out. */
export function forumSearch({ tab }: Address): { tab?: ForumTab | undefined } {
  return { tab: oneOf(forumTabs)(tab) };
}
