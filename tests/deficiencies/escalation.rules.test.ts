import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDestination,
  checkReadiness,
  conveyBy,
  escalationActions,
  escalationDeadlines,
  escalationOverdue,
  escalationStates,
  escalationTransitions,
  isOpen,
} from "../../server/deficiencies/escalation.rules.ts";
import { forumDeadlineDefaults, forumStates, ladderFrom } from "../../server/forums/forum.rules.ts";
import { actionsFrom } from "../../server/kit/transitions.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("an escalation's life", () => {
  checkEveryCell(
    escalationTransitions,
    escalationStates,
    escalationActions,
    `
                   SENT       ACCEPTED  SENT_ON   ANSWERED       CONVEYED_DOWN  RETURNED  WITHDRAWN
    accept         ACCEPTED   ·         ·         ·              ·              ·         ·
    return         RETURNED   ·         ·         ·              ·              ·         ·
    withdraw       WITHDRAWN  ·         ·         ·              ·              ·         ·
    answer         ·          ANSWERED  ·         ·              ·              ·         ·
    sendOn         ·          SENT_ON   ·         ·              ·              ·         ·
    convey         ·          ·         ·         CONVEYED_DOWN  ·              ·         ·
    receiveAnswer  ·          ·         ANSWERED  ·              ·              ·         ·
    takeBack       ·          ·         ACCEPTED  ·              ·              ·         ·
    fall           WITHDRAWN  WITHDRAWN WITHDRAWN WITHDRAWN      ·              ·         ·
    `,
  );

  test("R17 is open until the answer is conveyed or the question is back below", () => {
    expect(escalationStates.filter(isOpen)).toEqual(["SENT", "ACCEPTED", "SENT_ON", "ANSWERED"]);
    for (const state of escalationStates) {
      expect(isOpen(state)).toBe(actionsFrom(escalationTransitions, state).length > 0);
    }
  });
});

type Destination = Parameters<typeof checkDestination>[0];

const levels = new Map([
  ["operative", "OPERATIVE"],
  ["steering", "STEERING"],
  ["region", "REGIONAL"],
  ["politicians", "POLITICAL"],
  ["sibling", "OPERATIVE"],
] as const);
const parentOf = new Map<string, string | null>([
  ["operative", "steering"],
  ["sibling", "steering"],
  ["steering", "region"],
  ["region", "politicians"],
  ["politicians", null],
]);
const upward: Destination = {
  fromForumId: "operative",
  toForumId: "steering",
  parentOf,
  levels,
  statuses: new Map([...levels.keys()].map((id) => [id, "ACTIVE"])),
  urgent: false,
  urgentReason: null,
  representedPrincipalIds: ["municipality", "region county"],
  partyPrincipalIds: ["municipality", "state"],
};
const send = (change: Partial<Destination>) => () => checkDestination({ ...upward, ...change });
const refusal = (rule: string, reason: string, field = "input.toForumId") => ({
  code: "RULE_REFUSED",
  rule,
  reason,
  field,
  params: {},
});

describe("R13 the destination of an escalation", () => {
  const urgent = { urgent: true, urgentReason: "Terminen börjar nästa vecka." };

  test("is the forum above", () => {
    expect(send({})).not.toThrow();
    expect(send({ fromForumId: "steering", toForumId: "region" })).not.toThrow();
    expect(send(urgent)).not.toThrow();
  });

  test("is not two levels up, unless urgent", () => {
    expect(refusalOf(send({ toForumId: "region" }))).toEqual(refusal("R13", "oneLevelAtATime"));
    expect(refusalOf(send({ toForumId: "region", urgentReason: "Snart." }))).toEqual(
      refusal("R13", "oneLevelAtATime"),
    );
    expect(send({ toForumId: "region", ...urgent })).not.toThrow();
  });

  test("urgency needs a reason, in words", () => {
    for (const urgentReason of [null, "", " \u00a0", "..."]) {
      for (const toForumId of ["steering", "region"]) {
        expect(refusalOf(send({ toForumId, urgent: true, urgentReason }))).toEqual(
          refusal("R13", "urgentReasonMissing", "input.urgentReason"),
        );
      }
    }
  });

  test("is above even when urgent: not beside, below, the same or outside", () => {
    for (const toForumId of ["sibling", "operative", "elsewhere"]) {
      expect(refusalOf(send({ toForumId }))).toEqual(refusal("R13", "notAbove"));
      expect(refusalOf(send({ toForumId, ...urgent }))).toEqual(refusal("R13", "notAbove"));
    }
    expect(refusalOf(send({ fromForumId: "region", toForumId: "operative", ...urgent }))).toEqual(
      refusal("R13", "notAbove"),
    );
    expect(refusalOf(send({ fromForumId: "unknown" }))).toEqual(refusal("R13", "notAbove"));
  });

  test("a circle among others' forums ends the search", () => {
    const circle = new Map([...parentOf, ["region", "steering"] as const]);
    expect(refusalOf(send({ parentOf: circle, toForumId: "sibling", ...urgent }))).toEqual(
      refusal("R13", "notAbove"),
    );
  });

  test("is active", () => {
    for (const status of forumStates.filter((each) => each !== "ACTIVE")) {
      const statuses = new Map([...upward.statuses, ["steering", status] as const]);
      expect(refusalOf(send({ statuses }))).toEqual(refusal("R13", "receiverNotActive"));
    }
  });

  test("has a principal of the reporting or a concerned organisation", () => {
    const none = refusal("R13", "principalNotRepresented");
    expect(refusalOf(send({ representedPrincipalIds: ["other municipality"] }))).toEqual(none);
    expect(refusalOf(send({ representedPrincipalIds: [] }))).toEqual(none);
    expect(refusalOf(send({ partyPrincipalIds: [] }))).toEqual(none);
    expect(refusalOf(send({ representedPrincipalIds: ["other municipality"], ...urgent }))).toEqual(none);
    expect(send({ representedPrincipalIds: ["other municipality", "state"] })).not.toThrow();
  });

  test("R14 is never political, not even urgently or from right below", () => {
    const toForumId = "politicians";
    expect(refusalOf(send({ toForumId }))).toEqual(refusal("R14", "politicalLevel"));
    expect(refusalOf(send({ toForumId, ...urgent }))).toEqual(refusal("R14", "politicalLevel"));
    expect(refusalOf(send({ toForumId, fromForumId: "region" }))).toEqual(refusal("R14", "politicalLevel"));
  });

  test("on any ladder: what is let through is above, and right above unless urgent", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const ladders = fc.array(fc.option(fc.nat(4)), { minLength: 5, maxLength: 5 }).map((parents) => {
      const ids = ["a", "b", "c", "d", "e"];
      return new Map(
        parents.map((parent, index) => [
          ids[index]!,
          parent !== null && parent > index ? ids[parent]! : null,
        ]),
      );
    });
    fc.assert(
      fc.property(ladders, id, id, fc.boolean(), (tree, fromForumId, toForumId, hurry) => {
        const place = ladderFrom(fromForumId, tree).indexOf(toForumId);
        const statuses = new Map([...tree.keys()].map((each) => [each, "ACTIVE"]));
        const act = send({
          parentOf: tree,
          statuses,
          fromForumId,
          toForumId,
          ...(hurry ? urgent : {}),
        });
        if (place === 1 || (place > 1 && hurry)) expect(act).not.toThrow();
        else expect(refusalOf(act).rule).toBe("R13");
      }),
      { numRuns: 300 },
    );
  });
});

describe("R15 those concerned have their say first", () => {
  const matter = {
    concernedOrganizationIds: ["clinic", "police"],
    repliedOrganizationIds: ["clinic"],
    reportedOn: "2026-03-02",
    today: "2026-03-11",
    replyDays: 10,
    urgent: false,
  };
  const check = (change: Partial<typeof matter>) => () => checkReadiness({ ...matter, ...change });

  test("who has not replied is told, and the day it may be sent", () => {
    const pending = { code: "RULE_REFUSED", rule: "R15", reason: "repliesPending" };
    expect(refusalOf(check({}))).toEqual({
      ...pending,
      params: { organizations: ["police"], from: "2026-03-12" },
    });
    expect(refusalOf(check({ repliedOrganizationIds: ["reporter"], today: "2026-03-02" }))).toEqual({
      ...pending,
      params: { organizations: ["clinic", "police"], from: "2026-03-12" },
    });
  });

  test("ten whole days are enough", () => {
    expect(check({ today: "2026-03-12" })).not.toThrow();
    expect(check({ today: "2026-04-01" })).not.toThrow();
    expect(check({ replyDays: 9 })).not.toThrow();
  });

  test("every reply is enough", () => {
    expect(check({ repliedOrganizationIds: ["police", "clinic", "reporter"] })).not.toThrow();
  });

  test("urgent does not wait", () => {
    expect(check({ urgent: true })).not.toThrow();
  });
});

describe("R16, R17, R18 an escalation's deadlines", () => {
  test("ten days to accept, ninety to answer when no meeting is planned", () => {
    expect(escalationDeadlines(forumDeadlineDefaults, "2026-03-02", null)).toEqual({
      acceptBy: "2026-03-12",
      answerBy: "2026-05-31",
    });
  });

  test("thirty days after the receiver's next meeting when one is", () => {
    expect(escalationDeadlines(forumDeadlineDefaults, "2026-03-02", "2026-04-15")).toEqual({
      acceptBy: "2026-03-12",
      answerBy: "2026-05-15",
    });
  });

  test("are the receiving forum's own", () => {
    const forum = { acceptDays: 5, answerDays: 20, answerAfterMeetingDays: 7 };
    expect(escalationDeadlines(forum, "2026-03-02", null)).toEqual({
      acceptBy: "2026-03-07",
      answerBy: "2026-03-22",
    });
    expect(escalationDeadlines(forum, "2026-03-02", "2026-03-10").answerBy).toBe("2026-03-17");
  });

  test("fourteen days to convey the answer, or the forum's own", () => {
    expect(conveyBy("2026-03-02", forumDeadlineDefaults)).toBe("2026-03-16");
    expect(conveyBy("2026-03-02", { conveyDays: 3 })).toBe("2026-03-05");
  });
});

describe("R16 silence", () => {
  const dates = { acceptBy: "2026-03-12", answerBy: "2026-05-31", conveyBy: "2026-06-14" };
  const at = (today: string) =>
    Object.fromEntries(
      escalationStates.flatMap((state) => {
        const late = escalationOverdue({ ...dates, state }, today);
        return late === null ? [] : [[state, late]];
      }),
    );
  const unanswered = { SENT: "ANSWER", ACCEPTED: "ANSWER", SENT_ON: "ANSWER" };

  test("is late the day after each date, until the duty is done", () => {
    expect(at("2026-03-12")).toEqual({});
    expect(at("2026-03-13")).toEqual({ SENT: "ACCEPT" });
    expect(at("2026-05-31")).toEqual({ SENT: "ACCEPT" });
    expect(at("2026-06-01")).toEqual(unanswered);
    expect(at("2026-06-14")).toEqual(unanswered);
    expect(at("2026-06-15")).toEqual({ ...unanswered, ANSWERED: "CONVEY" });
  });

  test("nothing to convey, nothing late", () => {
    expect(escalationOverdue({ ...dates, state: "ANSWERED", conveyBy: null }, "2099-01-01")).toBe(null);
  });
});
