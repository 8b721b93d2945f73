import type { MikroORM } from "@mikro-orm/postgresql";
import { Assignment } from "../organizations/assignment.entity.ts";
import { openSession } from "../people/session.service.ts";
import { demoRoles, isDemoRole } from "./roles.ts";

/** The roles that the sign-in page of the demo shows, in the table's order. */
export async function listDemoRoles(
  system: MikroORM,
): Promise<{ key: string; title: string; organization: string }[]> {
  const assignments = await system.em
    .fork()
    .find(
      Assignment,
      { user: { email: { $in: Object.values(demoRoles) } } },
      { populate: ["user", "organization"] },
    );
  return Object.entries(demoRoles).flatMap(([key, email]) => {
    const found = assignments.find(({ user }) => user.email === email);
    return found ? [{ key, title: found.roleTitle, organization: found.organization.name }] : [];
  });
}

/** A token for a demo role; null for an unknown one. */
export const demoLogin = async (system: MikroORM, role: string): Promise<string | null> =>
  isDemoRole(role) ? openSession(system, demoRoles[role]) : null;
