import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  DeficienciesDocument,
  type DeficienciesQuery,
  type DeficienciesQueryVariables,
  ReportDeficiencyDocument,
} from "../../schema/generated/graphql.ts";
import { type Client, mutationId, startTestApp, type TestApp } from "../support/app.ts";

let app: TestApp;
let coordinator: Client;
let school: Client;

beforeAll(async () => {
  app = await startTestApp();
  [coordinator, school] = await Promise.all([app.as("coordinator"), app.as("school")]);
  for (const [index, title] of [
    "Ö kallas för sent",
    "Å saknar mottagare",
    "Ä får inget svar",
    "A är oklart",
  ].entries()) {
    await school.run(ReportDeficiencyDocument, {
      input: {
        clientMutationId: mutationId(),
        title,
        description: "Det sker varje termin.",
        category: index === 0 ? "PARTICIPATION" : "TRANSITION",
        concernedOrganizationIds: [app.world.organizations.clinic],
        noIndividualAttested: true,
      },
    });
  }
});
afterAll(() => app.close());

async function numbers(client: Client, variables: DeficienciesQueryVariables): Promise<string[]> {
  const { deficiencies } = await client.run(DeficienciesDocument, variables);
  return deficiencies.edges.map(({ node }) => node.number?.slice(-3) ?? "draft");
}

describe("the list of deficiencies", () => {
  it("pages through each order without a gap or a repeat", async () => {
    for (const order of ["NEWEST", "DEADLINE"] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: DeficienciesQuery = await coordinator.run(DeficienciesDocument, {
          first: 3,
          order,
          after,
        });
        const { deficiencies } = page;
        seen.push(...deficiencies.edges.map(({ node }) => node.number?.slice(-3) ?? ""));
        after = deficiencies.pageInfo.hasNextPage ? deficiencies.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(order === "NEWEST" ? ["004", "003", "002", "001"] : ["001", "002", "003", "004"]);
    }
  });

  it("filters by category, by text whose wildcards mean nothing, and by what is one's own", async () => {
    expect(await numbers(coordinator, { first: 10, filter: { category: ["PARTICIPATION"] } })).toEqual([
      "001",
    ]);
    expect(await numbers(coordinator, { first: 10, filter: { search: "å saknar" } })).toEqual(["002"]);
    expect(await numbers(coordinator, { first: 10, filter: { search: "%" } })).toEqual([]);
    expect(await numbers(coordinator, { first: 10, filter: { mine: true } })).toEqual([]);
    expect(await numbers(school, { first: 10, filter: { mine: true } })).toHaveLength(4);
  });

  it("tells what is overdue once the day has passed", async () => {
    expect(await numbers(coordinator, { first: 10, filter: { overdue: true } })).toEqual([]);
    await app.setDays(11);
    expect(await numbers(coordinator, { first: 10, filter: { overdue: true } })).toHaveLength(4);
    await app.setDays(0);
  });
});
