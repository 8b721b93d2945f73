import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { climb } from "../support/ladder.ts";
import { addForum } from "../support/settle.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: Stories;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
});
afterAll(() => town.close());

const matterOf = (escalation: Noun) => String(escalation.deficiencyId);
const statusOf = async (who: Who, id: string) =>
  (await town.see<Noun>(who, `escalation(id: "${id}") { status }`)).status;
const status = (expected: string) => (after: Noun) => {
  expect(after.status).toBe(expected);
};
/** They see a question that went from the operative to the steering group, and have no part in it. */
const onlookers = ["school", "representative", "clinic", "social"] as const;
const outsiders = ["regional", "neighbour", "secretariat"] as const;

describe("raising a question", () => {
  climb(() => town, {
    mutation: "escalate",
    start: () => stories.ready(),
    input: (noun) => ({ ...at(noun), ...stories.question }),
    by: "coordinator",
    forbidden: onlookers,
    hidden: ["chair", ...outsiders],
    rules: [
      [
        "R13 with a question",
        () => ({ question: " " }),
        { rule: "R13", reason: "questionMissing", field: "input.question" },
      ],
      [
        "R13 with what was tried",
        () => ({ tried: "" }),
        { rule: "R13", reason: "triedMissing", field: "input.tried" },
      ],
      [
        "R13 one level at a time",
        () => ({ toForumId: town.forums.regional }),
        { rule: "R13", reason: "oneLevelAtATime", field: "input.toForumId" },
      ],
      ["R13 urgent with a reason", () => ({ urgent: true }), { rule: "R13", reason: "urgentReasonMissing" }],
      [
        "R13 not to itself",
        () => ({ toForumId: town.forums.operative }),
        { rule: "R13", reason: "notAbove" },
      ],
      [
        "R14 never to the political level, urgent or not",
        () => ({ toForumId: town.forums.political, urgent: true, urgentReason: "Brådskar." }),
        { rule: "R14", reason: "politicalLevel", field: "input.toForumId" },
      ],
      [
        "R15 those concerned reply first, or have had ten days",
        async () => at(await stories.inHandling()),
        { rule: "R15", reason: "repliesPending" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "SENT", urgent: false, allowedActions: ["withdraw"] });
      expect(await statusOf("chair", after.id)).toBe("SENT");
    },
    logged: ["escalation.send", "COORDINATOR"],
    once: false,
  });

  it("R15 names who has not replied, and from when the question may be sent all the same", async () => {
    const refusal = await town.refusal("coordinator", "escalate", {
      ...at(await stories.inHandling()),
      ...stories.question,
    });
    expect(refusal.params).toEqual({
      organizations: [town.organizations.clinic],
      from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it("R13 R15 urgent, with a reason, it waits for nobody and may pass a level", async () => {
    const sent = await stories.step("coordinator", "escalate", await stories.inHandling(), {
      ...stories.question,
      urgent: true,
      urgentReason: "Höstterminen börjar.",
      toForumId: town.forums.regional,
    });
    expect(sent).toMatchObject({ status: "SENT", urgent: true });
    expect(await statusOf("regional", sent.id)).toBe("SENT");
    await expect(statusOf("chair", sent.id)).rejects.toThrow("NOT_FOUND");
  });

  it("R13 not to a forum where no principal of the parties is represented", async () => {
    const { lonely } = town.organizations;
    const above = await addForum(town, { key: "fjarran", level: "STEERING", members: [lonely] });
    await town.sql("update forum set parent_forum_id = ? where id = ?", [above, town.forums.operative]);
    try {
      const input = { ...at(await stories.ready()), ...stories.question };
      expect(await town.refusal("coordinator", "escalate", input)).toMatchObject({
        rule: "R13",
        reason: "principalNotRepresented",
      });
    } finally {
      await town.sql("update forum set parent_forum_id = ? where id = ?", [
        town.forums.steering,
        town.forums.operative,
      ]);
    }
  });

  it("R12 a matter not yet acknowledged is raised by nobody while the forum is in time", async () => {
    const reported = await stories.reported();
    await town.do("clinic", "replyToDeficiency", { id: reported.id, text: "Vi saknar en kontaktväg." });
    const { allowedActions } = await town.matter("coordinator", reported.id);
    expect(allowedActions).not.toContain("escalate");
    const input = { ...at(reported), ...stories.question };
    expect(await town.refusal("coordinator", "escalate", input)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
    expect(await town.refusal("representative", "escalate", input)).toMatchObject({ code: "FORBIDDEN" });
  });

  it("one question at a time, also when several are sent at once", async () => {
    // The first round opens the connections that the others race on.
    for (let round = 0; round < 3; round++) {
      const ready = await stories.ready();
      const input = { ...at(ready), ...stories.question };
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => town.attempt("coordinator", "escalate", input)),
      );
      const codes = answers.map(({ errors }) => String(errors[0]?.extensions.reason));
      expect(codes.sort()).toEqual(["escalationOpen", "escalationOpen", "escalationOpen", "undefined"]);
    }
  });

  it("the receiver sees the projection, and not the matter", async () => {
    const { id, deficiencyId } = await stories.escalated();
    const seen = await town.see(
      "chair",
      `escalation(id: "${id}") { deficiency { id } projection { title reporterOrganization concernedOrganizations replies { organization text } } }`,
    );
    expect(seen).toEqual({
      deficiency: null,
      projection: {
        title: stories.texts.title,
        reporterOrganization: "Organisation skolan",
        concernedOrganizations: ["Organisation bup"],
        replies: [{ organization: "Organisation bup", text: "Vi saknar en kontaktväg." }],
      },
    });
    await expect(town.matter("chair", String(deficiencyId))).rejects.toThrow("NOT_FOUND");
  });
});

describe("the receiver's steps", () => {
  climb(() => town, {
    mutation: "acceptEscalation",
    start: () => stories.escalated(),
    input: at,
    by: "chair",
    forbidden: ["coordinator", "operativeChair", ...onlookers],
    hidden: outsiders,
    done: status("ACCEPTED"),
    logged: ["escalation.accept", "RECEIVING_CHAIR"],
  });

  climb(() => town, {
    mutation: "returnEscalation",
    start: () => stories.escalated(),
    input: (noun) => ({ ...at(noun), reason: "Pröva först mellan enheterna." }),
    by: "chair",
    forbidden: ["coordinator", "operativeChair", ...onlookers],
    hidden: outsiders,
    rules: [
      [
        "R16 with a reason",
        () => ({ reason: " " }),
        { rule: "R16", reason: "reasonMissing", field: "input.reason" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "RETURNED", returnReason: "Pröva först mellan enheterna." });
      const below = await town.matter("coordinator", matterOf(after));
      expect(below).toMatchObject({
        status: "IN_HANDLING",
        allowedActions: expect.arrayContaining(["escalate", "giveFeedback"]),
      });
    },
    logged: ["escalation.return", "RECEIVING_CHAIR"],
  });

  climb(() => town, {
    mutation: "answerEscalation",
    start: () => stories.accepted(),
    input: (noun) => ({ ...at(noun), answer: "Skolan tar emot." }),
    by: "chair",
    forbidden: ["coordinator", ...onlookers],
    hidden: outsiders,
    rules: [
      [
        "R16 with an answer",
        () => ({ answer: "" }),
        { rule: "R16", reason: "answerMissing", field: "input.answer" },
      ],
    ],
    done: (after) => {
      expect(after).toMatchObject({ status: "ANSWERED", answer: "Skolan tar emot." });
      expect(after.conveyBy).toMatch(/^\d{4}-/);
    },
    logged: ["escalation.answer", "RECEIVING_CHAIR"],
  });

  climb(() => town, {
    mutation: "sendOnEscalation",
    start: () => stories.accepted(),
    input: (noun) => ({ ...at(noun), ...stories.question }),
    by: "chair",
    forbidden: ["coordinator", "operativeChair", ...onlookers],
    hidden: outsiders,
    rules: [
      ["R13 with a question", () => ({ question: "" }), { rule: "R13", reason: "questionMissing" }],
      [
        "R14 not to the political level",
        () => ({ toForumId: town.forums.political, urgent: true, urgentReason: "Brådskar." }),
        { rule: "R14", reason: "politicalLevel" },
      ],
    ],
    done: async (after, before) => {
      expect(after).toMatchObject({ status: "SENT", deficiencyId: before.deficiencyId });
      expect(await statusOf("chair", before.id)).toBe("SENT_ON");
      expect(await statusOf("regional", after.id)).toBe("SENT");
    },
    logged: ["escalation.send", "RECEIVING_CHAIR"],
  });

  it("R14 from the regional forum there is nothing but the political level above", async () => {
    const accepted = await stories.step("regional", "acceptEscalation", await stories.sentOn());
    const input = { ...at(accepted), ...stories.question };
    expect(await town.refusal("regional", "sendOnEscalation", input)).toMatchObject({ rule: "R14" });
  });

  it("R13 sent on only to where a principal of the parties is represented", async () => {
    const above = await addForum(town, {
      key: "annat",
      level: "REGIONAL",
      members: [town.organizations.lonely],
    });
    const accepted = await stories.accepted();
    await town.sql("update forum set parent_forum_id = ? where id = ?", [above, town.forums.steering]);
    try {
      const input = { ...at(accepted), ...stories.question };
      expect(await town.refusal("chair", "sendOnEscalation", input)).toMatchObject({
        rule: "R13",
        reason: "principalNotRepresented",
      });
    } finally {
      await town.sql("update forum set parent_forum_id = ? where id = ?", [
        town.forums.regional,
        town.forums.steering,
      ]);
    }
  });
});

describe("the sender's steps", () => {
  climb(() => town, {
    mutation: "withdrawEscalation",
    start: () => stories.escalated(),
    input: (noun) => ({ ...at(noun), reason: "Löst i mötet." }),
    by: "operativeChair",
    forbidden: ["chair", ...onlookers],
    hidden: outsiders,
    rules: [["R16 with a reason", () => ({ reason: "" }), { rule: "R16", reason: "reasonMissing" }]],
    done: status("WITHDRAWN"),
    logged: ["escalation.withdraw", "CHAIR"],
  });

  climb(() => town, {
    mutation: "conveyAnswer",
    start: () => stories.escalationAnswered(),
    input: (noun) => ({ ...at(noun), text: "Gäller från höstterminen." }),
    by: "coordinator",
    forbidden: ["chair", ...onlookers],
    hidden: outsiders,
    done: async (after) => {
      expect(after).toMatchObject({ status: "CONVEYED_DOWN", conveyedText: "Gäller från höstterminen." });
      const { escalations } = await town.matter<{ escalations: Noun[] }>(
        "school",
        matterOf(after),
        "escalations { answer conveyedText }",
      );
      expect(escalations).toEqual([
        { answer: "Skolan tar emot.", conveyedText: "Gäller från höstterminen." },
      ]);
    },
    logged: ["escalation.convey", "COORDINATOR"],
  });
});

describe("two levels up and all the way back down", () => {
  const below = async (upper: Noun) => {
    const { escalations } = await town.matter<{ escalations: Noun[] }>(
      "coordinator",
      matterOf(upper),
      "escalations { id version status answer previous { id } }",
    );
    return escalations[0] as Noun;
  };

  it("R17 the answer from the region reaches the reporter through the forum between", async () => {
    const upper = await stories.sentOn();
    const accepted = await stories.step("regional", "acceptEscalation", upper);
    const answered = await stories.step("regional", "answerEscalation", accepted, {
      answer: "Regionen betalar.",
    });
    expect(await town.refusal("coordinator", "conveyAnswer", at(answered))).toMatchObject({
      code: "FORBIDDEN",
    });
    await stories.step("chair", "conveyAnswer", answered, { text: "Från januari." });
    const lower = await below(upper);
    expect(lower).toMatchObject({ status: "ANSWERED", answer: "Regionen betalar.\n\nFrån januari." });
    await stories.step("coordinator", "conveyAnswer", lower);
    const matter = await town.matter("coordinator", matterOf(upper));
    const fed = await stories.step("coordinator", "giveFeedback", matter, stories.feedback);
    expect(fed.status).toBe("FEEDBACK_GIVEN");
    const { escalations, history } = await town.matter<{ escalations: Noun[]; history: Noun[] }>(
      "school",
      matter.id,
      "escalations { status toForum { id } } history { action }",
    );
    expect(escalations).toEqual([
      { status: "CONVEYED_DOWN", toForum: { id: town.forums.steering } },
      { status: "CONVEYED_DOWN", toForum: { id: town.forums.regional } },
    ]);
    expect(history.map(({ action }) => action).slice(-9)).toEqual([
      "escalation.accept",
      "escalation.sendOn",
      "escalation.send",
      "escalation.accept",
      "escalation.answer",
      "escalation.convey",
      "escalation.answer",
      "escalation.convey",
      "deficiency.giveFeedback",
    ]);
  });

  it.each([
    ["returned from the region", "regional", "returnEscalation"],
    ["withdrawn by the forum between", "chair", "withdrawEscalation"],
  ] as const)("R16 %s, the question is back in the forum between", async (_title, who, mutation) => {
    const upper = await stories.sentOn();
    await stories.step(who, mutation, upper, { reason: "Hör hemma i kommunen." });
    const lower = await below(upper);
    expect(lower.status).toBe("ACCEPTED");
    const seen = await town.see<Noun>("chair", `escalation(id: "${lower.id}") { allowedActions }`);
    expect(seen.allowedActions).toEqual(["answer", "sendOn"]);
    // The region never had the right to read the question below, and has it not now.
    await expect(statusOf("regional", lower.id)).rejects.toThrow("NOT_FOUND");
    const answered = await stories.step("chair", "answerEscalation", lower, { answer: "Skolan tar emot." });
    expect(answered.status).toBe("ANSWERED");
  });
});
