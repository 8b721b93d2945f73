import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { describe, expect, it, vi } from "vitest";
import { deficienciesSearch, reportSearch } from "../../client/deficiencies/deficiencies.search.ts";
import { filterOf, isFiltered } from "../../client/deficiencies/filter.ts";
import { dropCopy, readCopy, writeCopy } from "../../client/deficiencies/reportCopy.ts";
import {
  blankReport,
  draftInput,
  reportInput,
  reportSchema,
  valuesOfDispute,
} from "../../client/deficiencies/reportValues.ts";
import { nextAttempt } from "../../client/form/attempt.ts";
import { guardText } from "../../client/form/guard.ts";
import { refusalOf } from "../../client/form/refusal.ts";
import { pin } from "../kit/identityNumbers.ts";

/** Made up, with the check digit that belongs to it. */
const identityNumber = pin("120101", "238");

const ids = () => {
  let last = 0;
  return () => `id-${++last}`;
};

describe("trying again", () => {
  it("sends what was lost as it was, so that it is carried out once", () => {
    const newId = ids();
    const first = nextAttempt(null, { id: "a", version: 3, text: "svar" }, newId);
    expect(nextAttempt(first, { id: "a", version: 4, text: "svar" }, newId)).toBe(first);
  });

  it("is a new try when something else is asked, or nothing was lost", () => {
    const newId = ids();
    const first = nextAttempt(null, { id: "a", version: 3, text: "svar" }, newId);
    expect(nextAttempt(first, { id: "a", version: 3, text: "annat" }, newId).input.clientMutationId).toBe(
      "id-2",
    );
    expect(nextAttempt(null, { id: "a", version: 3, text: "svar" }, newId).input.clientMutationId).toBe(
      "id-3",
    );
  });
});

describe("a refusal", () => {
  const refusedWith = (extensions: Record<string, unknown>) =>
    refusalOf(new CombinedGraphQLErrors({ errors: [{ message: "", extensions }] }));

  it("is told at the form's field, also in a list", () => {
    expect(
      refusedWith({ code: "RULE_REFUSED", field: "input.measures[1].due", reason: "activityDuePast" }),
    ).toMatchObject({
      code: "RULE_REFUSED",
      field: "measures.1.due",
      reason: "activityDuePast",
    });
  });

  it("is NETWORK when the hub did not answer, and INTERNAL for a code not known here", () => {
    expect(refusalOf(new TypeError("Failed to fetch")).code).toBe("NETWORK");
    expect(refusedWith({ code: "NEW_CODE" }).code).toBe("INTERNAL");
  });
});

describe("the guard in the browser", () => {
  it("stops an identity number and lets a date and an organization number pass", () => {
    expect(guardText(`Gäller ${identityNumber}`).block).toBe("identityNumber");
    expect(guardText("Möte 2026-11-26, org.nr 212000-0142").block).toBeNull();
  });

  it("only advises on signs of an individual, each kind once", () => {
    const { block, warnings } = guardText("Pojken i åk 8, och flickan i åk 7");
    expect(block).toBeNull();
    expect(warnings).toEqual(["childAndYearGroup"]);
  });
});

describe("the report form", () => {
  const whole = {
    ...blankReport,
    title: "Remiss utan svar",
    description: "Sex veckor utan besked",
    category: "ACCESS_WAITING" as const,
    concernedOrganizationIds: ["region"],
    noIndividualAttested: true,
  };
  const faultsOf = (values: unknown) => {
    const result = reportSchema("own").safeParse(values);
    return Object.fromEntries(
      result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [],
    );
  };

  it("asks for five things, and the forum only where the hub leaves a choice", () => {
    expect(faultsOf(blankReport)).toEqual({
      title: "missing",
      description: "missing",
      category: "missing",
      concernedOrganizationIds: "missing",
      noIndividualAttested: "notAttested",
    });
    expect(faultsOf(whole)).toEqual({});
  });

  it("stops what can not be sent", () => {
    expect(faultsOf({ ...whole, concernedOrganizationIds: ["own"] })).toEqual({
      concernedOrganizationIds: "onlyOwn",
    });
    expect(faultsOf({ ...whole, description: identityNumber })).toEqual({ description: "personalData" });
    expect(faultsOf({ ...whole, title: "å".repeat(201) })).toEqual({ title: "tooLong" });
  });

  it("sends a draft with its version and without attestation", () => {
    const draft = { id: "d", version: 4 };
    expect(draftInput({ ...whole, category: null }, draft)).toMatchObject({ ...draft, category: "OTHER" });
    expect(draftInput(whole, draft)).not.toHaveProperty("noIndividualAttested");
    expect(reportInput(whole, null)).toMatchObject({ noIndividualAttested: true, forumId: null });
    expect(reportInput(whole, null)).not.toHaveProperty("id");
  });

  it("about a responsibility in dispute begins with it, and keeps the link in that category alone", () => {
    const forum = { id: "f", name: "BUS", level: "OPERATIVE" as const };
    const party = (id: string) => ({
      id: `part-${id}`,
      organization: { id, name: id, shortName: null, sector: "SCHOOL" as const },
    });
    const item = { id: "r", what: "Möten", status: "DISPUTED" as const, disputeReason: "Nej", forum };
    const start = valuesOfDispute({ ...item, parts: [party("own"), party("clinic")] }, "own", "Oenighet:");
    expect(start).toMatchObject({
      title: "Oenighet: Möten",
      category: "RESPONSIBILITY",
      concernedOrganizationIds: ["clinic"],
      forumId: "f",
    });
    expect(draftInput(start, null)).toMatchObject({ responsibilityItemId: "r" });
    expect(draftInput({ ...start, category: "OTHER" }, null)).toMatchObject({ responsibilityItemId: null });
  });
});

describe("the copy of a report in this tab", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  const copy = { values: { ...blankReport, title: "Påbörjad" }, draft: null };
  const hour = 3_600_000;

  it("is there for the same person within a day, until it is sent", () => {
    writeCopy(undefined, copy, "me", 0);
    expect(readCopy(undefined, "me", 23 * hour)?.values.title).toBe("Påbörjad");
    expect(readCopy(undefined, "me", 25 * hour)).toBeNull();
    expect(readCopy(undefined, "someone", hour)).toBeNull();
    expect(readCopy("draft", "me", hour)).toBeNull();
    dropCopy(undefined);
    expect(readCopy(undefined, "me", hour)).toBeNull();
  });

  it("never holds what the guard stops", () => {
    writeCopy(undefined, { ...copy, values: { ...blankReport, title: identityNumber } }, "me", 0);
    expect([...kept.values()].join()).not.toContain(identityNumber);
  });

  it("is nothing where it can not be read", () => {
    kept.set("hub.report.new", "{");
    expect(readCopy(undefined, "me", 0)).toBeNull();
  });
});

describe("the address of the list", () => {
  it("reads what it knows and forgets what it does not", () => {
    expect(
      deficienciesSearch({
        view: "ladder",
        status: "NONSENSE",
        forum: "x",
        overdue: true,
        search: "remiss",
      }),
    ).toEqual({
      view: "ladder",
      overdue: true,
      search: "remiss",
    });
    expect(reportSearch({ draft: 7, ansvar: "x" })).toEqual({});
  });

  it("shows open matters unless told otherwise", () => {
    expect(filterOf({})).toEqual({ open: true });
    expect(filterOf({ show: "closed" })).toEqual({ open: false });
    expect(filterOf({ show: "all", search: "  " })).toEqual({});
    expect(filterOf({ status: "CLOSED", mine: true })).toEqual({ status: ["CLOSED"], mine: true });
  });

  it("is not filtered by its view or order", () => {
    expect(isFiltered({ view: "ladder", order: "deadline" })).toBe(false);
    expect(isFiltered({ category: "OTHER" })).toBe(true);
  });
});
