import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town } from "../support/town.ts";

let town: Town;
let stories: Stories;

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
});
afterAll(() => town.close());

const report = (clientMutationId: string, more: object = {}) => ({
  ...stories.texts,
  concernedOrganizationIds: [town.organizations.clinic],
  clientMutationId,
  ...more,
});
const stored = async () => {
  const { deficiency, change, mutation_receipt } = await town.rows();
  return { deficiency, change, mutation_receipt };
};

describe("a mutation sent again", () => {
  it("is carried out once, and answers with the same noun as it now is", async () => {
    const first = await town.do("school", "reportDeficiency", report("again"));
    const before = await stored();
    await stories.step("coordinator", "acknowledgeDeficiency", first);
    const retried = await town.do("school", "reportDeficiency", report("again"));
    expect(retried).toMatchObject({ id: first.id, number: first.number, status: "ACKNOWLEDGED" });
    expect((await stored()).deficiency).toBe(before.deficiency);
  });

  it("eight at once: one noun, one line in the log", async () => {
    const before = await stored();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => town.do("school", "reportDeficiency", report("eight"))),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const after = await stored();
    expect(after.deficiency).toBe(Number(before.deficiency) + 1);
    expect(after.mutation_receipt).toBe(Number(before.mutation_receipt) + 1);
    expect(await town.log(answers[0]?.id ?? "")).toHaveLength(1);
  });

  it("with another body, or as another mutation: BAD_USER_INPUT, and nothing is done", async () => {
    const { id, version } = await town.do("school", "reportDeficiency", report("other"));
    const before = await town.rows();
    const reused = { code: "BAD_USER_INPUT", field: "input.clientMutationId", reason: "reused" };
    expect(await town.refusal("school", "reportDeficiency", report("other", { title: "En annan" }))).toEqual(
      reused,
    );
    const withdraw = { id, version, reason: "Fel.", clientMutationId: "other" };
    expect(await town.refusal("school", "withdrawDeficiency", withdraw)).toEqual(reused);
    expect(await town.rows()).toEqual(before);
  });

  it("another person's same id is another mutation", async () => {
    const own = await town.do("school", "reportDeficiency", report("mine"));
    const colleague = await town.do("representative", "reportDeficiency", report("mine"));
    expect(colleague.id).not.toBe(own.id);
  });

  it("leaves no receipt when it is refused: the same id works once the fault is mended", async () => {
    const refused = report("mended", { concernedOrganizationIds: [] });
    expect(await town.refusal("school", "reportDeficiency", refused)).toMatchObject({ code: "RULE_REFUSED" });
    expect((await town.do("school", "reportDeficiency", report("mended"))).status).toBe("REPORTED");
  });

  it("has an id", async () => {
    expect(await town.refusal("school", "reportDeficiency", report("  "))).toEqual({
      code: "BAD_USER_INPUT",
      field: "input.clientMutationId",
      reason: "blank",
    });
  });

  it("several in one request succeed or fail together", async () => {
    const before = await town.rows();
    const { data, errors } = await town.post(
      "school",
      `mutation ($a: ReportDeficiencyInput!, $b: ReportDeficiencyInput!) {
        a: reportDeficiency(input: $a) { id } b: reportDeficiency(input: $b) { id } }`,
      { a: report("both-a"), b: report("both-b", { concernedOrganizationIds: [] }) },
    );
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe("RULE_REFUSED");
    expect(await town.rows()).toEqual(before);
  });
});

describe("a conflict", () => {
  it("a stale version answers CONFLICT with the current one, and changes nothing", async () => {
    const reported = await stories.reported();
    const acknowledged = await stories.step("coordinator", "acknowledgeDeficiency", reported);
    const before = await town.rows();
    expect(await town.refusal("coordinator", "startHandling", at(reported))).toEqual({
      code: "CONFLICT",
      field: "input.version",
      params: { currentVersion: acknowledged.version },
    });
    expect(await town.rows()).toEqual(before);
  });

  /** Each takes another noun's lock: the deficiency is locked when it is read, the others when they are written. */
  const races: readonly (readonly [
    string,
    "coordinator" | "chair" | "clinic",
    string,
    () => Promise<Noun>,
    object,
  ])[] = [
    ["a deficiency", "coordinator", "acknowledgeDeficiency", () => stories.reported(), {}],
    ["an escalation", "chair", "acceptEscalation", () => stories.escalated(), {}],
    ["a transfer", "chair", "acceptTransfer", () => stories.transferProposed(), {}],
    ["a measure", "clinic", "moveActivity", () => stories.activity(), { action: "start" }],
  ];
  it.each(races)(
    "two on %s with the same version: one wins, the other is told",
    async (_noun, who, mutation, start, more) => {
      for (let round = 0; round < 3; round++) {
        const noun = await start();
        const answers = await Promise.all(
          [1, 2].map(() => town.attempt(who, mutation, { ...at(noun), ...more })),
        );
        expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
        const lost = answers.find(({ errors }) => errors.length > 0)?.errors[0]?.extensions;
        expect(lost).toMatchObject({
          code: "CONFLICT",
          field: "input.version",
          params: { currentVersion: noun.version + 1 },
        });
      }
    },
  );
});
