import { describe, expect, test } from "vitest";
import {
  checkTransfer,
  transferActions,
  transferStates,
  transferTransitions,
} from "../../server/deficiencies/transfer.rules.ts";
import { forumLevels, forumStates } from "../../server/forums/forum.rules.ts";
import { checkEveryCell, refusalOf } from "../kit/stateTable.ts";

describe("a transfer's life", () => {
  checkEveryCell(
    transferTransitions,
    transferStates,
    transferActions,
    `
              PROPOSED   ACCEPTED  RETURNED  WITHDRAWN
    accept    ACCEPTED   ·         ·         ·
    return    RETURNED   ·         ·         ·
    withdraw  WITHDRAWN  ·         ·         ·
    `,
  );
});

describe("R22 a matter moves to another forum", () => {
  const transfer = {
    fromForumId: "north",
    toForumId: "south",
    toStatus: "ACTIVE",
    toLevel: "OPERATIVE",
    reason: "Gäller ett annat område.",
  } as const;
  const check = (change: Partial<Parameters<typeof checkTransfer>[0]>) => () =>
    checkTransfer({ ...transfer, ...change });

  test("that is active and handles matters, whatever its level", () => {
    for (const toLevel of forumLevels.filter((level) => level !== "POLITICAL")) {
      expect(check({ toLevel })).not.toThrow();
    }
  });

  test.each([
    [{ reason: " - " }, "R22", "transferReasonMissing", "input.reason"],
    [{ toForumId: "north" }, "R22", "sameForum", "input.toForumId"],
    [{ toLevel: "POLITICAL" as const }, "R14", "politicalLevel", "input.toForumId"],
  ])("%o is refused by %s: %s", (change, rule, reason, field) => {
    expect(refusalOf(check(change))).toEqual({ code: "RULE_REFUSED", rule, reason, field, params: {} });
  });

  test("and not to one that is forming, dormant, split, merged or closed", () => {
    for (const toStatus of forumStates.filter((status) => status !== "ACTIVE")) {
      expect(refusalOf(check({ toStatus }))).toEqual({
        code: "RULE_REFUSED",
        rule: "R10",
        reason: "receiverNotActive",
        field: "input.toForumId",
        params: {},
      });
    }
  });
});
