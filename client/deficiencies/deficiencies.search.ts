import type { DeficiencyCategory, DeficiencyStatus } from "../../schema/generated/graphql.ts";
import { svDomain } from "../text/sv.domain.ts";
import { id, oneOf, text, yes } from "../ui/search.params.ts";

/** The address of the list: view and filters. What is left out has its default. */
export interface DeficienciesSearch {
  /** The list when left out. */
  view?: "ladder" | undefined;
  /** Open ones when left out. */
  show?: "closed" | "all" | undefined;
  forum?: string | undefined;
  status?: DeficiencyStatus | undefined;
  category?: DeficiencyCategory | undefined;
  overdue?: true | undefined;
  mine?: true | undefined;
  search?: string | undefined;
  /** The newest first when left out. */
  order?: "deadline" | undefined;
}

type Address = Record<string, unknown>;

const statuses = Object.keys(svDomain.deficiencyStatus) as DeficiencyStatus[];
const categories = Object.keys(svDomain.category) as DeficiencyCategory[];

export function deficienciesSearch(address: Address): DeficienciesSearch {
  return {
    view: oneOf(["ladder"])(address.view),
    show: oneOf(["closed", "all"])(address.show),
    forum: id(address.forum),
    status: oneOf(statuses)(address.status),
    category: oneOf(categories)(address.category),
    overdue: yes(address.overdue),
    mine: yes(address.mine),
    search: text(address.search),
    order: oneOf(["deadline"])(address.order),
  };
}

export interface ReportSearch {
  /** The draft to go on with. */
  draft?: string | undefined;
  /** The responsibility in dispute that it is about. */
  ansvar?: string | undefined;
}

/** The address of the report form. */
export function reportSearch({ draft, ansvar }: Address): ReportSearch {
  return { draft: id(draft), ansvar: id(ansvar) };
}
