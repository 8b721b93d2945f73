import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handlingLevels, route, routeChoices } from "../../server/deficiencies/routing.rules.ts";
import { forumLevels, forumStates } from "../../server/forums/forum.rules.ts";
import { refusalOf } from "../kit/stateTable.ts";

type Forum = Parameters<typeof routeChoices>[0]["forums"][number];
type Ask = Parameters<typeof route>[0];

const forum = (id: string, level: Forum["level"], members: string, status = "ACTIVE"): Forum => ({
  id,
  level,
  status,
  memberOrganizationIds: members.split(" "),
});
const ask = (forums: readonly Forum[], change: Partial<Ask> = {}): Ask => ({
  reporterOrganizationId: "school",
  concernedOrganizationIds: ["clinic"],
  forums,
  chosenForumId: null,
  ...change,
});

const region = forum("region", "REGIONAL", "school clinic police");
const steering = forum("steering", "STEERING", "school clinic");
const operative = forum("operative", "OPERATIVE", "clinic school");

describe("R10 the first handling forum", () => {
  test("is the lowest active forum that both sides are members of, in whatever order they come", () => {
    for (const forums of [
      [region, steering, operative],
      [operative, steering, region],
      [steering, operative, region],
    ]) {
      expect(route(ask(forums))).toEqual({ forumId: "operative", wrongForum: false });
    }
  });

  test("climbs OPERATIVE, MANAGEMENT, STEERING, REGIONAL", () => {
    for (const [rank, level] of handlingLevels.entries()) {
      const from = handlingLevels.slice(rank).map((each) => forum(each, each, "school clinic"));
      expect(route(ask(from.toReversed()))).toEqual({ forumId: level, wrongForum: false });
    }
  });

  test("is not one that is forming, dormant, split, merged or closed", () => {
    for (const status of forumStates.filter((each) => each !== "ACTIVE")) {
      expect(route(ask([{ ...operative, status }, steering]))).toEqual({
        forumId: "steering",
        wrongForum: false,
      });
    }
  });

  test("is not one where only one side is a member", () => {
    const clinicOnly = forum("clinic only", "OPERATIVE", "clinic police");
    const schoolOnly = forum("school only", "OPERATIVE", "school police");
    expect(route(ask([clinicOnly, schoolOnly, steering]))).toEqual({
      forumId: "steering",
      wrongForum: false,
    });
  });

  test("needs only one of those concerned", () => {
    const concernedOrganizationIds = ["police", "clinic"];
    expect(route(ask([operative, region], { concernedOrganizationIds }))).toEqual({
      forumId: "operative",
      wrongForum: false,
    });
  });

  test("is not shared because the reporter's own organisation is concerned too", () => {
    const internal = forum("internal", "OPERATIVE", "school leisure");
    const concernedOrganizationIds = ["school", "clinic"];
    expect(route(ask([internal, steering], { concernedOrganizationIds }))).toEqual({
      forumId: "steering",
      wrongForum: false,
    });
  });

  test("R14 is never a political one", () => {
    const politicians = forum("politicians", "POLITICAL", "school clinic");
    expect(routeChoices(ask([politicians, region]))).toEqual({ forumIds: ["region"], wrongForum: false });
    expect(routeChoices(ask([politicians]))).toEqual({ forumIds: [], wrongForum: true });
  });
});

describe("R10 a tie is the reporter's choice", () => {
  const north = forum("north", "OPERATIVE", "school clinic");
  const tied = [region, north, operative];

  test("and the choices are told", () => {
    expect(refusalOf(() => route(ask(tied)))).toEqual({
      code: "RULE_REFUSED",
      rule: "R10",
      reason: "chooseForum",
      field: "input.forumId",
      params: { choices: ["north", "operative"] },
    });
  });

  test("which is followed", () => {
    for (const chosenForumId of ["north", "operative"]) {
      expect(route(ask(tied, { chosenForumId }))).toEqual({ forumId: chosenForumId, wrongForum: false });
    }
  });

  test("a forum that is not among them is refused, also when there was nothing to choose", () => {
    const refusal = {
      code: "RULE_REFUSED",
      rule: "R10",
      reason: "notAmongChoices",
      field: "input.forumId",
      params: {},
    };
    expect(refusalOf(() => route(ask(tied, { chosenForumId: "region" })))).toEqual(refusal);
    expect(refusalOf(() => route(ask([operative], { chosenForumId: "region" })))).toEqual(refusal);
    expect(route(ask([operative], { chosenForumId: "operative" })).forumId).toBe("operative");
  });
});

describe("R10 when no forum is shared", () => {
  const own = forum("own", "STEERING", "school leisure");
  const other = forum("other", "OPERATIVE", "school police");
  const foreign = forum("foreign", "OPERATIVE", "clinic police");

  test("the reporter's only forum takes it, marked", () => {
    expect(route(ask([own, foreign]))).toEqual({ forumId: "own", wrongForum: true });
  });

  test("any of the reporter's active forums may be chosen, at every level", () => {
    const resting = forum("resting", "OPERATIVE", "school", "DORMANT");
    const forums = [own, other, foreign, resting];
    expect(refusalOf(() => route(ask(forums))).params).toEqual({ choices: ["own", "other"] });
    expect(route(ask(forums, { chosenForumId: "own" }))).toEqual({ forumId: "own", wrongForum: true });
  });

  test("an organisation that is a member nowhere cannot report", () => {
    const refusal = { code: "RULE_REFUSED", rule: "R10", reason: "noForum", params: {} };
    expect(refusalOf(() => route(ask([foreign])))).toEqual(refusal);
    expect(refusalOf(() => route(ask([foreign], { chosenForumId: "foreign" })))).toEqual(refusal);
  });
});

test("R14 the levels that handle are the ladder without its political top", () => {
  expect([...handlingLevels, "POLITICAL"]).toEqual(forumLevels);
});

describe("R10 whatever the register looks like", () => {
  const organization = fc.constantFrom("school", "clinic", "police", "leisure");
  const forums = fc
    .array(
      fc.record({
        level: fc.constantFrom(...forumLevels),
        status: fc.constantFrom("ACTIVE", "ACTIVE", "ACTIVE", "DORMANT"),
        memberOrganizationIds: fc.uniqueArray(organization, { minLength: 1 }),
      }),
      { maxLength: 8 },
    )
    .map((list) => list.map((each, index) => ({ ...each, id: `f${index}` })));
  const concerned = fc.uniqueArray(organization, { minLength: 1 });

  test("a choice is active, not political, the reporter's own, and no lower shared one was passed by", () => {
    fc.assert(
      fc.property(forums, concerned, (list, concernedOrganizationIds) => {
        const { forumIds, wrongForum } = routeChoices(ask(list, { concernedOrganizationIds }));
        const usable = list.filter((each) => each.status === "ACTIVE" && each.level !== "POLITICAL");
        const isShared = (each: Forum) =>
          each.memberOrganizationIds.includes("school") &&
          concernedOrganizationIds.some((id) => id !== "school" && each.memberOrganizationIds.includes(id));
        expect(wrongForum).toBe(!usable.some(isShared));
        for (const id of forumIds) {
          const taken = usable.find((each) => each.id === id)!;
          expect(taken.memberOrganizationIds).toContain("school");
          if (wrongForum) continue;
          expect(isShared(taken)).toBe(true);
          for (const rival of usable.filter(isShared)) {
            expect(forumLevels.indexOf(rival.level)).toBeGreaterThanOrEqual(forumLevels.indexOf(taken.level));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a report goes to one of its choices, or says why not", () => {
    const chosen = fc.option(fc.constantFrom("f0", "f1", "f2"));
    fc.assert(
      fc.property(forums, concerned, chosen, (list, concernedOrganizationIds, chosenForumId) => {
        const question = ask(list, { concernedOrganizationIds, chosenForumId });
        const { forumIds } = routeChoices(question);
        const settled = chosenForumId === null ? forumIds.length === 1 : forumIds.includes(chosenForumId);
        if (settled) expect(forumIds).toContain(route(question).forumId);
        else expect(refusalOf(() => route(question)).rule).toBe("R10");
      }),
      { numRuns: 300 },
    );
  });
});
