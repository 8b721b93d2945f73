import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AgreementStories, members, outside, type SeenVersion } from "../support/agreements.ts";
import { day } from "../support/day.ts";
import { climb } from "../support/ladder.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: AgreementStories;

beforeAll(async () => {
  town = await Town.open();
  stories = new AgreementStories(town);
});
afterAll(() => town.close());

describe("R23 in force", () => {
  it("when the last party approves, not before; it stands open, and its parties are to anchor it", async () => {
    const { school, social, clinic } = town.organizations;
    const sent = await stories.sent();
    await stories.approve("representative", sent.id, school);
    await stories.approve("social", sent.id, social);
    for (const who of outside) await expect(stories.see(who, sent.id), who).rejects.toThrow("NOT_FOUND");
    const last = await stories.approve("clinic", sent.id, clinic);
    expect(last).toMatchObject({ status: "IN_FORCE", inForceOn: day(), endedOn: null });
    for (const who of outside) expect((await stories.see(who, sent.id)).allowedActions, who).toEqual([]);
    for (const who of ["stranger"] as const) {
      await expect(stories.see(who, sent.id)).rejects.toThrow("NOT_FOUND");
    }
    const { receipts, ...anchoring } = await stories.anchorings.of(sent.id);
    expect(anchoring).toMatchObject({
      subjectType: "AGREEMENT_VERSION",
      subjectOn: day(),
      title: "Lokal BUS-överenskommelse, version 1",
    });
    expect(new Set(receipts.map(({ organization }) => organization.id))).toEqual(
      new Set([school, social, clinic]),
    );
    expect((await town.log(sent.id)).slice(-2)).toMatchObject([
      { action: "agreementVersion.approve", role: "PARTY_SEAT" },
      { action: "agreementVersion.enterForce", role: "PARTY_SEAT" },
    ]);
  });

  it("title, level and parent stay; parties change for the next version alone", async () => {
    const standing = await stories.inForce();
    const { school, social } = town.organizations;
    const edit = async (more: object) => ({
      id: standing.agreement.id,
      version: await town.versionOf(standing.agreement.id),
      ...stories.content,
      partyOrganizationIds: [school, social],
      ...more,
    });
    expect(
      await town.refusal("coordinator", "updateAgreement", await edit({ title: "Annat" })),
    ).toMatchObject({
      reason: "agreementSettled",
      field: "input.title",
    });
    await town.do("coordinator", "updateAgreement", await edit({}));
    expect((await stories.see("school", standing.id)).parties).toHaveLength(3);
    const next = await stories.version(standing.agreement.id);
    expect((await stories.see("clinic", next.id)).parties).toHaveLength(2);
  });

  it("a later version supersedes it, and its anchoring is called off", async () => {
    const first = await stories.inForce();
    const second = await stories.version(first.agreement.id, { text: "Andra versionen." });
    expect(second.number).toBe(2);
    expect((await stories.see("school", first.id)).status).toBe("IN_FORCE");
    const after = await stories.approved(await stories.send(second));
    expect(after).toMatchObject({ status: "IN_FORCE", number: 2 });
    const before = await stories.see("coordinator", first.id);
    expect(before).toMatchObject({ status: "SUPERSEDED", endedOn: day(), anchoring: { closedOn: day() } });
    expect(after.anchoring).toMatchObject({ closedOn: null });
    const seen = await town.see(
      "school",
      `agreement(id: "${first.agreement.id}") { inForce { id } versions { number } }`,
    );
    expect(seen).toEqual({ inForce: { id: second.id }, versions: [{ number: 2 }, { number: 1 }] });
  });

  climb(() => town, {
    mutation: "terminateAgreementVersion",
    start: () => stories.inForce(),
    input: (noun) => ({ ...at(noun), terminatesOn: day(), reason: "Ersätts av en ny ordning." }),
    by: "operativeChair",
    bad: [["a day that is none", () => ({ terminatesOn: "snart" }), {}]],
    forbidden: [...members, "coordinator", ...outside, "orgadmin"],
    hidden: ["stranger", "neighbour"],
    rules: [
      ["with a reason", () => ({ reason: " " }), { reason: "terminationReasonMissing" }],
      ["not before it came into force", () => ({ terminatesOn: day(-60) }), { reason: "beforeInForce" }],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ status: "TERMINATED", endedOn: day() });
      expect(await stories.see("coordinator", after.id)).toMatchObject({ anchoring: { closedOn: day() } });
    },
    logged: ["agreementVersion.terminate", "CHAIR"],
  });
});

describe("under an agreement above", () => {
  it("a version begins with its clauses, and shows where it departs from them and why", async () => {
    const above = await stories.above();
    const parent = { parentId: above.agreement.id };
    const local = await stories.agreement(parent);
    const draft = await town.do("coordinator", "draftAgreementVersion", {
      agreementId: local.id,
      copyFrom: "PARENT",
    });
    const { clauses, text } = await stories.see("coordinator", draft.id);
    expect(text).toBe("Vi samverkar så här.");
    expect(clauses.map(({ ref, parentClause }) => [ref, parentClause?.id])).toEqual(
      above.clauses.map(({ ref, id }) => [ref, id]),
    );
    const [first, second] = clauses as readonly [SeenVersion["clauses"][number], Noun];
    const content = { heading: "Lokalt", text: "", responsibleSectors: [], divergesFromParent: true };
    const departing = { ...at(first), ref: "1", parentClauseId: first.parentClause?.id, ...content };
    expect(await town.refusal("coordinator", "updateAgreementClause", departing)).toMatchObject({
      reason: "divergenceReasonMissing",
    });
    const elsewhere = { ...departing, divergenceReason: "Kort.", parentClauseId: second.id };
    expect(await town.refusal("coordinator", "updateAgreementClause", elsewhere)).toMatchObject({
      reason: "clauseNotAbove",
    });
    await town.do("coordinator", "updateAgreementClause", {
      ...departing,
      divergenceReason: "Kortare vägar.",
    });
    const { divergences } = await stories.see("social", draft.id);
    expect(divergences).toEqual([{ ref: "1" }]);
    expect(
      await town.see("social", `agreement(id: "${above.agreement.id}") { children { id parent { id } } }`),
    ).toEqual({ children: [{ id: local.id, parent: { id: above.agreement.id } }] });
  });

  it("the next version keeps what it said of the one above, and refers to the clauses that now are in force", async () => {
    const above = await stories.above(["1"]);
    const local = await stories.agreement({ parentId: above.agreement.id });
    const draft = await stories.version(local.id);
    const parentClauseId = above.clauses[0]?.id;
    const departs = { divergesFromParent: true, divergenceReason: "Kortare vägar." };
    await stories.clause(draft.id, { ref: "A", parentClauseId, ...departs });
    await stories.approved(await stories.send(await stories.see("coordinator", draft.id)));

    const revised = await town.do("coordinator", "draftAgreementVersion", {
      agreementId: above.agreement.id,
      copyFrom: "LATEST_VERSION",
    });
    const { id, version } = revised;
    const valid = { id, version, text: "Reviderad.", validFrom: day(-1) };
    const sent = await stories.send(await town.do("coordinator", "updateAgreementVersion", valid));
    await stories.approve("representative", sent.id, town.organizations.school);
    await stories.approve("social", sent.id, town.organizations.social);

    const next = await town.do("coordinator", "draftAgreementVersion", {
      agreementId: local.id,
      copyFrom: "LATEST_VERSION",
    });
    const now = await stories.see("coordinator", sent.id);
    const { clauses } = await stories.see("coordinator", next.id);
    expect(clauses).toMatchObject([
      { ref: "A", ...departs, parentClause: { id: now.clauses[0]?.id, ref: "1" } },
    ]);
    expect(now.clauses[0]?.id).not.toBe(parentClauseId);
  });
});
