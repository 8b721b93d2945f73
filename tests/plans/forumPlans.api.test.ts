import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Town, type Who } from "../support/town.ts";

let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

const mayCreate = async (who: Who): Promise<boolean> => {
  const selection = `forum(id: "${town.forums.operative}") { mayCreateActionPlan }`;
  return (await town.see<{ mayCreateActionPlan: boolean }>(who, selection)).mayCreateActionPlan;
};

describe("who may begin a plan of a forum", () => {
  it("its chair and coordinator are told so, nobody else", async () => {
    for (const who of ["coordinator", "operativeChair"] as const)
      expect(await mayCreate(who), who).toBe(true);
    for (const who of ["representative", "clinic", "chair", "secretariat", "admin"] as const) {
      expect(await mayCreate(who), who).toBe(false);
    }
  });

  it("nobody once the forum is over (R30)", async () => {
    await town.sql("update forum set status = 'CLOSED' where id = ?", [town.forums.operative]);
    expect(await mayCreate("coordinator")).toBe(false);
  });
});
