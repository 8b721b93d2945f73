import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { Forum } from "../forums/forum.entity.ts";
import { activeMemberIdsOf } from "../forums/membership.service.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { rolesInForum } from "./actionPlan.policy.ts";
import type { Activity } from "./activity.entity.ts";
import type { ActivityOrigin } from "./activity.enums.ts";

/** How an activity stands to the matter that it came out of and is seen with. */
export interface OriginMatter {
  /** The viewer's roles on the matter. */
  roles(op: Operation, activity: Activity): Promise<readonly Role[]>;
  /** The streams that follow it, beside the activity's own. */
  followers(op: Operation, activity: Activity): Promise<readonly string[]>;
  /** Ids of the organizations that may own an activity of it (R31). */
  owners(op: Operation, activity: Activity): Promise<readonly string[]>;
}

const ofForum: OriginMatter = {
  roles: async (op, { forum }) => rolesInForum(op.viewer, forum.id),
  async followers(op, activity) {
    const forum = must(await op.load.one(Forum, activity.forum.id), "the activity's forum");
    return [forum.roomScopeId, ...(await ownStreams(op, activity))];
  },
  owners: (op, { forum }) => activeMemberIdsOf(op, forum.id),
};

/** The streams of the representatives of those who stand behind it. */
async function ownStreams(op: Operation, activity: Activity): Promise<string[]> {
  const behind = [activity.responsibleOrganization, activity.sponsorOrganization].filter(
    (one) => one !== null,
  );
  const found = await Promise.all(behind.map(({ id }) => op.load.one(Organization, id)));
  return found.flatMap((one) => one?.representativesScopeId ?? []);
}

const elsewhere = new Map<ActivityOrigin, OriginMatter>();

/** Says how activities of that origin stand to their matter. The features to the right register at start. */
export function standsWith(origin: ActivityOrigin, matter: OriginMatter): void {
  elsewhere.set(origin, matter);
}

/** Whether it is the forum's own, and not part of a matter with its own way up. */
export const isOfForum = ({ origin }: Pick<Activity, "origin">): boolean => origin !== "DEFICIENCY";

export const matterOf = (activity: Pick<Activity, "origin">): OriginMatter =>
  isOfForum(activity) ? ofForum : must(elsewhere.get(activity.origin), "a registered matter");
