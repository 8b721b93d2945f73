import { randomUUIDv7 } from "node:crypto";
import type { Operation } from "../../server/access/operation.ts";
import { openScope } from "../../server/access/scope.service.ts";
import { registerScope } from "../../server/access/wall.ts";
import { Forum, type ForumKind, type ForumLevel } from "../../server/forums/forum.entity.ts";
import { Membership } from "../../server/forums/membership.entity.ts";
import { openForumScopes } from "../../server/forums/registry.service.ts";
import { Seat, type SeatRole } from "../../server/forums/seat.entity.ts";
import { Area } from "../../server/organizations/area.entity.ts";
import { Assignment, type AssignmentFunction } from "../../server/organizations/assignment.entity.ts";
import { Organization, type Sector } from "../../server/organizations/organization.entity.ts";
import { User } from "../../server/people/user.entity.ts";

/** Makes the register that tests stand on, as the system, within one operation. */
export class Factory {
  readonly #op: Operation;
  readonly area: Area;

  private constructor(op: Operation, area: Area) {
    this.#op = op;
    this.area = area;
  }

  static async begin(op: Operation): Promise<Factory> {
    await openScope(op, registerScope, "register", ["register"]);
    const area = op.em.create(Area, {
      scopeId: registerScope,
      key: "exempelby",
      name: "Exempelby",
      kind: "MUNICIPALITY",
    });
    op.em.persist(area);
    op.act("test.register", area);
    return new Factory(op, area);
  }

  async organization(
    key: string,
    sector: Sector,
    principal: Organization | null = null,
  ): Promise<Organization> {
    const organization = this.#op.em.create(Organization, {
      scopeId: registerScope,
      key,
      name: `Organisation ${key}`,
      sector,
      principal,
      isPrincipal: principal === null,
      area: this.area,
    });
    await openScope(this.#op, organization.representativesScopeId, "representatives", [
      `represents:${organization.id}`,
    ]);
    this.#op.em.persist(organization);
    return organization;
  }

  async forum(
    key: string,
    level: ForumLevel,
    parentForum: Forum | null = null,
    kind: ForumKind = "BUS",
  ): Promise<Forum> {
    const forum = this.#op.em.create(Forum, {
      scopeId: randomUUIDv7(),
      key,
      code: key.toUpperCase().slice(0, 12),
      name: `Forum ${key}`,
      kind,
      level,
      status: "ACTIVE",
      area: this.area,
      purpose: "Att pröva med.",
      parentForum,
    });
    await openForumScopes(this.#op, forum);
    this.#op.em.persist(forum);
    return forum;
  }

  member(forum: Forum, organization: Organization): Membership {
    const membership = this.#op.em.create(Membership, {
      scopeId: forum.openScopeId,
      forum,
      organization,
      kind: "PARTY",
      status: "ACTIVE",
      from: "2020-01-01",
    });
    this.#op.em.persist(membership);
    return membership;
  }

  /** A person with an assignment, and a seat for each membership given. */
  async person(
    email: string,
    organization: Organization,
    seats: readonly (readonly [Membership, SeatRole])[] = [],
    task: AssignmentFunction = "EMPLOYEE",
  ): Promise<Assignment> {
    const { em } = this.#op;
    const scopeId = randomUUIDv7();
    const user = em.create(User, { scopeId, displayName: `Person ${email}`, email, locale: "sv" });
    const assignment = em.create(Assignment, {
      scopeId,
      user,
      organization,
      roleTitle: `Roll ${email}`,
      function: task,
      validFrom: "2020-01-01",
    });
    const open = seats.map(([membership]) => `open:${membership.forum.id}`);
    await openScope(this.#op, scopeId, "user", [
      `user:${user.id}`,
      `organization:${organization.id}`,
      ...open,
    ]);
    await openScope(this.#op, assignment.ownScopeId, "own", [`assignment:${assignment.id}`]);
    for (const [membership, role] of seats) {
      em.persist(
        em.create(Seat, {
          scopeId: membership.scopeId,
          membership,
          user,
          role,
          mandate: "DECIDE",
          from: "2020-01-01",
        }),
      );
    }
    em.persist([user, assignment]);
    return assignment;
  }
}
