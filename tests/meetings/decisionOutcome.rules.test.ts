import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Outcome,
  outcome,
  type Party,
  type Rule,
  verdictOf,
  yetToSay,
} from "../../server/meetings/outcome.rules.ts";
import { type GivenPosition, givenPositions } from "../../server/meetings/position.rules.ts";
import { refusalOf } from "../kit/stateTable.ts";

const consensus: Rule = { kind: "CONSENSUS", quorum: null };
const allParties: Rule = { kind: "ALL_PARTIES", quorum: null };
const quorum = (n: number): Rule => ({ kind: "QUORUM", quorum: n });

const party = (organizationId: string, principalId: string, voice: Party["voice"] = "DECIDE"): Party => ({
  organizationId,
  principalId,
  voice,
});
const said = (positions: Record<string, GivenPosition>) => new Map(Object.entries(positions));
/** What is missing, as CODE:organization. */
const missing = (result: Outcome) =>
  result.missing.map(({ code, organizationId }) => (organizationId ? `${code}:${organizationId}` : code));

/** School, social services and leisure of the municipality, two clinics of the region. */
const five = (absent: readonly string[] = []) =>
  [
    party("school", "town"),
    party("social", "town"),
    party("leisure", "town"),
    party("clinic", "region"),
    party("habilitation", "region"),
  ].map((one) => (absent.includes(one.organizationId) ? { ...one, voice: null } : one));
const agree = (...ids: string[]) => said(Object.fromEntries(ids.map((id) => [id, "AGREE" as const])));

describe("R2 consensus", () => {
  test("R2 consensus needs one of each principal, not every party", () => {
    const parties = five(["social", "leisure", "habilitation"]);
    expect(outcome(consensus, parties, agree("school", "clinic"))).toEqual({ verdict: "TAKEN", missing: [] });
    const without = outcome(
      consensus,
      five(["clinic", "habilitation"]),
      agree("school", "social", "leisure"),
    );
    expect(without.verdict).toBe(null);
    expect(missing(without)).toEqual(["PRINCIPAL_ABSENT:region"]);
  });

  test("R2 consensus needs at least two parties", () => {
    const town = ["school", "social", "leisure", "culture"].map((id) =>
      party(id, "town", id === "school" ? "DECIDE" : null),
    );
    expect(missing(outcome(consensus, town, agree("school")))).toEqual(["TOO_FEW_PARTIES"]);
    expect(missing(outcome(consensus, [party("school", "town")], agree("school")))).toEqual([
      "TOO_FEW_PARTIES",
    ]);
    expect(missing(outcome(consensus, [], agree()))).toEqual(["TOO_FEW_PARTIES"]);
  });

  test("R2 a forum of three parties or fewer needs all of them", () => {
    const three = five().slice(1, 4);
    expect(outcome(consensus, three, agree("social", "leisure", "clinic")).verdict).toBe("TAKEN");
    const lacking = three.map((one) => (one.organizationId === "leisure" ? { ...one, voice: null } : one));
    expect(missing(outcome(consensus, lacking, agree("social", "clinic")))).toEqual(["PARTY_ABSENT:leisure"]);
    // With a fourth the principal's test alone is left.
    const four = [...lacking, party("habilitation", "region", null)];
    expect(outcome(consensus, four, agree("social", "clinic")).verdict).toBe("TAKEN");
  });

  test("R2 two units of one city: one of them never decides alone", () => {
    const two = [party("school", "city"), party("social", "city", null)];
    expect(missing(outcome(consensus, two, agree("school")))).toEqual([
      "TOO_FEW_PARTIES",
      "PARTY_ABSENT:social",
    ]);
    expect(
      missing(outcome(consensus, [two[0]!, party("social", "city", "INFORM")], agree("school"))),
    ).toEqual(["TOO_FEW_PARTIES", "NO_MANDATE:social"]);
  });

  test("R2 a disagreement blocks, a reservation is on record and does not", () => {
    const parties = five();
    const all = agree("school", "social", "leisure", "clinic", "habilitation");
    const given = (position: GivenPosition) =>
      outcome(consensus, parties, new Map([...all, ["social", position]]));
    expect(given("RESERVATION")).toEqual({ verdict: "TAKEN", missing: [] });
    expect(given("AGREE_SUBJECT_TO_ANCHORING")).toEqual({ verdict: "TAKEN", missing: [] });
    expect(given("DISAGREE").verdict).toBe("NOT_TAKEN");
    expect(missing(given("DISAGREE"))).toEqual(["DISAGREES:social"]);
  });

  test("R1 every party that is there says something first", () => {
    const result = outcome(consensus, five(["leisure"]), said({ school: "AGREE", clinic: "DISAGREE" }));
    expect(result.verdict).toBe(null);
    expect(missing(result)).toEqual(["NOT_SAID:social", "NOT_SAID:habilitation", "DISAGREES:clinic"]);
  });

  test("R1 what a party said before it left stands", () => {
    expect(
      outcome(consensus, five(["clinic", "habilitation"]), agree("school", "social", "leisure", "clinic"))
        .verdict,
    ).toBe("TAKEN");
  });
});

describe("R2 the other rules", () => {
  test("R2 ALL_PARTIES needs every party, and none against", () => {
    const all = agree("school", "social", "leisure", "clinic", "habilitation");
    expect(outcome(allParties, five(), all).verdict).toBe("TAKEN");
    expect(outcome(allParties, five(), new Map([...all, ["clinic", "DISAGREE"]])).verdict).toBe("NOT_TAKEN");
    const lacking = outcome(
      allParties,
      five(["leisure"]),
      agree("school", "social", "clinic", "habilitation"),
    );
    expect(missing(lacking)).toEqual(["PARTY_ABSENT:leisure"]);
    expect(outcome(allParties, [party("school", "town")], agree("school")).verdict).toBe("TAKEN");
    expect(missing(outcome(allParties, [], agree()))).toEqual(["TOO_FEW_PARTIES"]);
  });

  test("R2 QUORUM(n) counts parties: n of them there, n of them not against", () => {
    const three = five(["leisure", "habilitation"]);
    expect(outcome(quorum(3), three, agree("school", "social", "clinic")).verdict).toBe("TAKEN");
    expect(missing(outcome(quorum(4), three, agree("school", "social", "clinic")))).toEqual([
      "TOO_FEW_PARTIES",
    ]);
    const against = said({ school: "AGREE", social: "RESERVATION", clinic: "DISAGREE" });
    expect(outcome(quorum(2), three, against)).toEqual({ verdict: "TAKEN", missing: [] });
    expect(outcome(quorum(3), three, against).verdict).toBe("NOT_TAKEN");
    expect(missing(outcome(quorum(3), three, against))).toEqual(["DISAGREES:clinic"]);
    expect(
      outcome(quorum(9), five(), agree("school", "social", "leisure", "clinic", "habilitation")).verdict,
    ).toBe(null);
    expect(outcome({ kind: "QUORUM", quorum: null }, [], agree()).verdict).toBe(null);
  });
});

test("R3 those yet to say are all who have not, there or not", () => {
  expect(yetToSay(five(["leisure"]), agree("school", "clinic"))).toEqual([
    "social",
    "leisure",
    "habilitation",
  ]);
});

describe("what a forum that is not able to decide is told", () => {
  const refusal = (result: Outcome) => refusalOf(() => verdictOf(result));

  test("R2 the first thing that is missing, whom it concerns, and all else", () => {
    expect(refusal(outcome(consensus, five(["clinic", "habilitation"]), agree("school")))).toEqual({
      code: "RULE_REFUSED",
      rule: "R2",
      reason: "principalAbsent",
      params: {
        organizations: ["region"],
        missing: ["PRINCIPAL_ABSENT", "NOT_SAID"],
      },
    });
    expect(refusal(outcome(consensus, five(), agree("school")))).toEqual({
      code: "RULE_REFUSED",
      rule: "R1",
      reason: "partyNotSaid",
      params: { organizations: ["social", "leisure", "clinic", "habilitation"], missing: ["NOT_SAID"] },
    });
    expect(refusal(outcome(quorum(6), five(), agree()))).toMatchObject({
      rule: "R2",
      reason: "tooFewParties",
      params: { organizations: [] },
    });
    expect(refusal(outcome(allParties, five(["leisure"]), agree()))).toMatchObject({ reason: "partyAbsent" });
    const mute = [party("school", "town"), party("clinic", "region", "INFORM")];
    expect(refusal(outcome(allParties, mute, agree("school")))).toMatchObject({
      rule: "R2",
      reason: "partyWithoutMandate",
      params: { organizations: ["clinic"] },
    });
  });

  test("one that is able is told its verdict, agreed or not", () => {
    expect(verdictOf({ verdict: "TAKEN", missing: [] })).toBe("TAKEN");
    expect(verdictOf({ verdict: "NOT_TAKEN", missing: [{ code: "DISAGREES", organizationId: "a" }] })).toBe(
      "NOT_TAKEN",
    );
  });
});

describe("R2 for any forum", () => {
  const rules = fc.oneof(
    fc.constant(consensus),
    fc.constant(allParties),
    fc.integer({ min: 1, max: 6 }).map(quorum),
  );
  const forums = fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((organizationId) =>
          fc.record({
            organizationId: fc.constant(organizationId),
            principalId: fc.constantFrom("p", "q", "r"),
            voice: fc.constantFrom<Party["voice"]>("DECIDE", "RECOMMEND", "INFORM", null),
            position: fc.option(fc.constantFrom(...givenPositions)),
          }),
        ),
      ),
    );
  const positionsOf = (forum: readonly { organizationId: string; position: GivenPosition | null }[]) =>
    new Map(
      forum.flatMap(({ organizationId, position }) =>
        position ? [[organizationId, position] as const] : [],
      ),
    );

  test("taken is what the rule says, in words of its own", () => {
    fc.assert(
      fc.property(rules, forums, (rule, forum) => {
        const positions = positionsOf(forum);
        const taking = forum.filter(
          ({ voice, position }) => position !== null || voice === "DECIDE" || voice === "RECOMMEND",
        );
        const spoken = taking.every(({ position }) => position !== null);
        const against = taking.filter(({ position }) => position === "DISAGREE").length;
        const everyone = taking.length === forum.length;
        const eachPrincipal = forum.every(({ principalId }) =>
          taking.some((one) => one.principalId === principalId),
        );
        const expected = {
          CONSENSUS: taking.length >= 2 && eachPrincipal && (forum.length > 3 || everyone) && against === 0,
          ALL_PARTIES: forum.length > 0 && everyone && against === 0,
          QUORUM: taking.length - against >= (rule.quorum ?? 0),
        }[rule.kind];
        expect(outcome(rule, forum, positions).verdict === "TAKEN").toBe(expected && spoken);
      }),
      { numRuns: 2000 },
    );
  });

  test("nothing is missing exactly when it is taken, and not able to decide is never a verdict", () => {
    fc.assert(
      fc.property(rules, forums, (rule, forum) => {
        const result = outcome(rule, forum, positionsOf(forum));
        expect(result.verdict === "TAKEN").toBe(result.missing.length === 0);
        expect(result.verdict === "NOT_TAKEN").toBe(
          result.missing.length > 0 && result.missing.every(({ code }) => code === "DISAGREES"),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("one who disagreed and comes round never undoes a decision, whatever the order", () => {
    fc.assert(
      fc.property(rules, forums, fc.nat(), (rule, forum, pick) => {
        const before = outcome(rule, forum, positionsOf(forum)).verdict;
        const turned = forum.map((one, at) =>
          at === pick % forum.length && one.position === "DISAGREE"
            ? { ...one, position: "AGREE" as const }
            : one,
        );
        const after = outcome(rule, turned.toReversed(), positionsOf(turned)).verdict;
        if (before === "TAKEN") expect(after).toBe("TAKEN");
        if (before === "NOT_TAKEN") expect(after).not.toBe(null);
      }),
      { numRuns: 1000 },
    );
  });
});
