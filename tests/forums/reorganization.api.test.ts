import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "../support/day.ts";
import { follow } from "../support/feed.ts";
import { climb } from "../support/ladder.ts";
import { MeetingStories } from "../support/meetings.ts";
import { PlanStories } from "../support/plans.ts";
import { forumAs } from "../support/reorganizing.ts";
import { addForum } from "../support/settle.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: Stories;
const unknown = "019b0000-0000-7000-8000-000000000000";
const others = ["chair", "operativeChair", "secretariat", "auditor"] as const;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
  // What lies in the operative group: two deficiencies, one of them proposed to the steering group, and an item.
  await stories.reported();
  await stories.transferProposed();
  await new MeetingStories(town).item(null);
});
afterAll(() => town.close());

let made = 0;
/** An operative forum under the steering group with the school and the clinic, as the administrator sees it. */
async function forum(members: readonly string[] = [], level: "OPERATIVE" | "STEERING" = "OPERATIVE") {
  made += 1;
  const { school, clinic } = town.organizations;
  const id = await addForum(town, {
    key: `omorg${made}`,
    level,
    members: members.length > 0 ? members : [school, clinic],
    parentForumId: level === "STEERING" ? town.forums.regional : town.forums.steering,
  });
  return forumAs(town, "admin", id);
}
const facts = (code: string) => ({ name: `Forum ${code}`, code });
const code = (letter: string): string => `${letter}${++made}X`;

describe("R30 the end of a forum", () => {
  climb(() => town, {
    mutation: "closeForum",
    start: () => forum(),
    input: (noun) => ({ ...at(noun), closedOn: day(), reason: "Uppdraget är slutfört." }),
    by: "admin",
    bad: [["without a reason", () => ({ reason: " " }), { field: "input.reason", reason: "blank" }]],
    forbidden: others,
    hidden: ["stranger"],
    rules: [
      [
        "R30 not on a day to come",
        () => ({ closedOn: day(1) }),
        { rule: "R30", reason: "dayAhead", field: "input.closedOn" },
      ],
      [
        "R30 nor long ago",
        () => ({ closedOn: day(-40) }),
        { rule: "R30", reason: "dayTooEarly", params: { days: 31 } },
      ],
      [
        "R30 not while anything lies open in it, or stands under it",
        async () => at(await forumAs(town, "admin", town.forums.operative)),
        {
          rule: "R30",
          reason: "mattersOpen",
          params: { total: 3, childForums: 0, invitations: 0, AGENDA_ITEM: 1, DEFICIENCY: 2 },
        },
      ],
      [
        "R30 nor while questions wait in it and forums stand under it",
        async () => at(await forumAs(town, "admin", town.forums.steering)),
        {
          reason: "mattersOpen",
          params: { total: expect.any(Number), childForums: expect.any(Number), TRANSFER: 1 },
        },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({
        status: "CLOSED",
        activeTo: day(),
        endReason: "Uppdraget är slutfört.",
        allowedActions: [],
      });
      // Its members go on reading it, though their memberships have ended.
      const { memberships } = await forumAs(town, "school", after.id);
      expect(memberships.map(({ status, to }) => [status, to])).toEqual([
        ["LEFT", day()],
        ["LEFT", day()],
      ]);
    },
    logged: ["forum.close", "ADMIN"],
  });
});

describe("R30 a split", () => {
  const two = (noun: Noun) => {
    const { memberships } = noun as unknown as Awaited<ReturnType<typeof forum>>;
    const [first, second] = memberships.map(({ id }) => id);
    return [
      { ...facts(code("N")), membershipIds: [first] },
      { ...facts(code("S")), membershipIds: [first, second] },
    ];
  };
  const oneEach = (noun: Noun) =>
    two(noun).map((successor) => ({ ...successor, membershipIds: successor.membershipIds.slice(0, 1) }));

  climb(() => town, {
    mutation: "splitForum",
    start: () => forum(),
    input: (noun) => ({ ...at(noun), effectiveOn: day(-1), successors: two(noun), matters: [] }),
    by: "admin",
    bad: [
      [
        "in one forum",
        () => ({ successors: [{ ...facts(code("E")), membershipIds: [] }] }),
        { field: "input.successors", reason: "outsideRange" },
      ],
      [
        "with what does not lie in it",
        () => ({ matters: [{ matterId: unknown, successor: 0 }] }),
        { field: "input.matters[0].matterId", reason: "notToAllocate" },
      ],
    ],
    forbidden: others,
    hidden: ["stranger"],
    rules: [
      [
        "R30 not on a day to come",
        () => ({ effectiveOn: day(1) }),
        { rule: "R30", reason: "dayAhead", field: "input.effectiveOn" },
      ],
      [
        "R30 no member is left behind",
        (noun) => ({ successors: oneEach(noun) }),
        { rule: "R30", reason: "membersLeft", field: "input.successors", params: { count: 1 } },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "SPLIT", activeTo: day(-2) });
      const seen = await forumAs(town, "school", after.id);
      expect(seen.successors.map(({ kind }) => kind)).toEqual(["SPLIT", "SPLIT"]);
      expect(new Set(seen.memberships.map(({ to }) => to))).toEqual(new Set([day(-2)]));
    },
    logged: ["forum.split", "ADMIN"],
  });

  it("asks where each open matter and each forum below goes, and what has to be finished first", async () => {
    const above = await forumAs(town, "admin", town.forums.steering);
    const input = { ...at(above), effectiveOn: day(), successors: two(above as never), matters: [] };
    expect(await town.refusal("admin", "splitForum", input)).toMatchObject({
      rule: "R30",
      reason: "notAllocated",
      field: "input.matters",
      params: { count: above.openMatters.length, missing: above.openMatters.map(({ id }) => id) },
    });
    const matters = above.openMatters.map(({ id }) => ({ matterId: id, successor: 0 }));
    expect(await town.refusal("admin", "splitForum", { ...input, matters })).toMatchObject({
      reason: "notAllocated",
      field: "input.childForums",
    });
    const open = await new MeetingStories(town).inSession();
    const busy = await forumAs(town, "admin", town.forums.operative);
    const now = { ...at(busy), effectiveOn: day(), successors: two(busy as never), matters: [] };
    expect(await town.refusal("admin", "splitForum", now)).toMatchObject({
      reason: "mattersUnfinished",
      params: { total: 1, MEETING: 1 },
    });
    await stories.step("operativeChair", "endMeeting", open);
  });

  it("puts a forum below, and what it is to report, under the successor given", async () => {
    const { municipality, region, school } = town.organizations;
    const above = await forum([municipality, region], "STEERING");
    const below = await addForum(town, {
      key: `under${++made}`,
      level: "OPERATIVE",
      members: [school],
      parentForumId: above.id,
    });
    const memberships = above.memberships.map(({ id }) => id);
    const successors = ["V", "O"].map((letter) => ({ ...facts(code(letter)), membershipIds: memberships }));
    const input = { ...at(above), effectiveOn: day(), successors, matters: [] };
    expect(
      await town.refusal("admin", "splitForum", {
        ...input,
        successors: successors.map((one) => ({ ...one, ...facts(code("L")), level: "OPERATIVE" })),
        childForums: [{ forumId: below, successor: 2 }],
      }),
    ).toMatchObject({ code: "BAD_USER_INPUT", field: "input.childForums[0].successor" });
    const after = await town.do("admin", "splitForum", {
      ...input,
      childForums: [{ forumId: below, successor: 1 }],
    });
    const { successors: made2 } = await forumAs(town, "admin", after.id);
    const { parentForum } = await forumAs(town, "admin", below);
    expect(parentForum?.id).toBe(made2[1]?.to.id);
  });
});

describe("R30 a merger", () => {
  climb(() => town, {
    mutation: "mergeForums",
    start: async () => {
      const { school, social, clinic } = town.organizations;
      const first = await forum([school, clinic]);
      const other = await forum([clinic, social]);
      return { ...(first as Noun), other };
    },
    input: (noun) => ({
      forums: [at(noun), at(noun.other as Noun)],
      effectiveOn: day(),
      newForum: facts(`SAM${made}`),
    }),
    by: "admin",
    bad: [
      ["into nothing", () => ({ newForum: null }), { field: "input.newForum", reason: "required" }],
      [
        "into a new forum and an old one",
        () => ({ intoForum: { id: town.forums.operative, version: 1 } }),
        { field: "input.intoForum", reason: "eitherOr" },
      ],
    ],
    forbidden: others,
    hidden: ["stranger"],
    rules: [
      [
        "R30 not on a day to come",
        () => ({ effectiveOn: day(1) }),
        { rule: "R30", reason: "dayAhead", field: "input.effectiveOn" },
      ],
      [
        "R30 not into a forum that rests",
        async () => {
          const dormant = await town.do("admin", "moveForum", { ...at(await forum()), action: "rest" });
          return { newForum: null, intoForum: at(dormant) };
        },
        { rule: "R30", reason: "receiverNotActive", field: "input.intoForum.id" },
      ],
    ],
    done: async (after, before) => {
      expect(after).toMatchObject({ status: "ACTIVE", activeFrom: day() });
      const { school, social, clinic } = town.organizations;
      const seen = await forumAs(town, "social", after.id);
      expect(seen.memberships.map(({ organization }) => organization.id).sort()).toEqual(
        [school, social, clinic].sort(),
      );
      expect(seen.origins.map(({ from, kind }) => `${kind} ${from?.id}`).sort()).toEqual(
        [before.id, (before.other as Noun).id].map((id) => `MERGE ${id}`).sort(),
      );
      expect(await forumAs(town, "school", before.id)).toMatchObject({ status: "MERGED", activeTo: day(-1) });
    },
    logged: ["forum.create", "ADMIN"],
    once: false,
  });

  it("takes a forum's matters into one that goes on, where its people are told and its chair keeps the chair", async () => {
    const { leisure, clinic } = town.organizations;
    const plans = new PlanStories(town);
    const plan = await plans.adopted();
    const work = await plans.activity(plan.id);
    const open = await town.sql<Noun>("select id, version from meeting where status = 'IN_SESSION'");
    for (const meeting of open) await stories.step("operativeChair", "endMeeting", meeting);
    const planned = await new MeetingStories(town).summoned();
    const into = await forumAs(town, "admin", town.forums.neighbour);
    const from = await forumAs(town, "admin", town.forums.operative);
    const merge = { effectiveOn: day(), intoForum: at(into) };
    const waiting = (await town.sql<{ id: string; version: number }>("select id, version from transfer"))[0];
    const intoAbove = { ...merge, intoForum: at(await forumAs(town, "admin", town.forums.steering)) };
    expect(await town.refusal("admin", "mergeForums", { ...intoAbove, forums: [at(from)] })).toMatchObject({
      rule: "R30",
      reason: "matterBetween",
    });
    await town.do("coordinator", "withdrawTransfer", { ...waiting });
    const feed = await follow(town.app, await town.app.as("neighbour"));
    await town.do("admin", "mergeForums", { ...merge, forums: [at(from)] });
    await feed.until(({ changes }) => changes.some(({ action }) => action === "deficiency.handOver"));
    await feed.close();
    const seen = await forumAs(town, "neighbour", into.id);
    expect(seen.openMatters.map(({ kind }) => kind).sort()).toEqual(
      from.openMatters.map(({ kind }) => kind).sort(),
    );
    const chairs = seen.memberships.filter(({ seats }) => seats.some(({ role }) => role === "CHAIR"));
    expect(chairs.map(({ organization }) => organization.id)).toEqual([leisure]);
    const brought = seen.memberships.find(({ organization }) => organization.id === clinic);
    expect(brought?.seats.map(({ role }) => role)).toEqual(["REPRESENTATIVE", "REPRESENTATIVE"]);
    const matter = from.openMatters.find(({ kind }) => kind === "DEFICIENCY");
    const acknowledged = await town.matter<Noun>(
      "neighbour",
      matter?.id ?? "",
      "status handlingForum { id }",
    );
    expect(acknowledged.handlingForum).toEqual({ id: into.id });
    // Its chair was no member of the old forum, and reads all of what came; of what stayed there, what stands open.
    const whole = await town.see(
      "neighbour",
      `actionPlan(id: "${plan.id}") { forum { id } goals { id } reports { receiver { id } } basisMeetings { id }
         decision { id agendaItem { id } meeting { id } } anchoring { forum { id } receipts { status } }
         activities { id forum { id } goal { id } plan { id } subItems { id } } }`,
    );
    expect(whole).toMatchObject({
      forum: { id: into.id },
      anchoring: { forum: { id: into.id } },
      activities: [{ id: work.id, forum: { id: into.id } }],
    });
    const meeting = await town.see<{ attendance: Noun[] }>(
      "neighbour",
      `meeting(id: "${planned.id}") { forum { id } agenda { id carriedFrom { id } lifts { id } }
         attendance { membership { forum { id } } organization { id } } }`,
    );
    expect(meeting.attendance).toHaveLength(seen.memberships.length);
  });
});

it("only an administrator's operation hands scopes over, whatever else the API's role may do", async () => {
  const statement = "select hand_over_scope(gen_random_uuid(), gen_random_uuid(), gen_random_uuid())";
  await expect(town.app.hub.app.em.fork().execute(statement)).rejects.toThrow(/only administrators/);
});

describe("another forum's members", () => {
  climb(() => town, {
    mutation: "copyMembers",
    start: async () => {
      const target = await forum([town.organizations.clinic]);
      return { ...(target as Noun), other: (await forum()).id };
    },
    input: (noun) => ({ ...at(noun), fromForumId: noun.other, from: day() }),
    by: "admin",
    bad: [],
    forbidden: others,
    hidden: ["stranger"],
    rules: [
      [
        "R10 nobody is invited who is a member already",
        async (noun) => ({ id: noun.other, version: 1, fromForumId: noun.id }),
        { rule: "R10", reason: "nobodyToInvite", field: "input.fromForumId" },
      ],
    ],
    done: async (after) => {
      const { memberships } = await forumAs(town, "admin", after.id);
      expect(
        memberships.map(({ organization, kind, status, seats }) => [organization.id, kind, status, seats]),
      ).toEqual([
        [town.organizations.clinic, "PARTY", "ACTIVE", []],
        [town.organizations.school, "PARTY", "INVITED", []],
      ]);
    },
    logged: ["forum.copyMembers", "ADMIN"],
    once: false,
  });
});
