import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { nextYear } from "../support/day.ts";
import { Stories } from "../support/stories.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: Stories;
const logged: string[] = [];
let matter: Noun;
let escalation: Noun;

beforeAll(async () => {
  vi.stubEnv("TEST_LOG", "1");
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    logged.push(String(chunk));
    return true;
  });
  town = await Town.open();
  stories = new Stories(town);
  matter = await stories.inHandling();
  escalation = await stories.accepted();
});
afterAll(async () => {
  await town.close();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
let before: Record<string, number>;
beforeEach(async () => {
  before = await town.rows();
});
afterEach(async () => {
  expect(await town.rows()).toEqual(before);
});

/** Made up: a date, three digits, and the check digit that belongs to them. */
function identityNumber(date: string, serial: string): string {
  const sum = [...(date.slice(2) + serial)]
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  return `${date}-${serial}${(10 - (sum % 10)) % 10}`;
}
const personal = identityNumber("20110306", "238");
const unknown = "019b0000-0000-7000-8000-000000000000";

const report = (more: object = {}) => ({
  ...stories.texts,
  concernedOrganizationIds: [town.organizations.clinic],
  ...more,
});
const measures = (...more: object[]) => ({
  ...at(matter),
  measures: more.map((one) => stories.measure(one)),
});

type Case = readonly [title: string, who: Who, mutation: string, input: () => object, refused: object];

async function refuses(
  who: Who,
  mutation: string,
  input: object,
  refused: object,
  secret?: string,
): Promise<void> {
  const { errors, text, data } = await town.attempt(who, mutation, input);
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions).toMatchObject(refused);
  if (!secret) return;
  for (const said of [text, logged.join("")]) {
    expect(said).not.toContain(secret);
    expect(said).not.toContain(secret.replaceAll("-", ""));
  }
}

describe("a text", () => {
  const texts: readonly (readonly [string, Who, string, (text: string) => object])[] = [
    ["input.title", "school", "reportDeficiency", (title) => report({ title })],
    ["input.description", "school", "reportDeficiency", (description) => report({ description })],
    ["input.text", "clinic", "replyToDeficiency", (text) => ({ id: matter.id, text })],
    ["input.reason", "school", "askRepresentative", (reason) => ({ id: matter.id, reason })],
    ["input.measures[1].title", "coordinator", "decideMeasures", (title) => measures({}, { title })],
    [
      "input.summary",
      "coordinator",
      "giveFeedback",
      (summary) => ({ ...at(matter), ...stories.feedback, summary }),
    ],
    [
      "input.question",
      "coordinator",
      "escalate",
      (question) => ({ ...at(matter), ...stories.question, question }),
    ],
    ["input.tried", "coordinator", "escalate", (tried) => ({ ...at(matter), ...stories.question, tried })],
    ["input.answer", "chair", "answerEscalation", (answer) => ({ ...at(escalation), answer })],
    [
      "input.reason",
      "coordinator",
      "proposeTransfer",
      (reason) => ({ ...at(matter), toForumId: town.forums.steering, reason }),
    ],
    [
      "input.clientMutationId",
      "school",
      "reportDeficiency",
      (clientMutationId) => report({ clientMutationId }),
    ],
    ...["title", "place", "link"].map(
      (field) =>
        [
          `input.${field}`,
          "coordinator",
          "planMeeting",
          (text: string) => ({
            forumId: town.forums.operative,
            startsAt: `${nextYear()}-11-26T09:00:00Z`,
            [field]: text,
          }),
        ] as const,
    ),
    [
      "input.reason",
      "coordinator",
      "cancelMeeting",
      (reason) => ({ id: town.forums.operative, version: 1, reason }),
    ],
    ...["title", "description", "subjectType"].map(
      (field) =>
        [
          `input.${field}`,
          "social",
          "proposeAgendaItem",
          (text: string) => ({ forumId: town.forums.operative, title: "Prov", [field]: text }),
        ] as const,
    ),
    ["input.id", "clinic", "replyToDeficiency", (id) => ({ id, text: "Svar." })],
    [
      "input.concernedOrganizationIds[0]",
      "school",
      "reportDeficiency",
      (id) => report({ concernedOrganizationIds: [id] }),
    ],
  ];

  it.each(texts)(
    "with an identity number in %s of %s's %s: refused with its place, never repeated",
    async (field, who, mutation, input) => {
      const text = `Gäller ${personal} i klassen.`;
      const refused = { code: "PERSONAL_DATA_DETECTED", field, params: { offset: 7, length: 13 } };
      await refuses(who, mutation, input(text), refused, personal);
    },
  );

  it.each(texts)("with NUL in %s of %s's %s", async (field, who, mutation, input) => {
    await refuses(who, mutation, input("a\0b"), { code: "BAD_USER_INPUT", field, reason: "nul" });
  });

  it.each(texts)("with half a character in %s of %s's %s", async (field, who, mutation, input) => {
    await refuses(who, mutation, input("a\ud800b"), { code: "BAD_USER_INPUT", field, reason: "brokenText" });
  });

  it.each(texts.slice(0, 4))("too long in %s of %s's %s", async (field, who, mutation, input) => {
    await refuses(who, mutation, input("x".repeat(10_001)), {
      code: "BAD_USER_INPUT",
      field,
      reason: "tooLong",
    });
  });

  it("of a megabyte: refused, coded", async () => {
    const reply = await town.attempt(
      "school",
      "reportDeficiency",
      report({ description: "x".repeat(1024 * 1024) }),
    );
    expect(reply.data).toBeNull();
    expect(reply.errors[0]?.extensions).toMatchObject({ field: "input.description", reason: "tooLong" });
    expect(reply.text.length).toBeLessThan(1000);
  });

  it.each([
    "forums(search: $text)",
    "organizations(search: $text)",
    "deficiencies(filter: { search: $text })",
  ])("searched for in %s: an identity number is refused, NUL too", async (field) => {
    const ask = (text: string) =>
      town.post("coordinator", `query ($text: String) { ${field} { pageInfo { hasNextPage } } }`, { text });
    const { errors, text } = await ask(personal);
    expect(errors[0]?.extensions).toMatchObject({
      code: "PERSONAL_DATA_DETECTED",
      field: expect.stringMatching(/search$/),
    });
    expect(text + logged.join("")).not.toContain(personal);
    expect((await ask("a\0b")).errors[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      reason: "nul",
    });
  });

  it("written into the document itself: refused and not repeated", async () => {
    const { errors, text } = await town.post(
      "coordinator",
      `{ forums(search: "${personal}") { pageInfo { endCursor } } }`,
    );
    expect(errors[0]?.extensions.code).toBe("PERSONAL_DATA_DETECTED");
    expect(text + logged.join("")).not.toContain(personal);
  });

  it("as a value of another type: refused and not repeated", async () => {
    const { errors, text } = await town.attempt("school", "reportDeficiency", report({ severity: personal }));
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "input.severity" });
    expect(text + logged.join("")).not.toContain(personal);
  });
});

describe("a value", () => {
  const input = (field: string, reason?: string) => ({
    code: "BAD_USER_INPUT",
    field,
    ...(reason ? { reason } : {}),
  });
  const cases: readonly Case[] = [
    [
      "a day in year 0",
      "coordinator",
      "decideMeasures",
      () => measures({ due: "0000-01-01" }),
      input("input.measures[0].due", "notADate"),
    ],
    [
      "a day that is none",
      "coordinator",
      "decideMeasures",
      () => measures({}, { due: "2027-02-29" }),
      input("input.measures[1].due", "notADate"),
    ],
    [
      "a day with a time",
      "coordinator",
      "decideMeasures",
      () => measures({ due: "2027-02-01T00:00:00Z" }),
      input("input.measures[0].due", "notADate"),
    ],
    [
      "a number for a day",
      "coordinator",
      "decideMeasures",
      () => measures({ due: 20270201 }),
      input("input.measures[0].due"),
    ],
    [
      "an enum value that is none",
      "school",
      "reportDeficiency",
      () => report({ category: "WEATHER" }),
      input("input.category"),
    ],
    [
      "a field that is none",
      "school",
      "reportDeficiency",
      () => report({ weather: "fine" }),
      input("input", "unknownField"),
    ],
    [
      "a missing field",
      "school",
      "replyToDeficiency",
      () => ({ id: matter.id }),
      input("input.text", "required"),
    ],
    [
      "too large a version",
      "coordinator",
      "giveFeedback",
      () => ({ ...at(matter), ...stories.feedback, version: 2 ** 31 }),
      input("input.version"),
    ],
    [
      "a thousand organizations concerned",
      "school",
      "reportDeficiency",
      () => report({ concernedOrganizationIds: Array.from({ length: 1000 }, () => randomUUID()) }),
      input("input.concernedOrganizationIds", "tooMany"),
    ],
    [
      "a thousand measures",
      "coordinator",
      "decideMeasures",
      () => measures(...Array.from({ length: 1000 }, () => ({}))),
      input("input.measures", "tooMany"),
    ],
    [
      "an organization that is not there",
      "school",
      "reportDeficiency",
      () => report({ concernedOrganizationIds: [unknown] }),
      input("input.concernedOrganizationIds", "unknownOrganization"),
    ],
    [
      "a reused id with another body",
      "school",
      "reportDeficiency",
      () => report({ clientMutationId: "used" }),
      input("input.clientMutationId", "reused"),
    ],
    [
      "a stale version",
      "coordinator",
      "giveFeedback",
      () => ({ ...at(matter), version: 1, ...stories.feedback }),
      { code: "CONFLICT", field: "input.version" },
    ],
    [
      "a version from the future",
      "coordinator",
      "giveFeedback",
      () => ({ ...at(matter), version: 99, ...stories.feedback }),
      { code: "CONFLICT", field: "input.version" },
    ],
    [
      "an illegal transition",
      "coordinator",
      "acknowledgeDeficiency",
      () => at(matter),
      { code: "ILLEGAL_TRANSITION", params: { action: "acknowledge", from: "IN_HANDLING" } },
    ],
  ];
  beforeAll(() => town.do("school", "saveDeficiencyDraft", { ...draft(), clientMutationId: "used" }));
  const draft = () => {
    const { noIndividualAttested, ...texts } = report() as Record<string, unknown>;
    return texts;
  };

  it.each(cases)("%s", async (_title, who, mutation, given, refused) => {
    await refuses(who, mutation, given(), refused);
  });

  it.each([unknown, "no-uuid", "", "019b0000-0000-7000-8000-00000000000G"])(
    "the id %j: NOT_FOUND",
    async (id) => {
      for (const [who, mutation, more] of [
        ["coordinator", "acknowledgeDeficiency", { version: 1 }],
        ["clinic", "replyToDeficiency", { text: "Svar." }],
        ["chair", "acceptEscalation", { version: 1 }],
        ["chair", "acceptTransfer", { version: 1 }],
        ["clinic", "moveActivity", { version: 1, action: "start" }],
        ["orgadmin", "moveMembership", { version: 1, action: "leave" }],
        ["orgadmin", "assignSeat", { version: 1 }],
      ] as const) {
        expect(await town.refusal(who, mutation, { id, ...more })).toEqual({ code: "NOT_FOUND" });
      }
      for (const field of ["deficiency", "escalation", "forum"]) {
        const { errors } = await town.post("coordinator", `query ($id: ID!) { ${field}(id: $id) { id } }`, {
          id,
        });
        expect(errors[0]?.extensions.code).toBe("NOT_FOUND");
      }
      const { errors } = await town.post(
        "coordinator",
        "query ($f: DeficiencyFilter) { deficiencies(filter: $f) { edges { cursor } } }",
        {
          f: { forumId: id, concernedOrganizationId: id },
        },
      );
      expect(errors).toEqual([]);
    },
  );

  it("another forum's matter, and an id of another kind of noun: NOT_FOUND", async () => {
    expect(await town.refusal("neighbour", "acknowledgeDeficiency", at(matter))).toEqual({
      code: "NOT_FOUND",
    });
    expect(await town.refusal("coordinator", "acceptEscalation", at(matter))).toEqual({ code: "NOT_FOUND" });
    const foreign = { ...at(matter), ...stories.question, urgent: true, urgentReason: "Brådskar." };
    expect(
      await town.refusal("coordinator", "escalate", { ...foreign, toForumId: town.forums.neighbour }),
    ).toMatchObject({
      rule: "R13",
      reason: "notAbove",
      field: "input.toForumId",
    });
    expect(await town.refusal("coordinator", "escalate", { ...foreign, toForumId: unknown })).toEqual({
      code: "NOT_FOUND",
    });
  });
});

it("all this was logged, or could have been", () => {
  expect(logged.join("")).toContain('"level"');
});
