import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { climb } from "../support/ladder.ts";
import { addPerson } from "../support/settle.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: Stories;
let areaId: string;
const unknown = "019b0000-0000-7000-8000-000000000000";
/** Administers an organization that belongs to no forum. */
const outside = "administrator@ensam.example";

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
  areaId = (await town.see<Noun[]>("admin", "areas { id }"))[0]?.id ?? "";
  await addPerson(town, outside, town.organizations.lonely, "ORG_ADMIN");
});
afterAll(() => town.close());

let made = 0;
const forum = (more: object = {}) => ({
  name: "Forum nytt",
  code: `NYTT${++made}`,
  kind: "SSPF",
  level: "OPERATIVE",
  areaId,
  purpose: "Att pröva med.",
  parentForumId: town.forums.steering,
  ...more,
});
const invite = (organizationId: string, forumId = town.forums.steering) =>
  town.do("admin", "inviteOrganization", { forumId, organizationId, from: "2020-01-01" });
/** Active in the steering group, for one test after another. */
const joined = async (organizationId: string) =>
  stories.step("admin", "moveMembership", await invite(organizationId), { action: "accept" });
const everyone = [
  "school",
  "coordinator",
  "chair",
  "secretariat",
  "auditor",
  "orgadmin",
  "stranger",
] as const;

describe("a forum", () => {
  const registered = async () => ({ id: "", version: 0, status: "", allowedActions: [] });
  climb(() => town, {
    mutation: "createForum",
    start: registered,
    input: () => forum(),
    by: "admin",
    bad: [
      ["without a name", () => ({ name: " " }), { field: "input.name", reason: "blank" }],
      ["without a purpose", () => ({ purpose: "" }), { field: "input.purpose", reason: "blank" }],
      ["a code in small letters", () => ({ code: "nytt" }), { field: "input.code", reason: "forumCode" }],
      ["a code that is taken", () => ({ code: "OPER" }), { field: "input.code", reason: "taken" }],
      [
        "an area that is not there",
        () => ({ areaId: unknown }),
        { field: "input.areaId", reason: "unknownArea" },
      ],
      ["a level that is none", () => ({ level: "TOP" }), { field: "input.level" }],
    ],
    forbidden: everyone,
    rules: [
      [
        "R14 a parent does not stand below",
        () => ({ level: "REGIONAL", parentForumId: town.forums.operative }),
        { rule: "R14", reason: "parentLower", field: "input.parentForumId" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "FORMING", individualCaseworkElsewhere: true, kind: "SSPF" });
      const seen = await town.see(
        "chair",
        `forum(id: "${after.id}") { parentForum { id } ladder { level } }`,
      );
      expect(seen).toEqual({
        parentForum: { id: town.forums.steering },
        ladder: [{ level: "STEERING" }, { level: "REGIONAL" }, { level: "POLITICAL" }],
      });
      await expect(town.see("school", `forum(id: "${after.id}") { id }`)).rejects.toThrow("NOT_FOUND");
    },
    logged: ["forum.create", "ADMIN"],
    once: false,
  });
});

describe("who sees which forums (DOMAIN.md 3.4)", () => {
  const visible: readonly (readonly [Who, string])[] = [
    ["school", "oper politik region styr"],
    ["coordinator", "grann oper politik region styr"],
    ["chair", "grann oper politik region styr"],
    ["neighbour", "grann oper politik region styr"],
    ["secretariat", "grann oper politik region styr"],
    ["auditor", "grann oper politik region styr"],
    ["admin", "grann oper politik region styr"],
    ["stranger", ""],
  ];
  it.each(visible)("%s: %s", async (who, keys) => {
    const { edges } = await town.see<{ edges: { node: { key: string } }[] }>(
      who,
      "forums { edges { node { key } } }",
    );
    const known = edges.map(({ node }) => node.key).filter((key) => !key.startsWith("nytt"));
    expect(known.sort().join(" ")).toBe(keys);
  });

  const members: readonly (readonly [Who, number])[] = [
    ["school", 3],
    ["coordinator", 3],
    ["chair", 3],
    ["secretariat", 3],
    ["auditor", 3],
    ["admin", 3],
    // The forum beside is known by name alone.
    ["neighbour", 0],
  ];
  it.each(members)("%s reads %i members of the operative group", async (who, count) => {
    const { memberships } = await town.see<{ memberships: Noun[] }>(
      who,
      `forum(id: "${town.forums.operative}") { memberships { id } }`,
    );
    expect(memberships).toHaveLength(count);
  });
});

describe("an invitation", () => {
  climb(() => town, {
    mutation: "inviteOrganization",
    start: async () => ({ id: "", version: 0, status: "", allowedActions: [] }),
    input: () => ({
      forumId: town.forums.steering,
      organizationId: town.organizations.social,
      from: "2020-01-01",
    }),
    by: "admin",
    bad: [
      ["a day that is none", () => ({ from: "2020-13-01" }), { field: "input.from", reason: "notADate" }],
    ],
    forbidden: everyone,
    rules: [
      [
        "R10 nobody is a member twice",
        () => ({ organizationId: town.organizations.region }),
        { rule: "R10", reason: "alreadyMember", field: "input.organizationId" },
      ],
    ],
    done: (after) => {
      expect(after).toMatchObject({
        status: "INVITED",
        kind: "PARTY",
        allowedActions: ["accept", "decline"],
      });
    },
    logged: ["membership.invite", "ADMIN"],
    once: false,
  });

  it("an unknown forum or organization is not found", async () => {
    for (const differs of [{ forumId: unknown }, { organizationId: "bup" }]) {
      const input = {
        forumId: town.forums.steering,
        organizationId: town.organizations.school,
        from: "2020-01-01",
      };
      expect(await town.refusal("admin", "inviteOrganization", { ...input, ...differs })).toEqual({
        code: "NOT_FOUND",
      });
    }
  });

  climb(() => town, {
    mutation: "moveMembership",
    start: () => invite(town.organizations.clinic),
    input: (noun) => ({ ...at(noun), action: "accept" }),
    by: "orgadmin",
    bad: [["a step that is none", () => ({ action: "pause" }), { field: "input.action" }]],
    forbidden: ["chair", "neighbour", "secretariat", "auditor"],
    hidden: ["school", "stranger", outside],
    done: (after) => {
      expect(after).toMatchObject({ status: "ACTIVE", allowedActions: ["leave", "addSeat"] });
    },
    logged: ["membership.accept", "ORG_ADMIN"],
  });

  it("to an organization outside every forum is read and declined by its administrator, who then sees no more", async () => {
    const invited = await invite(town.organizations.lonely);
    const read = `forum(id: "${town.forums.steering}") { name memberships { id organization { name } forum { name } allowedActions } }`;
    const { memberships } = await town.see<{ memberships: Noun[] }>(outside, read);
    expect(memberships.find(({ id }) => id === invited.id)).toEqual({
      id: invited.id,
      organization: { name: "Organisation ensam" },
      forum: { name: "Forum styr" },
      allowedActions: ["accept", "decline"],
    });
    const decline = () =>
      town.post(
        outside,
        `mutation ($input: MoveMembershipInput!) { moveMembership(input: $input) { status organization { name } forum { name } } }`,
        { input: { clientMutationId: "decline", ...at(invited), action: "decline" } },
      );
    const answer = {
      status: "DECLINED",
      organization: { name: "Organisation ensam" },
      forum: { name: "Forum styr" },
    };
    for (const time of ["once", "and once more, since the first answer was lost"]) {
      const { data, errors } = await decline();
      expect(errors, time).toEqual([]);
      expect(data?.moveMembership, time).toEqual(answer);
    }
    expect(
      await town.see(
        outside,
        `forum(id: "${town.forums.steering}") { memberships { id status } cadence { id } }`,
      ),
    ).toEqual({ memberships: [{ id: invited.id, status: "DECLINED" }], cadence: [] });
    const { memberships: seenByMembers } = await town.see<{ memberships: Noun[] }>("chair", read);
    expect(seenByMembers.map(({ id }) => id)).toContain(invited.id);
  });
});

describe("a seat", () => {
  const seated = async (who: string, organizationId: string) => {
    const membership = await joined(organizationId);
    const userId = await addPerson(town, `${who}@test.example`, organizationId);
    return { membership, userId };
  };

  it("gives sight at once, and leaving takes it", async () => {
    const who = "ny-ledamot@test.example" as const;
    const { membership, userId } = await seated("ny-ledamot", town.organizations.leisure);
    const { id: escalationId } = await stories.escalated();
    const sees = () =>
      town.see(who, `escalation(id: "${escalationId}") { id }`).then(
        () => true,
        () => false,
      );
    expect(await sees()).toBe(false);
    const seat = await town.do("admin", "addSeat", {
      membershipId: membership.id,
      role: "REPRESENTATIVE",
      mandate: "DECIDE",
    });
    const vacant = { id: seat.id, version: seat.version };
    expect(await sees()).toBe(false);
    const assigned = await town.do("admin", "assignSeat", { ...vacant, userId });
    expect(await sees()).toBe(true);
    const { seats } = await town.see<{ seats: unknown }>(who, "viewer { seats { role forum { name } } }");
    expect(seats).toEqual([{ role: "REPRESENTATIVE", forum: { name: "Forum styr" } }]);

    const vacated = await town.do("admin", "assignSeat", { ...at(assigned), userId: null });
    expect(await sees()).toBe(false);
    const again = await town.do("admin", "assignSeat", { ...at(vacated), userId });
    expect(await sees()).toBe(true);

    expect(await stories.step("admin", "moveMembership", membership, { action: "leave" })).toMatchObject({
      status: "LEFT",
      to: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      allowedActions: [],
    });
    expect(await sees()).toBe(false);
    for (const input of [
      { ...at(again), userId: null },
      { ...at(again), userId },
    ]) {
      expect(await town.refusal("admin", "assignSeat", input)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
    }
    expect(
      await town.refusal("admin", "addSeat", {
        membershipId: membership.id,
        role: "CHAIR",
        mandate: "DECIDE",
      }),
    ).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("of an invited organization there is none yet", async () => {
    const { id: membershipId } = await invite(town.organizations.lonely);
    const input = { membershipId, role: "REPRESENTATIVE", mandate: "INFORM" };
    expect(await town.refusal("admin", "addSeat", input)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  describe("of the clinic in the operative group", () => {
    let membershipId = "";
    let userId = "";
    beforeAll(async () => {
      const { memberships } = await town.see<{
        memberships: { id: string; organization: { key: string } }[];
      }>("orgadmin", `forum(id: "${town.forums.operative}") { memberships { id organization { key } } }`);
      membershipId = memberships.find(({ organization }) => organization.key === "bup")?.id ?? "";
      userId = await addPerson(town, "kollega@test.example", town.organizations.clinic);
    });
    const seat = { role: "DEPUTY", mandate: "RECOMMEND" };

    climb(() => town, {
      mutation: "addSeat",
      start: async () => ({ id: "", version: 0, status: "", allowedActions: [] }),
      input: () => ({ membershipId, ...seat, userId }),
      by: "orgadmin",
      bad: [["a role that is none", () => ({ role: "BOSS" }), { field: "input.role" }]],
      forbidden: ["school", "coordinator", "operativeChair", "chair", "secretariat", "auditor"],
      hidden: ["neighbour", "stranger"],
      done: (after) => {
        expect(after).toMatchObject({ ...seat, allowedActions: ["assign", "vacate"] });
      },
      logged: ["seat.assign", "ORG_ADMIN"],
      once: false,
    });

    climb(() => town, {
      mutation: "assignSeat",
      start: () => town.do("orgadmin", "addSeat", { membershipId, ...seat }),
      input: (noun) => ({ ...at(noun), userId }),
      by: "orgadmin",
      forbidden: ["school", "coordinator", "operativeChair", "chair"],
      hidden: ["neighbour", "stranger"],
      done: async (after) => {
        const { memberships } = await town.see<{ memberships: { seats: { id: string; user: unknown }[] }[] }>(
          "school",
          `forum(id: "${town.forums.operative}") { memberships { seats { id user { displayName } } } }`,
        );
        const seen = memberships.flatMap(({ seats }) => seats).find(({ id }) => id === after.id);
        expect(seen?.user).toEqual({ displayName: "Person kollega@test.example" });
      },
      logged: ["seat.assign", "ORG_ADMIN"],
      once: false,
    });

    it("is for someone with an assignment in the organization", async () => {
      const other = await addPerson(town, "annan@test.example", town.organizations.school);
      for (const id of [other, unknown, "nobody"]) {
        const input = { membershipId, ...seat, userId: id };
        expect(await town.refusal("orgadmin", "addSeat", input)).toEqual({ code: "NOT_FOUND" });
      }
    });
  });
});
