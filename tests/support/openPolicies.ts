import { vi } from "vitest";
import type { Role } from "../../server/access/permissions.ts";

/**
 * From now on the code refuses nobody: whoever is signed in has every role and every permission. What is loaded after
 * this stands behind PostgreSQL's wall alone.
 */
export function switchPoliciesOff(): void {
  const anyone: Role = "CHAIR";
  const always = () => anyone;
  vi.doMock("../../server/access/authorize.ts", () => ({
    authorize: always,
    standingRoles: () => ["SIGNED_IN", "MEMBER", "EMPLOYEE", "SECRETARIAT", "ADMIN"],
  }));
  vi.doMock("../../server/access/permissions.ts", async (original) => ({
    ...(await original<object>()),
    roleThatMay: always,
  }));
  vi.doMock("../../server/deficiencies/deficiency.policy.ts", async (original) => ({
    ...(await original<object>()),
    roleForDeficiency: always,
  }));
}

/** The town of the matrix, its server loaded anew: after `switchPoliciesOff`, one without policies. */
export async function openTown(): ReturnType<typeof import("./probe.ts").openMatrix> {
  vi.resetModules();
  const { openMatrix } = await import("./probe.ts");
  return openMatrix();
}
