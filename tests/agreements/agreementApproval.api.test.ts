import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AgreementStories, hidden, members, outside } from "../support/agreements.ts";
import { day } from "../support/day.ts";
import { climb } from "../support/ladder.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: AgreementStories;
let decided = "";

beforeAll(async () => {
  town = await Town.open();
  stories = new AgreementStories(town);
  decided = await stories.decision();
});
afterAll(() => town.close());

/** Nobody at the leisure department could approve in the hub: it has no seat in the group and no administrator. */
const silent = () => ({ partyOrganizationIds: [town.organizations.school, town.organizations.leisure] });

describe("R6 out for approval", () => {
  climb(() => town, {
    mutation: "sendAgreementVersionForApproval",
    start: () => stories.draft(),
    input: (noun) => ({ ...at(noun), decisionId: decided }),
    by: "operativeChair",
    forbidden: [...members, "coordinator"],
    hidden,
    rules: [
      [
        "R6 a decision that is not taken does not send it",
        async () => {
          const id = await stories.anchorings.taken();
          await town.sql("update decision set status = 'LAPSED' where id = ?", [id]);
          return { decisionId: id };
        },
        { rule: "R6", reason: "decisionNotTaken", field: "input.decisionId" },
      ],
      [
        "R6 another forum's decision does not send it",
        async () => {
          const id = await stories.anchorings.taken();
          await town.sql("update decision set forum_id = ? where id = ?", [town.forums.neighbour, id]);
          return { decisionId: id };
        },
        { rule: "R6", reason: "decisionOfOtherForum", field: "input.decisionId" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "OUT_FOR_APPROVAL", decidedOn: day(), sentOn: day() });
      const seen = await stories.see("clinic", after.id);
      expect(seen).toMatchObject({ decision: { id: decided }, anchoring: null, allowedActions: ["approve"] });
      expect(seen.parties.map(({ approvedOn }) => approvedOn)).toEqual([null, null, null]);
    },
    logged: ["agreementVersion.send", "CHAIR"],
  });

  it("a draft without a first day, a text or two parties is not sent", async () => {
    const refused = async (draft: Noun) =>
      (
        await town.refusal("operativeChair", "sendAgreementVersionForApproval", {
          ...at(draft),
          decisionId: decided,
        })
      ).reason;
    expect(await refused(await stories.draft({ validFrom: null }))).toBe("validFromMissing");
    expect(await refused(await stories.draft({ text: "" }))).toBe("versionEmpty");
    const alone = { partyOrganizationIds: [town.organizations.school] };
    expect(await refused(await stories.draft({}, alone))).toBe("agreementNeedsParties");
  });

  it("nothing of it changes: not the text, the clauses, the parties; not past the API either", async () => {
    const draft = await stories.draft();
    const withClause = await stories.clause(draft.id);
    const { agreement, clauses } = await stories.see("coordinator", withClause.id);
    const sent = await stories.send(withClause);
    const clause = at(clauses[0] as Noun);
    const refusals = [
      await town.refusal("coordinator", "updateAgreementVersion", { ...at(sent), text: "Ny" }),
      await town.refusal("coordinator", "addAgreementClause", {
        agreementVersionId: sent.id,
        ref: "2",
        heading: "B",
      }),
      await town.refusal("coordinator", "removeAgreementClause", clause),
      await town.refusal("coordinator", "draftAgreementVersion", { agreementId: agreement.id }),
      await town.refusal("coordinator", "updateAgreement", {
        ...at(agreement),
        version: await town.versionOf(agreement.id),
        ...stories.content,
        partyOrganizationIds: [],
      }),
    ];
    for (const refused of refusals) expect(refused).toMatchObject({ code: "ILLEGAL_TRANSITION" });
    expect(await stories.see("coordinator", sent.id)).toMatchObject({ text: "Vi samverkar så här." });
  });

  climb(() => town, {
    mutation: "approveAgreementVersion",
    start: () => stories.sent(),
    input: (noun) => ({
      ...at(noun),
      organizationId: town.organizations.clinic,
      approvedOn: day(),
      recordNumber: "BUP 2026/12",
    }),
    by: "clinic",
    bad: [
      ["a day that is none", () => ({ approvedOn: "i går" }), {}],
      [
        "a long record number",
        () => ({ recordNumber: "1".repeat(101) }),
        { field: "input.recordNumber", reason: "tooLong" },
      ],
    ],
    // The clinic has a seat: its administrator does not answer for it.
    forbidden: ["social", "representative", "coordinator", "orgadmin"],
    hidden: [...outside, "stranger", "neighbour"],
    rules: [
      [
        "R6 not in the future",
        () => ({ approvedOn: day(2) }),
        { reason: "dayToCome", field: "input.approvedOn" },
      ],
      [
        "R6 not before the forum decided",
        () => ({ approvedOn: day(-2) }),
        { reason: "approvedBeforeSent", field: "input.approvedOn" },
      ],
    ],
    done: async (after) => {
      expect(after.status).toBe("OUT_FOR_APPROVAL");
      const { clinic } = town.organizations;
      const { parties } = await stories.see("social", after.id);
      expect(parties.find(({ organization }) => organization.id === clinic)).toMatchObject({
        approvedOn: day(),
        recordNumber: "BUP 2026/12",
        enteredBy: "PARTY",
      });
      const again = { ...at(after), organizationId: clinic, approvedOn: day() };
      expect(await town.refusal("operativeChair", "approveAgreementVersion", again)).toMatchObject({
        reason: "approvedTwice",
      });
    },
    logged: ["agreementVersion.approve", "PARTY_SEAT"],
    once: false,
  });

  climb(() => town, {
    mutation: "enterAgreementApproval",
    start: () => stories.sent({}, silent()),
    input: (noun) => ({
      ...at(noun),
      organizationId: town.organizations.leisure,
      approvedOn: day(),
      recordNumber: "KFN 2026/3",
    }),
    by: "coordinator",
    bad: [
      ["no record number", () => ({ recordNumber: " " }), { field: "input.recordNumber", reason: "blank" }],
      [
        "a long record number",
        () => ({ recordNumber: "1".repeat(101) }),
        { field: "input.recordNumber", reason: "tooLong" },
      ],
    ],
    // The neighbour sits for the party elsewhere.
    forbidden: [...members, "neighbour"],
    hidden: [...outside, "stranger"],
    rules: [
      [
        "whoever has someone to answer for it approves by itself",
        () => ({ organizationId: town.organizations.school }),
        { reason: "partyAnswers", field: "input.organizationId" },
      ],
      [
        "for a party alone",
        () => ({ organizationId: town.organizations.lonely }),
        { reason: "notAParty", field: "input.organizationId" },
      ],
      [
        "R6 not before the forum decided",
        () => ({ approvedOn: day(-2) }),
        { reason: "approvedBeforeSent", field: "input.approvedOn" },
      ],
    ],
    done: async ({ id }) => {
      const { leisure } = town.organizations;
      const { parties } = await stories.see("social", id);
      expect(parties.find(({ organization }) => organization.id === leisure)).toMatchObject({
        approvedOn: day(),
        recordNumber: "KFN 2026/3",
        enteredBy: "FORUM",
      });
    },
    logged: ["agreementVersion.enterApproval", "COORDINATOR"],
    once: false,
  });

  it("chair and coordinator are shown for which parties; entered last, it brings the version into force", async () => {
    const { id } = await stories.sent({}, silent());
    const { leisure, school } = town.organizations;
    const open = async (who: Who) => {
      const { allowedActions, parties } = await stories.see(who, id);
      const may = parties.filter(({ mayEnter }) => mayEnter).map(({ organization }) => organization.id);
      return { may, enter: allowedActions.includes("enterApproval") };
    };
    for (const who of ["operativeChair", "coordinator"] as const) {
      expect(await open(who), who).toEqual({ may: [leisure], enter: true });
    }
    for (const who of ["representative", "neighbour"] as const) {
      expect(await open(who), who).toEqual({ may: [], enter: false });
    }
    const { version } = await stories.approve("representative", id, school);
    const given = { id, version, organizationId: leisure, approvedOn: day(), recordNumber: "KFN 2026/3" };
    expect(await town.do("operativeChair", "enterAgreementApproval", given)).toMatchObject({
      status: "IN_FORCE",
    });
    expect((await stories.see("operativeChair", (await stories.sent()).id)).allowedActions).not.toContain(
      "enterApproval",
    );
  });

  it("R1 a seat that may only recommend does not approve, and is told so", async () => {
    const { school } = town.organizations;
    const sent = await stories.sent();
    const mandate = (value: string) =>
      town.sql(
        `update seat s set mandate = '${value}' from membership m where m.id = s.membership_id and m.organization_id = ?`,
        [school],
      );
    await mandate("RECOMMEND");
    const given = { ...at(sent), organizationId: school, approvedOn: day() };
    expect((await stories.see("representative", sent.id)).allowedActions).toEqual([]);
    const refused = await town.refusal("representative", "approveAgreementVersion", given);
    await mandate("DECIDE");
    expect(refused).toMatchObject({ rule: "R1", reason: "mandateNotToDecide" });
  });

  climb(() => town, {
    mutation: "returnAgreementVersionToDraft",
    start: async () => {
      const sent = await stories.sent();
      await stories.approve("clinic", sent.id, town.organizations.clinic);
      return stories.see("operativeChair", sent.id);
    },
    input: (noun) => ({ ...at(noun), reason: "Skolan vill ändra punkt 2." }),
    by: "operativeChair",
    bad: [["no reason", () => ({ reason: " " }), { field: "input.reason", reason: "blank" }]],
    forbidden: [...members, "coordinator", "orgadmin"],
    hidden: [...outside, "stranger", "neighbour"],
    done: async (after) => {
      expect(after).toMatchObject({
        status: "DRAFT",
        returnReason: "Skolan vill ändra punkt 2.",
        decidedOn: null,
        sentOn: null,
      });
      const { parties } = await stories.see("social", after.id);
      expect(parties.map(({ approvedOn }) => approvedOn)).toEqual([null, null, null]);
      await expect(stories.see("orgadmin", after.id)).rejects.toThrow("NOT_FOUND");
    },
    logged: ["agreementVersion.return", "CHAIR"],
  });

  it("sent anew after it went back, every party is asked again", async () => {
    const sent = await stories.sent();
    await stories.approve("clinic", sent.id, town.organizations.clinic);
    const back = await town.do("operativeChair", "returnAgreementVersionToDraft", {
      ...at(sent),
      reason: "Punkt 2.",
    });
    expect(await stories.send(back)).toMatchObject({ status: "OUT_FOR_APPROVAL", returnReason: null });
    const { parties } = await stories.see("orgadmin", sent.id);
    expect(parties.map(({ approvedOn }) => approvedOn)).toEqual([null, null, null]);
  });
});
