import { runOperation } from "../../server/changes/runOperation.ts";
import { Forum, type ForumLevel } from "../../server/forums/forum.entity.ts";
import { forumDeadlineDefaults } from "../../server/forums/forum.rules.ts";
import { addMembership, addForum as registerForum } from "../../server/forums/register.service.ts";
import { Area } from "../../server/organizations/area.entity.ts";
import type { AssignmentFunction } from "../../server/organizations/assignment.entity.ts";
import { Organization } from "../../server/organizations/organization.entity.ts";
import { addUser } from "../../server/organizations/register.service.ts";
import type { Town } from "./town.ts";

const asSystem = <T>(town: Town, work: Parameters<typeof runOperation<T>>[2]): Promise<T> =>
  runOperation(town.app.hub.system, { identity: null, system: true, writes: true }, work);

/** A forum beside those of the world, with parties; its id. */
export const addForum = (
  town: Town,
  forum: {
    readonly key: string;
    readonly level: ForumLevel;
    readonly members: readonly string[];
    readonly parentForumId?: string;
  },
): Promise<string> =>
  asSystem(town, async (op) => {
    const { key, level, members, parentForumId } = forum;
    const made = await registerForum(
      op,
      {
        ...forumDeadlineDefaults,
        key,
        code: key.toUpperCase(),
        name: `Forum ${key}`,
        kind: "BUS",
        level,
        status: "ACTIVE",
        area: await op.em.findOneOrFail(Area, { key: "exempelby" }),
        purpose: "Att pröva med.",
        parentForum: parentForumId ? await op.load.visible(Forum, parentForumId) : null,
        decisionRule: "CONSENSUS",
        quorum: null,
        individualCaseworkElsewhere: false,
        activeFrom: null,
        activeTo: null,
      },
      false,
    );
    for (const id of members) {
      const organization = await op.load.visible(Organization, id);
      const facts = { forum: made, organization, kind: "PARTY", status: "ACTIVE" } as const;
      addMembership(op, { ...facts, from: "2020-01-01", to: null, note: null }, false);
    }
    return made.id;
  });

/** A person beside those of the world; the user's id. */
export const addPerson = (
  town: Town,
  email: `${string}@${string}`,
  organizationId: string,
  task: AssignmentFunction = "EMPLOYEE",
): Promise<string> =>
  asSystem(town, async (op) => {
    const organization = await op.load.visible(Organization, organizationId);
    const assignment = { organization, roleTitle: `Roll ${email}`, function: task } as const;
    const user = await addUser(op, { displayName: `Person ${email}`, email }, [
      { ...assignment, validFrom: "2020-01-01", validTo: null },
    ]);
    return user.id;
  });
