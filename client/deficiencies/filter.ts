import type { DeficiencyFilter, DeficiencyOrder } from "../../schema/generated/graphql.ts";
import type { DeficienciesSearch } from "./deficiencies.search.ts";

/** The API's filter for an address. A state that is not open is looked for among all. */
export function filterOf(search: DeficienciesSearch): DeficiencyFilter {
  const { show, forum, status, category, overdue, mine } = search;
  const words = search.search?.trim();
  return {
    ...(status === undefined && show !== "all" && { open: show !== "closed" }),
    ...(status !== undefined && { status: [status] }),
    ...(forum !== undefined && { forumId: forum }),
    ...(category !== undefined && { category: [category] }),
    ...(overdue && { overdue }),
    ...(mine && { mine }),
    ...(words && { search: words }),
  };
}

export const orderOf = ({ order }: DeficienciesSearch): DeficiencyOrder =>
  order === "deadline" ? "DEADLINE" : "NEWEST";

/** Whether anything narrows the list, so that an empty one is the filter's doing. */
export function isFiltered(search: DeficienciesSearch): boolean {
  const { view: _, order: __, ...filters } = search;
  return Object.values(filters).some((value) => value !== undefined);
}
