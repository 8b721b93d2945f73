import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AgreementStories, hidden, members } from "../support/agreements.ts";
import { climb } from "../support/ladder.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: AgreementStories;
let decided = "";

beforeAll(async () => {
  town = await Town.open();
  stories = new AgreementStories(town);
  decided = await stories.decision();
});
afterAll(() => town.close());

describe("an agreement", () => {
  climb(() => town, {
    mutation: "createAgreement",
    start: () => town.see("coordinator", `forum(id: "${town.forums.operative}") { id version status }`),
    input: ({ id }) => ({ forumId: id, ...stories.content, legalBasis: "SkolL 4 kap." }),
    by: "coordinator",
    bad: [
      ["no title", () => ({ title: " " }), { field: "input.title", reason: "blank" }],
      ["no level", () => ({ level: "GALACTIC" }), {}],
      [
        "a long basis",
        () => ({ legalBasis: "a".repeat(201) }),
        { field: "input.legalBasis", reason: "tooLong" },
      ],
      [
        "a parent that is not there",
        () => ({ parentId: town.forums.operative }),
        { field: "input.parentId", reason: "unknownAgreement" },
      ],
      ["no such area", () => ({ areaId: decided }), { field: "input.areaId", reason: "unknownArea" }],
      [
        "a party that is not there",
        () => ({ partyOrganizationIds: [decided] }),
        { field: "input.partyOrganizationIds[0]", reason: "unknownOrganization" },
      ],
    ],
    forbidden: [...members, "chair", "auditor"],
    hidden: ["stranger"],
    rules: [
      [
        "derived from a wider one alone",
        async () => ({ parentId: (await stories.agreement()).id }),
        { reason: "parentNotWider", field: "input.parentId" },
      ],
    ],
    done: async (after) => {
      expect(after).toMatchObject({ ...stories.content, legalBasis: "SkolL 4 kap.", imported: false });
      expect(after.key).toMatch(/^oper-[0-9a-f]{8}$/);
      expect(after.allowedActions).toEqual(["edit", "draftVersion"]);
      const { school, social, clinic } = town.organizations;
      const seen = await town.see<{ parties: Noun[]; forum: Noun }>(
        "clinic",
        `agreement(id: "${after.id}") { parties { id } forum { id agreements { id } } inForce { id } }`,
      );
      expect(seen).toMatchObject({ inForce: null, forum: { id: town.forums.operative } });
      expect(seen.forum.agreements).toContainEqual({ id: after.id });
      expect(new Set(seen.parties.map(({ id }) => id))).toEqual(new Set([school, social, clinic]));
    },
    logged: ["agreement.create", "COORDINATOR"],
    once: false,
  });

  climb(() => town, {
    mutation: "updateAgreement",
    start: () => stories.agreement(),
    input: (noun) => ({
      ...at(noun),
      title: "Ny",
      level: "REGIONAL",
      partyOrganizationIds: [town.organizations.school, town.organizations.leisure],
    }),
    by: "operativeChair",
    bad: [["no title", () => ({ title: "–" }), { field: "input.title", reason: "blank" }]],
    forbidden: members,
    hidden,
    done: async (after) => {
      expect(after).toMatchObject({ title: "Ny", level: "REGIONAL" });
      const { parties } = await town.see<{ parties: Noun[] }>(
        "social",
        `agreement(id: "${after.id}") { parties { id } }`,
      );
      const { school, leisure } = town.organizations;
      expect(new Set(parties.map(({ id }) => id))).toEqual(new Set([school, leisure]));
    },
    logged: ["agreement.edit", "CHAIR"],
    once: false,
  });
});

describe("a draft version", () => {
  climb(() => town, {
    mutation: "draftAgreementVersion",
    start: () => stories.agreement(),
    input: ({ id }) => ({ agreementId: id }),
    by: "coordinator",
    forbidden: members,
    hidden,
    rules: [
      ["nothing earlier to copy", () => ({ copyFrom: "LATEST_VERSION" }), { reason: "noEarlierVersion" }],
      ["nothing above to copy", () => ({ copyFrom: "PARENT" }), { reason: "noParentAgreement" }],
    ],
    done: async (after, { id }) => {
      expect(after).toMatchObject({ status: "DRAFT", number: 1, text: "", allowedActions: ["edit"] });
      expect(await town.refusal("coordinator", "draftAgreementVersion", { agreementId: id })).toMatchObject({
        code: "ILLEGAL_TRANSITION",
        params: { action: "draftVersion", from: "DRAFTING" },
      });
    },
    logged: ["agreementVersion.draft", "COORDINATOR"],
    once: false,
  });

  climb(() => town, {
    mutation: "updateAgreementVersion",
    start: () => stories.draft(),
    input: (noun) => ({ ...at(noun), text: "Ny text.", validFrom: "2026-01-01", validTo: "2027-12-31" }),
    by: "coordinator",
    bad: [
      [
        "ends before it begins",
        () => ({ validTo: "2025-12-31" }),
        { field: "input.validTo", reason: "beforeFrom" },
      ],
      ["a day that is none", () => ({ validFrom: "2026-02-30" }), {}],
    ],
    forbidden: members,
    hidden,
    done: (after) => {
      expect(after).toMatchObject({ text: "Ny text.", validFrom: "2026-01-01", validTo: "2027-12-31" });
    },
    logged: ["agreementVersion.edit", "COORDINATOR"],
    once: false,
  });

  climb(() => town, {
    mutation: "addAgreementClause",
    start: () => stories.draft(),
    input: ({ id }) => ({
      agreementVersionId: id,
      ref: " 3.2 ",
      heading: "Övergångar",
      responsibleSectors: ["SCHOOL", "SCHOOL", "PSYCHIATRY"],
    }),
    by: "coordinator",
    bad: [
      ["no ref", () => ({ ref: " " }), { field: "input.ref", reason: "blank" }],
      ["a long ref", () => ({ ref: "1".repeat(21) }), { field: "input.ref", reason: "tooLong" }],
      ["no heading", () => ({ heading: "–" }), { field: "input.heading", reason: "blank" }],
      [
        "a clause above that is not there",
        () => ({ parentClauseId: decided }),
        { field: "input.parentClauseId", reason: "unknownClause" },
      ],
    ],
    forbidden: members,
    hidden,
    rules: [
      [
        "departs from nothing without an agreement above",
        () => ({ divergesFromParent: true, divergenceReason: "Kortare." }),
        { reason: "noParentAgreement", field: "input.divergesFromParent" },
      ],
    ],
    done: async ({ id }) => {
      const { clauses } = await stories.see("social", id);
      expect(clauses).toMatchObject([
        {
          ref: "3.2",
          heading: "Övergångar",
          text: "",
          responsibleSectors: ["SCHOOL", "PSYCHIATRY"],
          position: 1,
        },
      ]);
      const again = { agreementVersionId: id, ref: "3.2", heading: "En till" };
      expect(await town.refusal("coordinator", "addAgreementClause", again)).toMatchObject({
        field: "input.ref",
        reason: "refTaken",
      });
    },
    logged: ["agreementVersion.addClause", "COORDINATOR"],
    once: false,
  });

  it("its clauses are changed, moved and taken away, by version", async () => {
    const draft = await stories.draft();
    for (const ref of ["1", "2", "3"]) await stories.clause(draft.id, { ref });
    const clause = async (ref: string) =>
      (await stories.see("coordinator", draft.id)).clauses.find((one) => one.ref === ref) as Noun;
    const refs = async () =>
      (await stories.see("coordinator", draft.id)).clauses.map(({ ref, position }) => `${position}:${ref}`);

    await town.do("coordinator", "moveAgreementClause", { ...at(await clause("3")), position: 1 });
    expect(await refs()).toEqual(["1:3", "2:1", "3:2"]);
    const stale = await clause("1");
    const content = {
      ref: "1 a",
      heading: "Nytt",
      text: "Så.",
      responsibleSectors: [],
      divergesFromParent: false,
    };
    await town.do("operativeChair", "updateAgreementClause", { ...at(stale), ...content });
    expect(
      await town.refusal("coordinator", "updateAgreementClause", { ...at(stale), ...content }),
    ).toMatchObject({
      code: "CONFLICT",
      params: { currentVersion: stale.version + 1 },
    });
    await town.do("coordinator", "removeAgreementClause", at(await clause("3")));
    expect(await refs()).toEqual(["1:1 a", "2:2"]);
    const left = at(await clause("2"));
    for (const who of members) {
      expect(await town.refusal(who, "removeAgreementClause", left)).toMatchObject({ code: "FORBIDDEN" });
      expect(await town.refusal(who, "moveAgreementClause", { ...left, position: 1 })).toMatchObject({
        code: "FORBIDDEN",
      });
    }
    expect(await town.refusal("chair", "updateAgreementClause", { ...left, ...content })).toEqual({
      code: "NOT_FOUND",
    });
    expect((await town.log(draft.id)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(["agreementVersion.moveClause", "agreementVersion.removeClause"]),
    );
  });
});

describe("the list of agreements", () => {
  it("by forum, level and in force; by title, page by page", async () => {
    await stories.above();
    await stories.inForce();
    for (const title of ["Överst", "Ärende", "Avtal"]) await stories.agreement({ title, level: "SERVICE" });
    const forum = `forumId: "${town.forums.operative}"`;
    const titles = async (who: "coordinator" | "school" | "stranger", filter: string) => {
      const { edges } = await town.see<{ edges: { node: { title: string } }[] }>(
        who,
        `agreements(first: 100, filter: { ${filter} }) { edges { node { title } } }`,
      );
      return edges.map(({ node }) => node.title);
    };
    expect(await titles("coordinator", "level: [SERVICE]")).toEqual(["Avtal", "Ärende", "Överst"]);
    expect(await titles("school", "level: [SERVICE]")).toEqual([]);
    expect(await titles("coordinator", "level: [SERVICE], inForceOnly: true")).toEqual([]);
    expect(await titles("coordinator", `forumId: "${town.forums.steering}"`)).toEqual([]);
    expect(await titles("stranger", forum)).toEqual([]);
    const standing = await titles("school", `${forum}, inForceOnly: true`);
    expect(standing).toContain("Länsöverenskommelse");
    expect(standing).toContain("Lokal BUS-överenskommelse");

    const paged: string[] = [];
    for (let after = ""; ; ) {
      const page = await town.see<{
        edges: { node: { title: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      }>(
        "coordinator",
        `agreements(first: 9, filter: { ${forum} }${after}) { edges { node { title } } pageInfo { hasNextPage endCursor } }`,
      );
      paged.push(...page.edges.map(({ node }) => node.title));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(await titles("coordinator", forum));
  });
});
