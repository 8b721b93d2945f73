import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPerson } from "../support/settle.ts";
import { Town, type Who } from "../support/town.ts";

let town: Town;
/** Administers the school. */
const schoolAdmin = "administrator@skolan.example";

interface People {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly roleTitle: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

beforeAll(async () => {
  town = await Town.open();
  const { leisure, lonely, school } = town.organizations;
  for (const name of ["örjan", "ärla", "åsa", "berit", "adam"]) {
    await addPerson(town, `${name}@fritid.example`, leisure);
  }
  await addPerson(town, schoolAdmin, school, "ORG_ADMIN");
  await addPerson(town, "administrator@fritid.example", leisure, "ORG_ADMIN");
  await addPerson(town, "administrator@ensam.example", lonely, "ORG_ADMIN");
  await addPerson(town, "slutat@fritid.example", leisure);
  await addPerson(town, "kommer@fritid.example", leisure);
  const until = (email: string, change: string) =>
    town.sql(
      `update assignment set ${change} from user_account u where u.id = user_id and u.email = '${email}'`,
    );
  await until("slutat@fritid.example", "valid_to = current_date - 2");
  await until("kommer@fritid.example", "valid_from = current_date + 2");
});
afterAll(() => town.close());

const ask = (who: Who, organizationId: string, more = "") =>
  town.see<People>(
    who,
    `organizationPeople(organizationId: "${organizationId}"${more}) {
       edges { cursor node { roleTitle user { displayName } } } pageInfo { hasNextPage endCursor } }`,
  );
const roles = ({ edges }: People) => edges.map(({ node }) => node.roleTitle.replace("Roll ", ""));

describe("an organization's people", () => {
  it("are read by its own administrator, in Swedish order, those of today", async () => {
    const people = roles(await ask("administrator@fritid.example", town.organizations.leisure));
    expect(people.filter((email) => !/administrator|neighbour/.test(email))).toEqual([
      "adam@fritid.example",
      "berit@fritid.example",
      "åsa@fritid.example",
      "ärla@fritid.example",
      "örjan@fritid.example",
    ]);
  });

  it("and by the service's administrator, of any organization", async () => {
    expect(roles(await ask("admin", town.organizations.leisure))).toContain("adam@fritid.example");
  });

  it.each([
    ["the administrator of another organization", schoolAdmin, "FORBIDDEN"],
    ["another of the same", "orgadmin", "FORBIDDEN"],
    ["a colleague", "school", "FORBIDDEN"],
    ["a chair", "chair", "FORBIDDEN"],
    ["a stranger", "stranger", "NOT_FOUND"],
    ["nobody", null, "UNAUTHENTICATED"],
  ] as const)("%s reads nothing", async (_title, who, code) => {
    const organization = who === schoolAdmin || who === "stranger" ? "clinic" : "school";
    await expect(ask(who, town.organizations[organization])).rejects.toThrow(code);
  });

  it("of an organization that is not there: NOT_FOUND", async () => {
    await expect(ask("admin", "019b0000-0000-7000-8000-000000000000")).rejects.toThrow("NOT_FOUND");
  });

  it("are found by part of the name, whatever its signs mean elsewhere", async () => {
    const found = async (search: string) =>
      roles(await ask("admin", town.organizations.leisure, `, search: "${search}"`));
    expect(await found(" BERIT ")).toEqual(["berit@fritid.example"]);
    expect(await found("ber%t")).toEqual([]);
  });

  it("come in pages that together are the whole, and no page is larger than a hundred", async () => {
    const all = await ask("admin", town.organizations.leisure, ", first: 100");
    const seen: string[] = [];
    let after = "";
    for (let page = 0; page < 10; page += 1) {
      const next = await ask(
        "admin",
        town.organizations.leisure,
        `, first: 2${after && `, after: "${after}"`}`,
      );
      seen.push(...roles(next));
      after = next.pageInfo.endCursor ?? "";
      if (!next.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(roles(all));
    for (const more of [", first: 101", ', after: "nowhere"']) {
      await expect(ask("admin", town.organizations.leisure, more)).rejects.toThrow("BAD_USER_INPUT");
    }
  });

  it("a person who is not yet seated anywhere is chosen from them", async () => {
    const { edges } = await town.see<{
      edges: { node: { user: { id: string; displayName: string } } }[];
    }>(
      "orgadmin",
      `organizationPeople(organizationId: "${town.organizations.clinic}") { edges { node { user { id displayName } } } }`,
    );
    const { memberships } = await town.see<{
      memberships: { id: string; organization: { key: string } }[];
    }>("orgadmin", `forum(id: "${town.forums.operative}") { memberships { id organization { key } } }`);
    const membershipId = memberships.find(({ organization }) => organization.key === "bup")?.id;
    const person = edges.find(({ node }) => node.user.displayName.includes("orgadmin"))?.node.user;
    const seat = { membershipId, role: "DEPUTY", mandate: "INFORM", userId: person?.id };
    expect(await town.refusal("orgadmin", "addSeat", { ...seat, from: "2019-12-31" })).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "input.from",
      reason: "beforeMembership",
    });
    expect(await town.do("orgadmin", "addSeat", { ...seat, from: "2020-02-01" })).toMatchObject({
      from: "2020-02-01",
      role: "DEPUTY",
    });
  });
});

it("leaving is answered the same when it is sent again, although the forum is no longer seen", async () => {
  const { lonely } = town.organizations;
  const who = "administrator@ensam.example";
  const { id, version } = await town.do("admin", "inviteOrganization", {
    forumId: town.forums.steering,
    organizationId: lonely,
    from: "2020-01-01",
  });
  const member = await town.do(who, "moveMembership", { id, version, action: "accept" });
  const leave = () =>
    town.attempt(who, "moveMembership", {
      clientMutationId: "leave once",
      id,
      version: member.version,
      action: "leave",
    });
  const first = await leave();
  expect(first.data?.noun).toMatchObject({ status: "LEFT", allowedActions: [] });
  expect((await leave()).data).toEqual(first.data);
  expect(await town.see(who, `forum(id: "${town.forums.steering}") { memberships { id } }`)).toEqual({
    memberships: [{ id }],
  });
});
