import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Anchorings, type SeenAnchoring } from "../support/anchorings.ts";
import { follow } from "../support/feed.ts";
import { addPerson } from "../support/settle.ts";
import { Town, type Who } from "../support/town.ts";

let town: Town;
let anchorings: Anchorings;

beforeAll(async () => {
  town = await Town.open();
  anchorings = new Anchorings(town);
});
afterAll(() => town.close());

const partiesOf = ({ receipts }: SeenAnchoring) => receipts.map(({ organization }) => organization.id).sort();
const logOf = async (id: string) => (await town.log(id)).map(({ action }) => action);

describe("R23 what is decided is to be anchored", () => {
  it("R23 a taken decision makes one anchoring, with one receipt a PARTY", async () => {
    const { operative } = town.forums;
    const { school, social, clinic, lonely } = town.organizations;
    const extra = { ADJUNCT: lonely, OBSERVER: town.organizations.leisure };
    for (const [kind, organization] of Object.entries(extra)) {
      await town.sql(
        `insert into membership (id, scope_id, forum_id, organization_id, kind, status, "from")
         select gen_random_uuid(), open_scope_id, id, ?::uuid, ?, 'ACTIVE', '2020-01-01' from forum where id = ?::uuid`,
        [organization, kind, operative],
      );
    }
    try {
      const decision = await anchorings.taken();
      const anchoring = await anchorings.of(decision);
      expect(partiesOf(anchoring)).toEqual([school, social, clinic].sort());
      expect(anchoring).toMatchObject({
        subjectType: "DECISION",
        subjectOn: await anchorings.today(),
        title: "Mottagare vid skolbyte",
        message: "Varje skola utser en mottagare.",
        settledOn: null,
        closedOn: null,
      });
      expect(anchoring.receipts.every(({ status }) => status === "PENDING")).toBe(true);
      expect(await logOf(anchoring.id)).toEqual(["anchoring.request"]);
    } finally {
      await town.sql("delete from membership where kind <> 'PARTY' and forum_id = ?", [operative]);
    }
  });

  it("is due after thirty days", async () => {
    const { dueOn } = await anchorings.of(await anchorings.taken());
    const [row] = await town.sql<{ day: string }>("select (hub_today() + 30)::text as day");
    expect(dueOn).toBe(row?.day);
  });

  it("R23 only of those who are parties that day", async () => {
    const { operative } = town.forums;
    const { clinic, school, social } = town.organizations;
    const left = 'update membership set status = ?, "to" = ? where forum_id = ? and organization_id = ?';
    await town.sql(left, ["LEFT", "2021-01-01", operative, clinic]);
    try {
      const anchoring = await anchorings.of(await anchorings.taken(), "coordinator");
      expect(partiesOf(anchoring)).toEqual([school, social].sort());
    } finally {
      await town.sql(left, ["ACTIVE", null, operative, clinic]);
    }
  });

  it("R3 parties that were not there get a receipt like the others", async () => {
    const { clinic } = town.organizations;
    const receipt = await anchorings.receipt(clinic, { absent: [clinic] });
    expect((await anchorings.see("clinic", receipt.id)).allowedActions).toEqual(["convey", "object"]);
  });

  it("what fails after it takes it along: nothing is stored", async () => {
    const before = await town.rows();
    await expect(anchorings.taken({ fails: true })).rejects.toThrow("after the reactions' cause");
    expect(await town.rows()).toEqual(before);
  });

  it("is read on the decision itself too", async () => {
    const decision = await anchorings.taken();
    const anchoring = await anchorings.of(decision);
    const seen = await town.see("social", `decision(id: "${decision}") { anchoring { id } }`);
    expect(seen).toEqual({ anchoring: { id: anchoring.id } });
  });
});

describe("who sees an anchoring", () => {
  const selection = "{ id forum { name } receipts { organization { id } objection steps { text } } }";
  const sees = (who: Who, id: string) => town.see<SeenAnchoring>(who, `anchoring(id: "${id}") ${selection}`);

  it("the forum's seats see every receipt", async () => {
    const { id } = await anchorings.of(await anchorings.taken());
    for (const who of ["representative", "social", "clinic", "coordinator"] as const) {
      expect((await sees(who, id)).receipts).toHaveLength(3);
    }
  });

  it("a party's administrator sees its own receipt, and nothing of another's", async () => {
    const { clinic, school } = town.organizations;
    const decision = await anchorings.taken();
    const anchoring = await anchorings.of(decision);
    const objected = await anchorings.object("representative", await anchorings.receiptOf(decision, school));
    expect(partiesOf(await sees("orgadmin", anchoring.id))).toEqual([clinic]);
    const { text } = await town.post("orgadmin", `{ anchoring(id: "${anchoring.id}") ${selection} }`);
    expect(text).not.toContain("Nämnden");
    await expect(anchorings.see("orgadmin", objected.id)).rejects.toThrow("NOT_FOUND");
  });

  it("nobody else: colleagues, other forums, the service's administrator, auditors, the secretariat", async () => {
    const anchoring = await anchorings.of(await anchorings.taken());
    const [receipt] = anchoring.receipts;
    for (const who of [
      "school",
      "chair",
      "regional",
      "neighbour",
      "secretariat",
      "admin",
      "auditor",
      "stranger",
    ] as const) {
      await expect(sees(who, anchoring.id), who).rejects.toThrow("NOT_FOUND");
      await expect(anchorings.see(who, receipt?.id ?? ""), who).rejects.toThrow("NOT_FOUND");
      expect((await town.see<{ edges: [] }>(who, "anchorings { edges { cursor } }")).edges, who).toEqual([]);
    }
  });

  it("signed out: UNAUTHENTICATED", async () => {
    for (const field of [
      "anchorings { pageInfo { endCursor } }",
      'anchoring(id: "x") { id }',
      'anchoringReceipt(id: "x") { id }',
    ]) {
      await expect(town.see(null, field)).rejects.toThrow("UNAUTHENTICATED");
    }
  });
});

describe("the list", () => {
  const list = (args: string, who: Who = "operativeChair") =>
    town.see<{ edges: { cursor: string; node: { id: string } }[]; pageInfo: { hasNextPage: boolean } }>(
      who,
      `anchorings(${args}) { edges { cursor node { id } } pageInfo { hasNextPage } }`,
    );
  const idsOf = async (args: string) => (await list(args)).edges.map(({ node }) => node.id);

  it("is newest first, in pages, of one forum", async () => {
    const first = await anchorings.of(await anchorings.taken());
    const second = await anchorings.of(await anchorings.taken());
    const of = `forumId: "${town.forums.operative}"`;
    const page = await list(`first: 1, ${of}`);
    expect(page.edges[0]?.node.id).toBe(second.id);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(await idsOf(`first: 1, after: "${page.edges[0]?.cursor}", ${of}`)).toEqual([first.id]);
    expect(await idsOf(`forumId: "${town.forums.neighbour}"`)).toEqual([]);
    expect(await idsOf('forumId: "inget"')).toEqual([]);
  });

  it("bad input: a page too large, a cursor that there is not", async () => {
    await expect(list("first: 101")).rejects.toThrow("BAD_USER_INPUT");
    await expect(list('after: "nonsense"')).rejects.toThrow("BAD_USER_INPUT");
  });

  it("open: where some party has not anchored it", async () => {
    const decision = await anchorings.taken();
    const { id, receipts } = await anchorings.of(decision);
    expect(await idsOf("first: 100, open: true")).toContain(id);
    const answering: Record<string, Who> = {
      [town.organizations.school]: "representative",
      [town.organizations.social]: "social",
      [town.organizations.clinic]: "clinic",
    };
    for (const receipt of receipts)
      await anchorings.anchored(answering[receipt.organization.id] ?? null, receipt);
    expect(await idsOf("first: 100, open: true")).not.toContain(id);
    expect(await idsOf("first: 100, open: false")).toContain(id);
    expect(await anchorings.of(decision)).toMatchObject({ settledOn: await anchorings.today() });
    expect(await logOf(id)).toEqual(["anchoring.request", "anchoring.settle"]);
    await anchorings.object("social", await anchorings.receiptOf(decision, town.organizations.social));
    expect(await idsOf("first: 100, open: true")).toContain(id);
  });
});

describe("live", () => {
  it("seats see the request and each answer; the party's administrator too, but no other party's", async () => {
    const { school, clinic } = town.organizations;
    const rows = (who: Exclude<Who, null>) =>
      town.app.as(who as never).then((client) => follow(town.app, client));
    const seat = await rows("social");
    const administrator = await rows("orgadmin");
    try {
      const decision = await anchorings.taken();
      const { receipts } = await anchorings.of(decision);
      const of = (organization: string) => receipts.find((one) => one.organization.id === organization)?.id;
      await anchorings.convey("representative", await anchorings.receiptOf(decision, school));
      await anchorings.convey("clinic", await anchorings.receiptOf(decision, clinic));
      const tells =
        (id: string | undefined, action: string) =>
        (batch: { changes: readonly { action: string; subjectId: string }[] }) =>
          batch.changes.some((change) => change.action === action && change.subjectId === id);
      await seat.until(tells(of(school), "anchoring.convey"));
      await seat.until(tells(of(clinic), "anchoring.convey"));
      await administrator.until(tells(of(clinic), "anchoring.convey"));
      const told = administrator.batches.flatMap(({ changes }) => changes.map(({ subjectId }) => subjectId));
      expect(told).not.toContain(of(school));
    } finally {
      await seat.close();
      await administrator.close();
    }
  });
});

describe("a party without anybody in its seats", () => {
  const admin = "municipality-admin@test.example";
  const beside = () => ({ forumId: town.forums.neighbour });
  const own = async (who: Who, decision: string) =>
    anchorings.receiptOf(decision, town.organizations.municipality, who);

  it("is left visibly open: nobody can answer", async () => {
    const receipt = await own("neighbour", await anchorings.taken(beside()));
    expect(receipt).toMatchObject({ status: "PENDING", answeredFor: "NOBODY" });
  });

  it("then is answered for by its administrator, and the receipt says so", async () => {
    const decision = await anchorings.taken(beside());
    await addPerson(town, admin, town.organizations.municipality, "ORG_ADMIN");
    const receipt = await own("neighbour", decision);
    expect(receipt.answeredFor).toBe("ADMINISTRATOR");
    const conveyed = await anchorings.convey(admin, receipt);
    expect(conveyed).toMatchObject({ status: "CONVEYED", answeredByAdministrator: true });
    expect((await town.log(receipt.id)).at(-1)).toMatchObject({
      action: "anchoring.convey",
      role: "ORG_ADMIN",
      organization: town.organizations.municipality,
    });
  });

  it("where somebody sits in a seat, the administrator may not answer", async () => {
    const receipt = await anchorings.receipt(town.organizations.clinic);
    expect(await anchorings.see("orgadmin", receipt.id)).toMatchObject({ allowedActions: [] });
    const { id, version } = receipt;
    const input = { id, version, channel: "EMAIL", conveyedOn: await anchorings.today(), audience: "Alla" };
    expect(await town.refusal("orgadmin", "conveyAnchoring", input)).toMatchObject({ code: "FORBIDDEN" });
  });

  it("an administrator's answer brings a decision into effect that it does not see", async () => {
    const { municipality } = town.organizations;
    const decision = await anchorings.taken({ ...beside(), subjectTo: [municipality] });
    expect(await anchorings.decisionStatus(decision)).toBe("TAKEN");
    await expect(town.see(admin, `decision(id: "${decision}") { id }`)).rejects.toThrow("NOT_FOUND");
    const receipt = await anchorings.convey(admin, await own("neighbour", decision));
    const { version } = receipt;
    const input = { id: receipt.id, version, anchoredOn: await anchorings.today(), clientMutationId: "last" };
    const { data, errors } = await town.post(
      admin,
      `mutation ($input: ConfirmAnchoredInput!) { confirmAnchored(input: $input) {
        status anchoring { receipts { organization { id } } } } }`,
      { input },
    );
    expect(errors).toEqual([]);
    // What it set off was done with another's sight, which ended with it.
    expect(data).toEqual({
      confirmAnchored: {
        status: "ANCHORED",
        anchoring: { receipts: [{ organization: { id: municipality } }] },
      },
    });
    expect(await anchorings.decisionStatus(decision)).toBe("IN_EFFECT");
    await expect(town.see(admin, `decision(id: "${decision}") { id }`)).rejects.toThrow("NOT_FOUND");
  });
});

describe("what waits for one", () => {
  const waiting = async (who: Who, receiptId: string) => {
    const { waiting } = await town.see<{
      waiting: { kind: string; due: string; receipt: { id: string } | null }[];
    }>(who, "overview { waiting { kind due receipt { id } } }");
    return waiting.filter(({ receipt }) => receipt?.id === receiptId).map(({ kind, due }) => [kind, due]);
  };

  it("first to convey it, then to have it anchored, by the anchoring's date; then nothing", async () => {
    const { school } = town.organizations;
    const decision = await anchorings.taken();
    const { dueOn } = await anchorings.of(decision);
    const receipt = await anchorings.receiptOf(decision, school);
    expect(await waiting("representative", receipt.id)).toEqual([["CONVEY_ANCHORING", dueOn]]);
    for (const who of ["social", "orgadmin", "operativeChair", "school"] as const) {
      expect(await waiting(who, receipt.id), who).toEqual([]);
    }
    const conveyed = await anchorings.convey("representative", receipt);
    expect(await waiting("representative", receipt.id)).toEqual([["CONFIRM_ANCHORED", dueOn]]);
    await anchorings.anchor("representative", conveyed);
    expect(await waiting("representative", receipt.id)).toEqual([]);
  });
});
