import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { climb } from "../support/ladder.ts";
import { Stories } from "../support/stories.ts";
import { type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: Stories;
const unknown = "019b0000-0000-7000-8000-000000000000";

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
});
afterAll(() => town.close());

const written = (more: object = {}) => ({
  ...stories.texts,
  concernedOrganizationIds: [town.organizations.clinic],
  ...more,
});
const draft = (more: object = {}) => {
  const { noIndividualAttested, ...texts } = written(more) as Record<string, unknown>;
  return texts;
};

describe("a draft", () => {
  climb(() => town, {
    mutation: "saveDeficiencyDraft",
    start: () => town.do("school", "saveDeficiencyDraft", draft({ title: "" })),
    input: ({ id, version }) => ({ ...draft(), id, version }),
    by: "school",
    bad: [
      [
        "an organization that is not there",
        () => ({ concernedOrganizationIds: [unknown] }),
        { field: "input.concernedOrganizationIds", reason: "unknownOrganization" },
      ],
      ["a draft without its version", () => ({ version: null }), { field: "input.version" }],
    ],
    forbidden: ["representative", "secretariat", "admin"],
    hidden: ["coordinator", "operativeChair", "clinic", "neighbour", "stranger"],
    done: (after, before) => {
      expect(after).toMatchObject({
        id: before.id,
        status: "DRAFT",
        number: null,
        title: stories.texts.title,
      });
    },
    logged: ["deficiency.saveDraft", "REPORTER"],
    once: false,
  });

  it("is seen by the writer and the own representative alone, and in no number", async () => {
    const before = await town.see<{ tally: unknown }>(
      "coordinator",
      `forum(id: "${town.forums.operative}") { tally { open } }`,
    );
    const { id } = await town.do("school", "saveDeficiencyDraft", draft());
    for (const who of ["school", "representative"] as const) {
      expect(await town.matter(who, id)).toMatchObject({ status: "DRAFT" });
    }
    for (const who of ["coordinator", "clinic", "social", "admin", "auditor"] as const) {
      await expect(town.matter(who, id)).rejects.toThrow("NOT_FOUND");
    }
    const { edges } = await town.see<{ edges: { node: Noun }[] }>(
      "secretariat",
      "deficiencySignals { edges { node { id } } }",
    );
    expect(edges.map(({ node }) => node.id)).not.toContain(id);
    expect(await town.see("coordinator", `forum(id: "${town.forums.operative}") { tally { open } }`)).toEqual(
      before,
    );
  });

  it("is continued and then reported, with other organizations concerned", async () => {
    const first = await town.do("school", "saveDeficiencyDraft", draft());
    const { social } = town.organizations;
    const { id, version } = await town.do("school", "saveDeficiencyDraft", {
      ...draft({ concernedOrganizationIds: [social] }),
      id: first.id,
      version: first.version,
    });
    const reported = await town.do("school", "reportDeficiency", {
      ...written({ concernedOrganizationIds: [social] }),
      id,
      version,
    });
    expect(reported).toMatchObject({ id: first.id, status: "REPORTED", noIndividualAttested: true });
    const seen = await town.matter<{ concernedOrganizations: Noun[] }>(
      "social",
      id,
      "concernedOrganizations { id }",
    );
    expect(seen.concernedOrganizations.map((one) => one.id)).toEqual([social]);
    expect(
      await town.refusal("school", "saveDeficiencyDraft", { ...draft(), id, version: reported.version }),
    ).toEqual({ code: "ILLEGAL_TRANSITION", params: { action: "edit", from: "REPORTED" } });
  });
});

describe("a report", () => {
  climb(() => town, {
    mutation: "reportDeficiency",
    start: () => town.do("school", "saveDeficiencyDraft", draft()),
    input: ({ id, version }) => ({ ...written(), id, version }),
    by: "school",
    bad: [
      [
        "an organization that is not there",
        () => ({ concernedOrganizationIds: [town.organizations.clinic, unknown] }),
        { field: "input.concernedOrganizationIds", reason: "unknownOrganization" },
      ],
    ],
    forbidden: ["representative", "auditor", "secretariat", "admin"],
    hidden: ["coordinator", "clinic", "neighbour"],
    rules: [
      ["R11 a title", () => ({ title: " " }), { rule: "R11", reason: "titleMissing", field: "input.title" }],
      ["R11 a description", () => ({ description: "\u00a0" }), { rule: "R11", reason: "descriptionMissing" }],
      [
        "R11 nobody can be recognised, attested",
        () => ({ noIndividualAttested: false }),
        { rule: "R11", reason: "attestationMissing", field: "input.noIndividualAttested" },
      ],
      ["R11 someone is concerned", () => ({ concernedOrganizationIds: [] }), { reason: "concernedMissing" }],
      [
        "R11 not only the own organization is concerned",
        () => ({ concernedOrganizationIds: [town.organizations.school] }),
        { rule: "R11", reason: "concernedOnlyOwn", field: "input.concernedOrganizationIds" },
      ],
      [
        "R10 a forum that is not among the choices",
        () => ({ forumId: town.forums.steering }),
        { rule: "R10", reason: "notAmongChoices", field: "input.forumId" },
      ],
      [
        "R10 outside every forum there is nowhere to report",
        () => ({ id: null, version: null }),
        { rule: "R10", reason: "noForum" },
        "stranger",
      ],
    ],
    done: (after) => {
      expect(after).toMatchObject({
        status: "REPORTED",
        number: expect.stringMatching(/^OPER-\d{4}-\d{3}$/),
        wrongForum: false,
      });
    },
    logged: ["deficiency.report", "REPORTER"],
  });

  it("R18 sets the dates: 10 days to acknowledge, 60 to give feedback", async () => {
    const { acknowledgeBy, feedbackBy } = await stories.reported();
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format();
    const days = (date: unknown) => (Date.parse(String(date)) - Date.parse(today)) / 86_400_000;
    expect([days(acknowledgeBy), days(feedbackBy)]).toEqual([10, 60]);
  });

  it("R22 numbers run without a gap, also past a refused report", async () => {
    const running = async () => Number(String((await stories.reported()).number).slice(-3));
    const first = await running();
    await town.refusal("school", "reportDeficiency", written({ concernedOrganizationIds: [unknown] }));
    const together = await Promise.all([running(), running(), running()]);
    expect(together.sort((a, b) => a - b)).toEqual([first + 1, first + 2, first + 3]);
  });

  it("R10 concerning someone outside its forums goes to an own forum, marked for its chair", async () => {
    const leisure = [town.organizations.leisure];
    const route = await town.see<{ wrongForum: boolean; forums: Noun[] }>(
      "school",
      `reportRoute(concernedOrganizationIds: ["${leisure}"]) { wrongForum forums { id } }`,
    );
    expect(route).toEqual({ wrongForum: true, forums: [{ id: town.forums.operative }] });
    expect(await stories.reported({ concernedOrganizationIds: leisure })).toMatchObject({ wrongForum: true });
  });

  it("R10 ties are the reporter's choice", async () => {
    const { second } = await townWithTwoChoices();
    const both = { concernedOrganizationIds: [town.organizations.clinic] };
    const refusal = await town.refusal("school", "reportDeficiency", written(both));
    expect(refusal).toMatchObject({ rule: "R10", reason: "chooseForum", field: "input.forumId" });
    expect(new Set(refusal.params?.choices as string[])).toEqual(new Set([town.forums.operative, second]));
    const { id } = await stories.reported({ ...both, forumId: second });
    expect(await town.matter("school", id, "handlingForum { id }")).toEqual({
      handlingForum: { id: second },
    });
  });

  it("R11 what is solved already goes straight to feedback", async () => {
    const solved = await stories.reported({ alreadySolved: true, forumId: town.forums.operative });
    const feedback = { outcome: "ALREADY_SOLVED", summary: "Rutinen är ändrad." };
    expect(await stories.step("coordinator", "giveFeedback", solved, feedback)).toMatchObject({
      status: "FEEDBACK_GIVEN",
      acknowledgedAt: expect.any(String),
    });
    const open = await stories.reported({ forumId: town.forums.operative });
    const { id, version } = open;
    expect(await town.refusal("coordinator", "giveFeedback", { id, version, ...feedback })).toMatchObject({
      rule: "R17",
      reason: "alreadySolvedHere",
    });
  });
});

/** Another operative forum with the same parties. */
async function townWithTwoChoices(): Promise<{ second: string }> {
  const { id: areaId } = (await town.see<Noun[]>("admin", "areas { id }"))[0] as Noun;
  const { id: second } = await town.do("admin", "createForum", {
    name: "Forum två",
    code: "TVA",
    kind: "BUS",
    level: "OPERATIVE",
    areaId,
    purpose: "Att pröva med.",
  });
  for (const organizationId of [town.organizations.school, town.organizations.clinic]) {
    const invited = await town.do("admin", "inviteOrganization", {
      forumId: second,
      organizationId,
      from: "2020-01-01",
    });
    await stories.step("admin", "moveMembership", invited, { action: "accept" });
  }
  await town.sql("update forum set status = 'ACTIVE' where id = ?", [second]);
  return { second };
}
