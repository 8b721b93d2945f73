import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Stories } from "../support/stories.ts";
import { type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: Stories;
let matter: Noun;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
  matter = await stories.reported();
});
afterAll(() => town.close());

const forum = (who: Who, name: "operative" | "steering" | "regional" | "neighbour", selection: string) =>
  town.see<Record<string, unknown>>(who, `forum(id: "${town.forums[name]}") { ${selection} }`);

describe("the reporter's name (DOMAIN.md 3.4)", () => {
  const name = async (who: Who) =>
    (
      await town.matter<{ reporter: { displayName: string } | null }>(
        who,
        matter.id,
        "reporter { displayName }",
      )
    ).reporter?.displayName ?? null;

  it.each(["school", "representative", "coordinator", "operativeChair"] as const)(
    "is read by %s",
    async (who) => {
      expect(await name(who)).toBe("Person school@test.example");
    },
  );

  it.each(["clinic", "social"] as const)("not by %s, who sees the matter", async (who) => {
    expect(await name(who)).toBeNull();
    expect(
      (await town.post(who, `{ deficiency(id: "${matter.id}") { reporter { id } history { actorRole } } }`))
        .text,
    ).not.toContain("school@");
  });

  it("not in what is raised, nor by the forum above", async () => {
    const { id } = await stories.escalated();
    const fields =
      "question tried projection { title description reporterOrganization } deficiency { reporter { displayName } }";
    const { text } = await town.post("chair", `{ escalation(id: "${id}") { ${fields} } }`);
    expect(text).toContain("Organisation skolan");
    expect(text).not.toMatch(/Person|@/);
  });
});

describe("who follows the forum's matters", () => {
  it("the secretariat reads signals without a text, and no deficiency", async () => {
    const signals = `deficiencySignals { edges { node { id number category status concernedSectors forum { id } } } }`;
    const { edges } = await town.see<{ edges: { node: Noun }[] }>("secretariat", signals);
    expect(edges.map(({ node }) => node)).toContainEqual({
      id: matter.id,
      number: matter.number,
      category: "TRANSITION",
      status: "REPORTED",
      concernedSectors: ["PSYCHIATRY"],
      forum: { id: town.forums.operative },
    });
    const { text } = await town.post("secretariat", "{ deficiencies { edges { node { id title } } } }");
    expect(text).not.toContain(matter.id);
    await expect(town.matter("secretariat", matter.id)).rejects.toThrow("NOT_FOUND");
  });

  it.each(["coordinator", "social", "secretariat", "auditor"] as const)(
    "%s reads how many there are",
    async (who) => {
      expect(await forum(who, "operative", "tally { open overdue closed }")).toEqual({
        tally: { open: expect.any(Number), overdue: 0, closed: 0 },
      });
    },
  );

  it.each(["chair", "admin", "school", "orgadmin"] as const)(
    "%s does not, and still reads the forum",
    async (who) => {
      expect(await forum(who, "operative", "name tally { open }")).toEqual({
        name: "Forum oper",
        tally: null,
      });
    },
  );

  it("the auditor reads no matter", async () => {
    expect(await town.see("auditor", "deficiencies { edges { node { id } } }")).toEqual({ edges: [] });
  });

  it("history names role and organization, never the person", async () => {
    const { history } = await town.matter<{ history: Noun[] }>(
      "clinic",
      matter.id,
      "history { action actorRole actorOrganizationId subjectId }",
    );
    expect(history).toEqual([
      {
        action: "deficiency.report",
        actorRole: "REPORTER",
        actorOrganizationId: town.organizations.school,
        subjectId: matter.id,
      },
    ]);
  });
});
