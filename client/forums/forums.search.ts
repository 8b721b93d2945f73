import * as z from "zod/mini";
import { svDomain } from "../text/sv.domain.ts";

const keysOf = <T extends object>(labels: T) => Object.keys(labels) as [keyof T & string];

/** What cannot be read in an address is as if it was not there. */
const oneOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.catch(z.optional(z.enum(values)), undefined);

/** The address of the list of forums: its filters. */
export const forumsSearch = z.object({
  q: z.catch(z.optional(z.string().check(z.maxLength(200))), undefined),
  level: oneOf(keysOf(svDomain.forumLevel)),
  kind: oneOf(keysOf(svDomain.forumKind)),
});
export type ForumsSearch = z.infer<typeof forumsSearch>;

export const forumTabs = ["oversikt", "medlemmar", "historik"] as const;

/** The address of a forum: the tab shown, the first when left out. */
export const forumSearch = z.object({ tab: oneOf(forumTabs as unknown as [(typeof forumTabs)[number]]) });
