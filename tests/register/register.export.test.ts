import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportArea, printRegister } from "../../server/register/register.export.ts";
import type { RegisterDraft } from "../../server/register/register.format.ts";
import { importRegister } from "../../server/register/register.import.ts";
import { checkRegister, readRegister } from "../../server/register/register.read.ts";
import { openTestHub, type TestHub } from "./database.ts";
import { exampleRegister } from "./example.ts";
import { sample, today } from "./sample.ts";

let here: TestHub;
let elsewhere: TestHub;

const take = (db: TestHub, file: RegisterDraft) =>
  db.run((op) => importRegister(op, checkRegister(file, today)));
const give = async (db: TestHub, area: string): Promise<RegisterDraft> => {
  const file = await db.run((op) => exportArea(op, area));
  if (!file) throw new Error("an unknown area");
  return file;
};

const byText = (rows: readonly unknown[] = []) =>
  rows.map((row) => JSON.stringify(row, Object.keys(row as object).sort())).sort();
const single = ({ memberships = [] }: RegisterDraft) =>
  memberships.flatMap(({ organizations, ...terms }) =>
    organizations.map((organization) => ({ ...terms, organization })),
  );

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([openTestHub(), openTestHub()]);
  await take(here, sample());
  await take(here, exampleRegister);
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
});

describe("exporting", () => {
  it("gives back the sample's county", async () => {
    const file = await give(here, "stockholms-lan");
    const from = sample();
    for (const list of ["areas", "organizations", "forums", "lineage", "cadence"] as const) {
      expect(byText(file[list]), list).toEqual(byText(from[list]));
    }
    expect(byText(single(file))).toEqual(byText(single(from)));
  });

  it("is the same when it has been imported elsewhere", async () => {
    for (const area of ["stockholms-lan", "provlan"]) {
      const text = printRegister(await give(here, area));
      await elsewhere.run((op) => importRegister(op, readRegister(Buffer.from(text), today)));
      expect(printRegister(await give(elsewhere, area))).toBe(text);
    }
  });

  it("keeps all that a forum's register says", async () => {
    const file = await give(elsewhere, "provlan");
    const from = checkRegister(exampleRegister, today);
    expect(byText(file.forums)).toEqual(byText(from.forums));
    expect(file.organizations?.find(({ key }) => key === "nedlagd")).toMatchObject({
      active: false,
      parent: "provkommun",
    });
  });

  it("takes along what a part of the county needs, and no more", async () => {
    const file = await give(here, "hasselby-vallingby");
    expect(file.forums?.map(({ key }) => key)).toEqual([
      "bussam",
      "bus-bromma",
      "bus-bromma-hv",
      "bus-hv",
      "styrgrupp-skola-soc",
      "operativ-skola-soc",
    ]);
    expect(file.areas?.map(({ key }) => key)).toEqual([
      "stockholms-lan",
      "stockholm",
      "bromma",
      "hasselby-vallingby",
    ]);
    expect(file.organizations?.map(({ key }) => key)).not.toContain("provkommun");
    expect(() => checkRegister(file, today)).not.toThrow();
  });

  it("knows no area that is not there", async () => {
    expect(await here.run((op) => exportArea(op, "atlantis"))).toBeNull();
  });
});
