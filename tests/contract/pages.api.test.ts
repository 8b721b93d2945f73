import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Town, type Who } from "../support/town.ts";

let town: Town;
const unknown = "019b0000-0000-7000-8000-000000000000";

beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

describe("a page", () => {
  const lists = [
    ["forums", "coordinator"],
    ["organizations", "coordinator"],
    ["deficiencies", "coordinator"],
    ["deficiencySignals", "secretariat"],
    ["agreements", "coordinator"],
    ["actionPlans", "coordinator"],
    ["activities", "coordinator"],
    ["meetings", "coordinator"],
    ["forumProposals", "coordinator"],
  ] as const;
  const refusal = async (who: Who, list: string, args: string) =>
    (await town.post(who, `{ ${list}(${args}) { pageInfo { endCursor } } }`)).errors[0]?.extensions;
  const cursor = (...parts: string[]) => Buffer.from(parts.join("|")).toString("base64url");

  it.each(lists)("of %s holds 1 to 100", async (list, who) => {
    for (const first of [0, -1, 101]) {
      const refused = await refusal(who, list, `first: ${first}`);
      expect(refused).toMatchObject({ code: "BAD_USER_INPUT", field: "first", reason: "pageSize" });
    }
    expect(await refusal(who, list, "first: 1")).toBeUndefined();
  });

  const none = cursor("-".repeat(36));
  it.each(lists)("of %s goes on after a cursor of its own alone", async (list, who) => {
    const made = [
      "!",
      "1",
      cursor(),
      cursor("abc"),
      cursor("0"),
      cursor("abc", "def"),
      cursor("2026-01-01", "1"),
    ];
    for (const after of [...made, cursor("9999-99-99", unknown), cursor(unknown, "a", "b")]) {
      const refused = await refusal(who, list, `first: 1, after: "${after}"`);
      if (refused) expect(refused, after).toMatchObject({ code: "BAD_USER_INPUT", field: "after" });
    }
  });

  it.each(lists.slice(2))("of %s does not go on after what only looks like an id", async (list, who) => {
    expect(await refusal(who, list, `after: "${none}"`)).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "after",
    });
  });

  it.each(lists.slice(0, 2))("of %s does not go on after what only looks like an id", async (list, who) => {
    expect(await refusal(who, list, `after: "${none}"`)).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "after",
    });
  });
});
