import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AgreementStories } from "../support/agreements.ts";
import { Town, type Who } from "../support/town.ts";

interface Item {
  readonly kind: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly agreementVersion: { readonly id: string; readonly agreement: { readonly title: string } } | null;
}

let town: Town;
let stories: AgreementStories;
beforeAll(async () => {
  town = await Town.open();
  stories = new AgreementStories(town);
});
afterAll(() => town.close());

/** What waits for someone that is about this version. */
async function waiting(who: Who, id: string): Promise<Omit<Item, "agreementVersion">[]> {
  const { waiting: items } = await town.see<{ waiting: Item[] }>(
    who,
    "overview { waiting { kind due overdue agreementVersion { id agreement { title } } } }",
  );
  return items
    .filter(({ agreementVersion }) => agreementVersion?.id === id)
    .map(({ kind, due, overdue }) => ({ kind, due, overdue }));
}
const kinds = async (who: Who, id: string) => (await waiting(who, id)).map(({ kind }) => kind);

describe("a version of an agreement", () => {
  it("waits for nobody while it is a draft", async () => {
    const { id } = await stories.draft();
    for (const who of ["coordinator", "operativeChair", "representative", "social", "clinic"] as const) {
      expect(await kinds(who, id), who).toEqual([]);
    }
  });

  it("waits, once sent, for those who may bind a party, until theirs has approved; for nobody else", async () => {
    const { id } = await stories.sent();
    for (const who of ["representative", "social", "clinic"] as const) {
      expect(await waiting(who, id), who).toEqual([{ kind: "APPROVE_AGREEMENT", due: null, overdue: false }]);
    }
    for (const who of ["chair", "school", "stranger", "neighbour", "secretariat", "auditor"] as const) {
      expect(await kinds(who, id), who).toEqual([]);
    }
    await stories.approve("representative", id, town.organizations.school);
    expect(await kinds("representative", id)).toEqual([]);
    expect(await kinds("social", id)).toEqual(["APPROVE_AGREEMENT"]);
  });

  it("waits for nobody when it has gone back to a draft", async () => {
    const { id, version } = await stories.sent();
    await town.do("operativeChair", "returnAgreementVersionToDraft", {
      id,
      version,
      reason: "Fel första dag.",
    });
    for (const who of ["representative", "social", "clinic"] as const) {
      expect(await kinds(who, id), who).toEqual([]);
    }
  });
});
