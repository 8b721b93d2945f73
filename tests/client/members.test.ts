import { expect, test } from "vitest";
import { byPrincipal, candidates } from "../../client/forums/members.ts";
import { compareText } from "../../client/text/format.ts";
import type { MembershipRowFragment } from "../../schema/generated/graphql.ts";

const region = { id: "r", name: "Regionen", shortName: null };

function member(id: string, name: string, principal: typeof region | null, people: readonly string[] = []) {
  const membership: MembershipRowFragment = {
    id: `m-${id}`,
    version: 1,
    kind: "PARTY",
    status: "ACTIVE",
    from: "2026-01-01",
    to: null,
    note: null,
    imported: false,
    allowedActions: [],
    organization: { id, name, shortName: null, sector: "OTHER", isPrincipal: !principal, principal },
    seats: people.map((person) => ({
      id: `s-${person}`,
      version: 1,
      role: "REPRESENTATIVE",
      mandate: "DECIDE",
      from: "2026-01-01",
      to: null,
      user: { id: person, displayName: `Rektor ${person}` },
      allowedActions: [],
    })),
  };
  return membership;
}

test("members stand under their principal, in Swedish order; one that is its own principal stands for itself", () => {
  const groups = byPrincipal(
    [
      member("b", "Öppenvården", region),
      member("a", "Barnmottagningen", region),
      member("k", "Ålunda kommun", null),
      member("r", "Regionen", null),
    ],
    compareText("sv"),
  );
  expect(
    groups.map(({ name, members }) => [name, members.map(({ organization }) => organization.name)]),
  ).toEqual([
    ["Regionen", ["Barnmottagningen", "Regionen", "Öppenvården"]],
    ["Ålunda kommun", ["Ålunda kommun"]],
  ]);
});

test("for a seat one may choose people of that organization, each once, and oneself when one belongs to it", () => {
  const memberships = [member("a", "Skolan", null, ["1", "2"]), member("b", "Socialtjänsten", null, ["3"])];
  const viewer = { userId: "2", displayName: "Rektor 2", organizationId: "a" };
  expect(candidates(memberships, "a", viewer).map(({ id }) => id)).toEqual(["1", "2"]);
  expect(candidates(memberships, "a", { ...viewer, userId: "9" }).map(({ id }) => id)).toEqual([
    "1",
    "2",
    "9",
  ]);
  expect(candidates(memberships, "b", viewer).map(({ id }) => id)).toEqual(["3"]);
});
