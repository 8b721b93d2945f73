import { randomUUIDv7 } from "node:crypto";
import { openScope } from "../../server/access/scope.service.ts";
import { runOperation } from "../../server/changes/runOperation.ts";
import { Forum, type ForumLevel } from "../../server/forums/forum.entity.ts";
import { Membership } from "../../server/forums/membership.entity.ts";
import { openForumScopes } from "../../server/forums/registry.service.ts";
import { Area } from "../../server/organizations/area.entity.ts";
import { Assignment, type AssignmentFunction } from "../../server/organizations/assignment.entity.ts";
import { Organization } from "../../server/organizations/organization.entity.ts";
import { User } from "../../server/people/user.entity.ts";
import type { Town } from "./town.ts";

const asSystem = <T>(town: Town, work: Parameters<typeof runOperation<T>>[2]): Promise<T> =>
  runOperation(town.app.hub.system, { identity: null, system: true, writes: true }, work);

/** A forum beside those of the world, with parties; its id. */
export function addForum(
  town: Town,
  forum: {
    readonly key: string;
    readonly level: ForumLevel;
    readonly members: readonly string[];
    readonly parentForumId?: string;
  },
): Promise<string> {
  return asSystem(town, async (op) => {
    const { key, level, members, parentForumId } = forum;
    const made = op.em.create(Forum, {
      scopeId: randomUUIDv7(),
      key,
      code: key.toUpperCase(),
      name: `Forum ${key}`,
      kind: "BUS",
      level,
      status: "ACTIVE",
      area: await op.em.findOneOrFail(Area, { key: "exempelby" }),
      purpose: "Att pröva med.",
      parentForum: parentForumId ? op.em.getReference(Forum, parentForumId) : null,
    });
    await openForumScopes(op, made);
    op.em.persist(made);
    op.act("test.forum", made);
    for (const id of members) {
      op.em.persist(
        op.em.create(Membership, {
          scopeId: made.openScopeId,
          forum: made,
          organization: op.em.getReference(Organization, id),
          kind: "PARTY",
          status: "ACTIVE",
          from: "2020-01-01",
        }),
      );
    }
    return made.id;
  });
}

/** A person beside those of the world; the user's id. */
export function addPerson(
  town: Town,
  email: `${string}@${string}`,
  organizationId: string,
  task: AssignmentFunction = "EMPLOYEE",
): Promise<string> {
  return asSystem(town, async (op) => {
    const scopeId = randomUUIDv7();
    const user = op.em.create(User, { scopeId, displayName: `Person ${email}`, email, locale: "sv" });
    const assignment = op.em.create(Assignment, {
      scopeId,
      user,
      organization: op.em.getReference(Organization, organizationId),
      roleTitle: `Roll ${email}`,
      function: task,
      validFrom: "2020-01-01",
    });
    await openScope(op, scopeId, "user", [`user:${user.id}`, `organization:${organizationId}`]);
    await openScope(op, assignment.ownScopeId, "own", [`assignment:${assignment.id}`]);
    op.em.persist([user, assignment]);
    op.act("test.person", user);
    return user.id;
  });
}
