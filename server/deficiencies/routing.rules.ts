import { must, refused } from "../kit/problem.ts";

/** The levels that may handle a matter, lowest first. A political forum never does (R14). */
export const handlingLevels = ["OPERATIVE", "MANAGEMENT", "STEERING", "REGIONAL"] as const;
export type HandlingLevel = (typeof handlingLevels)[number];
/** Every level of the ladder, as far as a matter is concerned. */
export type LadderLevel = HandlingLevel | "POLITICAL";

interface RoutedForum {
  readonly id: string;
  readonly level: LadderLevel;
  readonly status: string;
  /** Organisations whose membership is active today. */
  readonly memberOrganizationIds: readonly string[];
}

interface Report {
  readonly reporterOrganizationId: string;
  readonly concernedOrganizationIds: readonly string[];
  readonly forums: readonly RoutedForum[];
}

const rank = (forum: RoutedForum): number => (handlingLevels as readonly string[]).indexOf(forum.level);

/**
 * R10: where a report may first be handled. The lowest active forums that the reporter's organisation shares with a
 * concerned one; without any, all active forums of the reporter's organisation, marked `wrongForum`. Empty when it
 * is a member nowhere. That the reporter's own organisation is concerned too makes no forum shared.
 */
export function routeChoices(report: Report): { forumIds: string[]; wrongForum: boolean } {
  const own = report.reporterOrganizationId;
  const others = report.concernedOrganizationIds.filter((id) => id !== own);
  const reachable = report.forums.filter(
    (forum) => forum.status === "ACTIVE" && rank(forum) >= 0 && forum.memberOrganizationIds.includes(own),
  );
  const shared = reachable.filter((forum) => others.some((id) => forum.memberOrganizationIds.includes(id)));
  const lowest = Math.min(...shared.map(rank));
  const choices = shared.length > 0 ? shared.filter((forum) => rank(forum) === lowest) : reachable;
  return { forumIds: choices.map((forum) => forum.id), wrongForum: shared.length === 0 };
}

/**
 * R10: the forum that a report goes to. Ties are the reporter's choice. Refuses with `noForum`, `notAmongChoices` or
 * `chooseForum`, whose parameter `choices` holds the forums' ids.
 */
export function route(report: Report & { readonly chosenForumId: string | null }): {
  forumId: string;
  wrongForum: boolean;
} {
  const { forumIds, wrongForum } = routeChoices(report);
  const chosen = report.chosenForumId;
  if (forumIds.length === 0) throw refused("R10", "noForum");
  if (chosen === null && forumIds.length > 1) {
    throw refused("R10", "chooseForum", { choices: forumIds }, "input.forumId");
  }
  const forumId = chosen ?? must(forumIds[0], "one choice");
  if (!forumIds.includes(forumId)) throw refused("R10", "notAmongChoices", {}, "input.forumId");
  return { forumId, wrongForum };
}
