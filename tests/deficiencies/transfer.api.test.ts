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

const sees = (who: Who, id: string) =>
  town.matter(who, id).then(
    () => true,
    () => false,
  );
const onlookers = ["school", "representative", "clinic", "social"] as const;
const outsiders = ["regional", "neighbour", "secretariat"] as const;
/** What the page of a deficiency shows of its path. */
const path =
  "number handlingForum { id } transfers { status fromForum { name } toForum { name } } feedback { byForum { name } } escalations { fromForum { name } toForum { name } allowedActions }";

describe("moving a matter to the right forum", () => {
  climb(() => town, {
    mutation: "proposeTransfer",
    start: () => stories.acknowledged(),
    input: (noun) => ({ ...at(noun), toForumId: town.forums.steering, reason: "Gäller hela kommunen." }),
    by: "coordinator",
    forbidden: onlookers,
    hidden: ["chair", ...outsiders],
    rules: [
      [
        "R22 with a reason",
        () => ({ reason: " " }),
        { rule: "R22", reason: "transferReasonMissing", field: "input.reason" },
      ],
      [
        "R22 not to itself",
        () => ({ toForumId: town.forums.operative }),
        { rule: "R22", reason: "sameForum" },
      ],
      [
        "R14 not to the political level",
        () => ({ toForumId: town.forums.political }),
        { rule: "R14", reason: "politicalLevel" },
      ],
      [
        "R22 not while a question is out",
        async () => at(await town.matter("coordinator", String((await stories.escalated()).deficiencyId))),
        { rule: "R22", reason: "escalationOpen" },
      ],
    ],
    done: async (after, before) => {
      expect(after).toMatchObject({
        status: "PROPOSED",
        deficiencyId: before.id,
        allowedActions: ["withdraw"],
      });
      expect(await sees("chair", before.id)).toBe(false);
      const { incomingTransfers } = await town.see<{ incomingTransfers: unknown }>(
        "chair",
        `forum(id: "${town.forums.steering}") { incomingTransfers { projection { title } deficiency { id } allowedActions } }`,
      );
      expect(incomingTransfers).toEqual([
        {
          projection: { title: stories.texts.title },
          deficiency: null,
          allowedActions: ["accept", "return"],
        },
      ]);
    },
    logged: ["transfer.propose", "COORDINATOR"],
    once: false,
  });

  climb(() => town, {
    mutation: "acceptTransfer",
    start: () => stories.transferProposed(),
    input: at,
    by: "chair",
    forbidden: ["coordinator", "operativeChair", ...onlookers],
    hidden: outsiders,
    done: (after) => {
      expect(after.status).toBe("ACCEPTED");
    },
    logged: ["transfer.accept", "RECEIVING_CHAIR"],
  });

  climb(() => town, {
    mutation: "returnTransfer",
    start: () => stories.transferProposed(),
    input: (noun) => ({ ...at(noun), reason: "Hör hemma hos er." }),
    by: "chair",
    forbidden: ["coordinator", ...onlookers],
    hidden: outsiders,
    rules: [
      [
        "R22 with a reason",
        () => ({ reason: "" }),
        { rule: "R22", reason: "reasonMissing", field: "input.reason" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "RETURNED", returnReason: "Hör hemma hos er." });
      const matter = await town.matter(
        "coordinator",
        String(after.deficiencyId),
        "allowedActions handlingForum { id }",
      );
      expect(matter).toMatchObject({
        allowedActions: expect.arrayContaining(["proposeTransfer", "startHandling"]),
        handlingForum: { id: town.forums.operative },
      });
      expect(await sees("chair", String(after.deficiencyId))).toBe(false);
    },
    logged: ["transfer.return", "RECEIVING_CHAIR"],
  });

  climb(() => town, {
    mutation: "withdrawTransfer",
    start: () => stories.transferProposed(),
    input: at,
    by: "operativeChair",
    forbidden: ["chair", ...onlookers],
    hidden: outsiders,
    done: (after) => {
      expect(after.status).toBe("WITHDRAWN");
    },
    logged: ["transfer.withdraw", "CHAIR"],
  });

  it("R22 one move at a time, also when several are proposed at once", async () => {
    let matter: Noun | undefined;
    // The first round opens the connections that the others race on.
    for (let round = 0; round < 3; round++) {
      matter = await stories.acknowledged();
      const input = { ...at(matter), toForumId: town.forums.steering, reason: "Gäller hela kommunen." };
      const answers = await Promise.all(
        [1, 2, 3].map(() => town.attempt("coordinator", "proposeTransfer", input)),
      );
      const reasons = answers.map(({ errors }) => String(errors[0]?.extensions.reason));
      expect(reasons.sort()).toEqual(["transferOpen", "transferOpen", "undefined"]);
    }
    const input = { ...at(matter as Noun), ...stories.question };
    expect(await town.refusal("coordinator", "escalate", input)).toMatchObject({
      rule: "R22",
      reason: "transferOpen",
    });
  });

  it("R22 the matter belongs to the new forum; number, dates and path stay", async () => {
    const before = await stories.reported();
    await stories.step("coordinator", "acknowledgeDeficiency", before);
    const id = before.id;
    expect(await sees("social", id)).toBe(true);
    const matter = await town.matter("coordinator", id);
    const transfer = await stories.step("coordinator", "proposeTransfer", matter, {
      toForumId: town.forums.steering,
      reason: "Gäller hela kommunen.",
    });
    await stories.step("chair", "acceptTransfer", transfer);

    // The old forum's seats no longer see it, but for the parties; the new forum's seats and the reporter do.
    for (const who of ["coordinator", "social"] as const) expect(await sees(who, id)).toBe(false);
    for (const who of ["chair", "school", "representative", "clinic", "operativeChair"] as const) {
      expect(await sees(who, id)).toBe(true);
    }
    const after = await town.matter("school", id, `acknowledgeBy feedbackBy ${path}`);
    expect(after).toMatchObject({
      number: before.number,
      acknowledgeBy: before.acknowledgeBy,
      feedbackBy: before.feedbackBy,
      handlingForum: { id: town.forums.steering },
      transfers: [{ status: "ACCEPTED", fromForum: { name: "Forum oper" }, toForum: { name: "Forum styr" } }],
    });
    expect(await town.refusal("operativeChair", "startHandling", at(matter))).toMatchObject({
      code: "FORBIDDEN",
    });
    const now = await town.matter("chair", id, "id version reporter { displayName }");
    expect(now.reporter).toEqual({ displayName: "Person school@test.example" });
    expect(
      (await town.matter<{ reporter: unknown }>("operativeChair", id, "reporter { id }")).reporter,
    ).toBeNull();
    expect(await stories.step("chair", "startHandling", now)).toMatchObject({ status: "IN_HANDLING" });
  });

  it("a matter that has been answered meanwhile is not taken over", async () => {
    const handled = await stories.inHandling();
    const transfer = await stories.step("coordinator", "proposeTransfer", handled, {
      toForumId: town.forums.steering,
      reason: "Gäller hela kommunen.",
    });
    await stories.step("coordinator", "giveFeedback", handled, stories.feedback);
    expect(await town.refusal("chair", "acceptTransfer", at(transfer))).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
    expect(
      (await stories.step("chair", "returnTransfer", transfer, { reason: "Redan besvarad." })).status,
    ).toBe("RETURNED");
  });

  it("R10 R22 in the wrong forum, it goes to the forum beside, and all can follow it", async () => {
    const concernedOrganizationIds = [town.organizations.leisure];
    const reported = await stories.reported({ concernedOrganizationIds });
    const transfer = await stories.step("coordinator", "proposeTransfer", reported, {
      toForumId: town.forums.neighbour,
      reason: "Fritid är part där.",
    });
    for (const who of ["school", "representative", "coordinator"] as const) {
      expect(await town.matter(who, reported.id, path)).toMatchObject({
        handlingForum: { id: town.forums.operative },
        transfers: [{ status: "PROPOSED", toForum: { name: "Forum grann" } }],
      });
    }
    await stories.step("neighbour", "acceptTransfer", transfer);
    for (const who of ["school", "representative", "neighbour"] as const) {
      expect(await town.matter(who, reported.id, path)).toMatchObject({
        handlingForum: { id: town.forums.neighbour },
        transfers: [{ fromForum: { name: "Forum oper" }, toForum: { name: "Forum grann" } }],
      });
    }
    expect(await town.matter("neighbour", reported.id, "wrongForum")).toEqual({ wrongForum: false });
  });
});

describe("a party outside the forum", () => {
  it("reads the names on the path: who handles it, whom it is raised to, who gave feedback", async () => {
    const matter = await stories.ready({
      concernedOrganizationIds: [town.organizations.clinic, town.organizations.leisure],
    });
    await town.do("neighbour", "replyToDeficiency", { id: matter.id, text: "Vi vill vara med." });
    const sent = await stories.step("coordinator", "escalate", matter, stories.question);
    await stories.step("chair", "returnEscalation", sent, { reason: "Pröva först mellan enheterna." });
    const now = await town.matter("coordinator", matter.id);
    const answered = await stories.step("coordinator", "giveFeedback", now, stories.feedback);
    expect(await town.matter("neighbour", answered.id, path)).toMatchObject({
      handlingForum: { id: town.forums.operative },
      feedback: [{ byForum: { name: "Forum oper" } }],
      escalations: [{ fromForum: { name: "Forum oper" }, toForum: { name: "Forum styr" } }],
    });
  });

  it("the reporter still reads the matter when the own organization has left every forum", async () => {
    const { school, clinic } = town.organizations;
    const forumId = await addForum(town, {
      key: "kort",
      level: "OPERATIVE",
      members: [school, clinic],
      parentForumId: town.forums.steering,
    });
    const { id } = await stories.reported({ forumId });
    await town.sql("update membership set status = 'LEFT' where organization_id = ?", [school]);
    try {
      expect(
        await town.matter(
          "school",
          id,
          `reporterOrganization { name } concernedOrganizations { name } ${path}`,
        ),
      ).toMatchObject({
        reporterOrganization: { name: "Organisation skolan" },
        handlingForum: { id: forumId },
      });
    } finally {
      await town.sql("update membership set status = 'ACTIVE' where organization_id = ?", [school]);
    }
  });
});
