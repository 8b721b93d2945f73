import { expect, test } from "vitest";
import { byPrincipal, candidateOptions } from "../../client/forums/members.ts";
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
      mayReadHandover: false,
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

test("for a seat one chooses among people, each once, called by name and role; who sits in it now is one of them", () => {
  const person = (id: string, displayName: string, roleTitle: string) => ({
    roleTitle,
    user: { id, displayName },
  });
  const people = [
    person("1", "Rektor, grundskolan", "Rektor, grundskolan"),
    person("2", "Namn två", "Enhetschef"),
    person("2", "Namn två", "Handledare"),
  ];
  expect(candidateOptions(people, null)).toEqual([
    { id: "1", label: "Rektor, grundskolan" },
    { id: "2", label: "Namn två, Enhetschef, Handledare" },
  ]);
  expect(candidateOptions(people, { id: "9", displayName: "Har slutat" })[0]).toEqual({
    id: "9",
    label: "Har slutat",
  });
});
