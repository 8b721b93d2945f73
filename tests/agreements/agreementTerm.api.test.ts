import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AgreementStories, type SeenVersion } from "../support/agreements.ts";
import { day } from "../support/day.ts";
import { follow } from "../support/feed.ts";
import { addPerson } from "../support/settle.ts";
import { at, type Noun, Town } from "../support/town.ts";
import { asApp } from "../support/wall.ts";

let town: Town;
let stories: AgreementStories;
const leisureAdmin = "administrator@fritid.example";
const lonelyAdmin = "administrator@ensam.example";

beforeAll(async () => {
  town = await Town.open();
  stories = new AgreementStories(town);
  await addPerson(town, leisureAdmin, town.organizations.leisure, "ORG_ADMIN");
  await addPerson(town, lonelyAdmin, town.organizations.lonely, "ORG_ADMIN");
});
afterAll(() => town.close());

describe("a party that is no member of the forum", () => {
  const parties = () => {
    const { school, leisure, lonely } = town.organizations;
    return { partyOrganizationIds: [school, leisure, lonely] };
  };

  it("sees a version once it is sent, is told of it, and not of the draft", async () => {
    const draft = await stories.draft({}, parties());
    for (const who of ["neighbour", leisureAdmin, lonelyAdmin, "stranger"] as const) {
      await expect(stories.see(who, draft.id), who).rejects.toThrow("NOT_FOUND");
    }
    const elsewhere = await follow(town.app, await town.app.as("neighbour"));
    const sent = await stories.send(draft);
    const told = await elsewhere.until(({ changes }) =>
      changes.some(({ subjectId }) => subjectId === draft.id),
    );
    await elsewhere.close();
    expect(told.changes.find(({ subjectId }) => subjectId === draft.id)).toMatchObject({
      action: "agreementVersion.send",
      subject: { __typename: "AgreementVersion" },
    });
    expect((await stories.see("neighbour", sent.id)).allowedActions).toEqual([]);
    expect((await stories.see(lonelyAdmin, sent.id)).allowedActions).toEqual(["approve"]);
    await expect(stories.see("stranger", sent.id)).rejects.toThrow("NOT_FOUND");
    const { agreement } = await stories.see(lonelyAdmin, sent.id);
    expect(
      await town.see(lonelyAdmin, `agreement(id: "${agreement.id}") { forum { name } parties { name } }`),
    ).toMatchObject({ forum: { name: "Forum oper" }, parties: [{}, {}, {}] });

    const again = await follow(town.app, await town.app.as("neighbour"));
    await town.do("operativeChair", "returnAgreementVersionToDraft", { ...at(sent), reason: "Punkt 2." });
    const back = await again.until(({ changes }) =>
      changes.some(({ subjectId }) => subjectId === agreement.id),
    );
    await again.close();
    expect(back.changes).toMatchObject([
      { action: "agreement.takeBack", subject: { __typename: "Agreement" } },
    ]);
    await expect(stories.see("neighbour", sent.id)).rejects.toThrow("NOT_FOUND");
  });

  it("approves through its administrator; the last one brings it into force and is asked to anchor it", async () => {
    const { school, leisure, lonely } = town.organizations;
    const sent = await stories.sent({}, parties());
    await stories.approve("representative", sent.id, school);
    const given = { ...at(sent), organizationId: leisure, approvedOn: day() };
    for (const who of ["neighbour", "operativeChair"] as const) {
      expect(await town.refusal(who, "approveAgreementVersion", given), who).toMatchObject({
        code: "FORBIDDEN",
      });
    }
    const own = { ...given, organizationId: town.organizations.clinic };
    expect(await town.refusal("clinic", "approveAgreementVersion", own)).toMatchObject({
      reason: "notAParty",
    });
    await stories.approve(leisureAdmin, sent.id, leisure, { recordNumber: "KFN 2026/3" });
    const after = await stories.approve(lonelyAdmin, sent.id, lonely);
    expect(after.status).toBe("IN_FORCE");
    const seen = await stories.see("school", sent.id);
    expect(seen.parties.find(({ organization }) => organization.id === leisure)).toMatchObject({
      recordNumber: "KFN 2026/3",
      enteredBy: "ADMINISTRATOR",
    });
    expect((await town.log(sent.id)).at(-1)).toEqual({
      action: "agreementVersion.enterForce",
      role: "ORG_ADMIN",
      organization: lonely,
    });
    const receipt = await stories.anchorings.receiptOf(sent.id, lonely);
    expect((await stories.anchorings.of(sent.id)).receipts).toHaveLength(3);
    await stories.anchorings.convey(lonelyAdmin, receipt);
    expect((await stories.anchorings.see(lonelyAdmin, receipt.id)).status).toBe("CONVEYED");
  });

  it("supersedes what it never saw: the version before it joined", async () => {
    const { school, lonely } = town.organizations;
    const before = await stories.inForce();
    await town.do("coordinator", "updateAgreement", {
      id: before.agreement.id,
      version: await town.versionOf(before.agreement.id),
      ...stories.content,
      partyOrganizationIds: [school, lonely],
    });
    const next = await stories.send(await stories.version(before.agreement.id));
    await stories.approve("representative", next.id, school);
    await expect(stories.see(lonelyAdmin, before.id)).rejects.toThrow("NOT_FOUND");
    await stories.approve(lonelyAdmin, next.id, lonely);
    const { versions } = await town.see<{ versions: Noun[] }>(
      "school",
      `agreement(id: "${before.agreement.id}") { versions { status } }`,
    );
    expect(versions).toEqual([{ status: "IN_FORCE" }, { status: "SUPERSEDED" }]);
    await expect(stories.see(lonelyAdmin, before.id)).rejects.toThrow("NOT_FOUND");
  });
});

it("R6 what was sent does not change, though someone speaks past the API", async () => {
  const draft = await stories.clause((await stories.draft()).id);
  const { clauses } = await stories.see("coordinator", draft.id);
  const change = "update agreement_clause set heading = 'Annat' where id = $1 returning 1";
  const clauseId = clauses[0]?.id;
  expect(await asApp(town, "coordinator", change, [clauseId])).toHaveLength(1);
  const sent = await stories.send(draft);
  for (const [statement, id] of [
    [change, clauseId],
    ["delete from agreement_clause where id = $1", clauseId],
    ["update agreement_version set text = 'Annat' where id = $1", sent.id],
  ] as const) {
    await expect(asApp(town, "coordinator", statement, [id]), statement).rejects.toThrow("does not change");
  }
  const approve = "update agreement_approval set approved_on = hub_today() where agreement_version_id = $1";
  expect(await asApp(town, "stranger", approve, [sent.id])).toHaveLength(0);
});

describe("as time goes", () => {
  let ending: SeenVersion;
  let coming: Noun;
  let successor: Noun;
  let noticed: Noun;
  let above: SeenVersion;

  beforeAll(async () => {
    above = await stories.above(["1"]);
    ending = await stories.inForce({ validTo: day(100) }, { parentId: above.agreement.id });
    coming = await stories.approved(await stories.sent({ validFrom: day(10) }));
    const standing = await stories.inForce();
    noticed = await town.do("operativeChair", "terminateAgreementVersion", {
      ...at(standing),
      terminatesOn: day(20),
      reason: "Ny ordning.",
    });
    const before = await stories.inForce();
    const next = await stories.version(before.agreement.id, { validFrom: day(30) });
    successor = await stories.approved(await stories.send(next));
  });

  const see = ({ id }: Pick<Noun, "id">) => stories.see("coordinator", id);
  const logged = async ({ id }: Pick<Noun, "id">) => (await town.log(id)).map(({ action }) => action);
  const on = async (days: number) => {
    await town.app.setDays(days);
    await town.clock();
  };

  it("R23 a version that all have approved waits for its first day, and then comes into force by itself", async () => {
    await on(9);
    expect(await see(coming)).toMatchObject({ status: "OUT_FOR_APPROVAL", inForceOn: null, anchoring: null });
    const room = await follow(town.app, await town.app.as("school"));
    await on(10);
    const told = await room.until(({ changes }) => changes.some(({ subjectId }) => subjectId === coming.id));
    await room.close();
    expect(told.changes.find(({ subjectId }) => subjectId === coming.id)).toMatchObject({
      action: "agreementVersion.enterForce",
    });
    expect(await stories.see("school", coming.id)).toMatchObject({ status: "IN_FORCE", inForceOn: day(10) });
    const { receipts } = await stories.anchorings.of(coming.id);
    expect(receipts).toHaveLength(3);
    await town.clock();
    expect((await logged(coming)).filter((action) => action.endsWith("enterForce"))).toHaveLength(1);
  });

  it("one that expires is told of once, ninety days before", async () => {
    expect(await see(ending)).toMatchObject({ isExpiring: true, expiresInDays: 90, status: "IN_FORCE" });
    await on(11);
    expect((await logged(ending)).filter((action) => action.endsWith("expiring"))).toHaveLength(1);
    expect((await town.log(ending.id)).at(-1)).toEqual({
      action: "agreementVersion.expiring",
      role: null,
      organization: null,
    });
  });

  it("notice given for a later day keeps it in force until then", async () => {
    expect(noticed).toMatchObject({ status: "IN_FORCE", terminatesOn: day(20), endedOn: null });
    await on(19);
    expect(await see(noticed)).toMatchObject({ status: "IN_FORCE", anchoring: { closedOn: null } });
    await on(20);
    expect(await see(noticed)).toMatchObject({
      status: "TERMINATED",
      endedOn: day(20),
      anchoring: { closedOn: day(20) },
    });
    expect((await logged(noticed)).slice(-2)).toEqual([
      "agreementVersion.giveNotice",
      "agreementVersion.terminate",
    ]);
  });

  it("a successor takes over on its first day", async () => {
    const { agreement } = await see(successor);
    const states = async () => {
      const { versions } = await town.see<{ versions: Noun[] }>(
        "coordinator",
        `agreement(id: "${agreement.id}") { versions { status endedOn } }`,
      );
      return versions;
    };
    expect(await states()).toMatchObject([{ status: "OUT_FOR_APPROVAL" }, { status: "IN_FORCE" }]);
    await on(30);
    expect(await states()).toEqual([
      { status: "IN_FORCE", endedOn: null },
      { status: "SUPERSEDED", endedOn: day(30) },
    ]);
  });

  it("a local version stands under a newer one above: in force, and when it has expired", async () => {
    expect((await see(ending)).parentIsNewer).toBe(false);
    await on(40);
    const revised = await stories.send(await stories.version(above.agreement.id, { validFrom: day(40) }));
    await stories.approve("representative", revised.id, town.organizations.school);
    await stories.approve("social", revised.id, town.organizations.social);
    expect(await see(ending)).toMatchObject({ parentIsNewer: true, status: "IN_FORCE" });
    await on(100);
    expect(await see(ending)).toMatchObject({ status: "IN_FORCE", expiresInDays: 0 });
    await on(101);
    expect(await see(ending)).toMatchObject({
      status: "EXPIRED",
      endedOn: day(101),
      parentIsNewer: true,
      expiresInDays: null,
      isExpiring: false,
      anchoring: { closedOn: day(101) },
      allowedActions: [],
    });
    const { agreement } = ending;
    expect(await town.see("coordinator", `agreement(id: "${agreement.id}") { inForce { id } }`)).toEqual({
      inForce: null,
    });
  });

  it("what was not approved before its last day is not approved after it", async () => {
    const sent = await stories.sent({ validTo: day(102) });
    await on(103);
    const given = { ...at(sent), organizationId: town.organizations.school, approvedOn: day() };
    expect(await town.refusal("representative", "approveAgreementVersion", given)).toMatchObject({
      reason: "validityOver",
      params: { to: day(102) },
    });
  });
});
