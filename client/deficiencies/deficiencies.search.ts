import * as z from "zod/mini";
import { svDomain } from "../text/sv.domain.ts";

const keysOf = <T extends object>(labels: T) => Object.keys(labels) as [keyof T & string];

/** What cannot be read in an address is as if it was not there. */
const oneOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.catch(z.optional(z.enum(values)), undefined);
const text = z.catch(z.optional(z.string().check(z.maxLength(200))), undefined);
const yes = z.catch(z.optional(z.literal(true)), undefined);

/** The address of the list: view and filters. What is left out has its default. */
export const deficienciesSearch = z.object({
  /** The list when left out. */
  view: oneOf(["ladder"]),
  /** Open ones when left out. */
  show: oneOf(["closed", "all"]),
  forum: z.catch(z.optional(z.uuid()), undefined),
  status: oneOf(keysOf(svDomain.deficiencyStatus)),
  category: oneOf(keysOf(svDomain.category)),
  overdue: yes,
  mine: yes,
  search: text,
  /** The newest first when left out. */
  order: oneOf(["deadline"]),
});
export type DeficienciesSearch = z.infer<typeof deficienciesSearch>;

/** The address of the report form. */
export const reportSearch = z.object({
  /** The draft to go on with. */
  draft: z.catch(z.optional(z.uuid()), undefined),
});
