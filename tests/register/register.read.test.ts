import "reflect-metadata";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { printFault, RegisterFaults } from "../../server/register/register.fault.ts";
import { registerJsonSchema } from "../../server/register/register.format.ts";
import { readRegister } from "../../server/register/register.read.ts";
import { contentOf, sample, sampleContent, today } from "./sample.ts";

function faultsOf(content: Uint8Array): string[] {
  try {
    readRegister(content, today);
    return [];
  } catch (error) {
    if (error instanceof RegisterFaults) return error.faults.map(printFault);
    throw error;
  }
}

/** Made here, so that none stands in a file: its check digit fits. */
const identityNumber = ["811218", "9876"].join("-");

type Break = (file: Record<string, never>) => void;
const breaks = (change: (file: Record<string, Record<string, unknown>[]>) => void): Break =>
  change as unknown as Break;
const at = (file: Record<string, Record<string, unknown>[]>, list: string, index: number) =>
  file[list]?.[index] as Record<string, never> & Record<string, unknown>;

/** What is wrong, what is told of it, and whether the JSON Schema refuses it, too. */
const table: readonly [string, Break, string, "shape" | "sense"][] = [
  [
    "an unknown key",
    breaks((f) =>
      Object.assign(at(f, "memberships", 1), {
        organizations: ["forskola-hv", "grundskola-hv", "bhv", "bup"],
      }),
    ),
    'memberships[1].organizations[3]: unknown key "bup"',
    "sense",
  ],
  [
    "an unknown area",
    breaks((f) => Object.assign(at(f, "forums", 0), { area: "atlantis" })),
    'forums[0].area: unknown key "atlantis"',
    "sense",
  ],
  [
    "lineage to an unknown forum",
    breaks((f) => Object.assign(at(f, "lineage", 1), { to: "bus-x" })),
    'lineage[1].to: unknown key "bus-x"',
    "sense",
  ],
  [
    "a report to an unknown forum",
    breaks((f) =>
      Object.assign(at(f, "plans", 1), { reports: [{ receiver: "bus-x", dueOn: "2020-12-31" }] }),
    ),
    'plans[1].reports[0].receiver: unknown key "bus-x"',
    "sense",
  ],
  [
    "a decision by an unknown forum",
    breaks((f) =>
      Object.assign(at(f, "agreements", 0), {
        versions: [{ number: 1, status: "DRAFT", decidedBy: "bus-x" }],
      }),
    ),
    'agreements[0].versions[0].decidedBy: unknown key "bus-x"',
    "sense",
  ],
  [
    "an unknown kind",
    breaks((f) => Object.assign(at(f, "areas", 0), { kind: "PLANET" })),
    "areas[0].kind: not one of COUNTY, MUNICIPALITY, CITY_DISTRICT, LOCAL_AREA, POLICE_AREA",
    "shape",
  ],
  [
    "a day that does not exist",
    breaks((f) => Object.assign(at(f, "forums", 1), { activeTo: "2019-02-29" })),
    "forums[1].activeTo: not a date that exists, written YYYY-MM-DD",
    "shape",
  ],
  [
    "the year 0",
    breaks((f) => Object.assign(at(f, "forums", 2), { activeFrom: "0000-01-01" })),
    "forums[2].activeFrom: not a date that exists, written YYYY-MM-DD",
    "shape",
  ],
  [
    "a key given twice",
    breaks((f) => f.areas?.push({ ...at(f, "areas", 3) })),
    'areas[4].key: "bromma" again: areas[3].key has it',
    "sense",
  ],
  [
    "a member given twice",
    breaks((f) =>
      Object.assign(at(f, "memberships", 4), { organizations: ["grundskola-hv", "grundskola-hv"] }),
    ),
    'memberships[4].organizations[1]: "grundskola-hv" again: memberships[4].organizations[0] has it',
    "sense",
  ],
  [
    "a version given twice",
    breaks((f) =>
      Object.assign(at(f, "agreements", 0), {
        versions: [
          { number: 1, status: "DRAFT" },
          { number: 1, status: "DRAFT" },
        ],
      }),
    ),
    'agreements[0].versions[1].number: "1" again: agreements[0].versions[0].number has it',
    "sense",
  ],
  [
    "a circle of areas",
    breaks((f) => Object.assign(at(f, "areas", 0), { parent: "bromma" })),
    'areas[0].parent: a circle: "stockholms-lan" → "bromma" → "stockholm" → "stockholms-lan"',
    "sense",
  ],
  [
    "a circle of forums",
    breaks((f) => Object.assign(at(f, "forums", 0), { parent: "bus-bromma" })),
    'forums[0].parent: a circle: "bussam" → "bus-bromma" → "bussam"',
    "sense",
  ],
  [
    "a forum under a lower one",
    breaks((f) => Object.assign(at(f, "forums", 4), { parent: "operativ-skola-soc" })),
    "forums[4].parent: stands on the level OPERATIVE, below STEERING (R14)",
    "sense",
  ],
  [
    "an organization of no principal",
    breaks((f) => {
      delete at(f, "organizations", 2).principal;
    }),
    'organizations[2]: needs "principal", or "isPrincipal": true',
    "sense",
  ],
  [
    "a principal that is none",
    breaks((f) => Object.assign(at(f, "organizations", 2), { principal: "bhv" })),
    'organizations[2].principal: an organization without "isPrincipal": true',
    "sense",
  ],
  [
    "an end before the beginning",
    breaks((f) => Object.assign(at(f, "memberships", 1), { to: "2017-12-31" })),
    "memberships[1].to: before from",
    "sense",
  ],
  [
    "the same member in the same days",
    breaks((f) =>
      f.memberships?.push({
        forum: "bus-bromma",
        organizations: ["bromma-sdf"],
        kind: "ADJUNCT",
        from: "2024-01-01",
      }),
    ),
    "memberships[6].organizations[0]: in the same days as memberships[2].organizations[0]",
    "sense",
  ],
  [
    "two rules in the same days",
    breaks((f) => f.cadence?.push({ ...at(f, "cadence", 0), validFrom: "2021-01-01" })),
    "cadence[2]: in the same days as cadence[0]",
    "sense",
  ],
  [
    "a forum out of itself",
    breaks((f) => Object.assign(at(f, "lineage", 0), { to: "bus-bromma-hv" })),
    "lineage[0].to: a forum does not come out of itself",
    "sense",
  ],
  [
    "a quorum without its rule",
    breaks((f) => Object.assign(at(f, "forums", 0), { quorum: 3 })),
    'forums[0].quorum: "quorum" and "decisionRule": "QUORUM" go together',
    "sense",
  ],
  [
    "the same code twice",
    breaks((f) => {
      at(f, "forums", 0).code = "BUS" as never;
      at(f, "forums", 1).code = "BUS" as never;
    }),
    'forums[1].code: "BUS" again: forums[0].code has it',
    "sense",
  ],
  [
    "two versions in force",
    breaks((f) =>
      Object.assign(at(f, "agreements", 0), {
        versions: [
          { number: 1, status: "IN_FORCE" },
          { number: 2, status: "IN_FORCE" },
        ],
      }),
    ),
    "agreements[0].versions[1].status: a second version IN_FORCE",
    "sense",
  ],
  [
    "a missing property",
    breaks((f) => {
      delete at(f, "plans", 0).title;
    }),
    "plans[0].title: missing",
    "shape",
  ],
  [
    "an unknown property",
    breaks((f) => Object.assign(at(f, "plans", 0), { budget: 5 })),
    'plans[0]: unknown property "budget"',
    "shape",
  ],
  [
    "a text for a number",
    breaks((f) => Object.assign(at(f, "cadence", 0), { times: "2" })),
    "cadence[0].times: not a whole number",
    "shape",
  ],
  [
    "half a meeting",
    breaks((f) => Object.assign(at(f, "cadence", 0), { times: 1.5 })),
    "cadence[0].times: not a whole number",
    "shape",
  ],
  [
    "no meetings",
    breaks((f) => Object.assign(at(f, "cadence", 0), { times: 0 })),
    "cadence[0].times: less than 1",
    "shape",
  ],
  [
    "a key with capitals",
    breaks((f) => Object.assign(at(f, "plans", 0), { key: "Plan" })),
    "plans[0].key: small letters a–z, digits and single hyphens only",
    "shape",
  ],
  [
    "a name that is too long",
    breaks((f) => Object.assign(at(f, "forums", 0), { name: "x".repeat(201) })),
    "forums[0].name: longer than 200 characters",
    "shape",
  ],
  [
    "a blank name",
    breaks((f) => Object.assign(at(f, "forums", 0), { name: "  " })),
    "forums[0].name: empty",
    "shape",
  ],
  [
    "NUL",
    breaks((f) => Object.assign(at(f, "forums", 0), { purpose: "a\0b" })),
    "forums[0].purpose: holds a NUL character",
    "shape",
  ],
  [
    "a lone surrogate",
    breaks((f) => Object.assign(at(f, "forums", 0), { purpose: "a\ud800b" })),
    "forums[0].purpose: holds half of a character (a lone surrogate)",
    "shape",
  ],
  ["a list that is none", breaks((f) => Object.assign(f, { areas: {} })), "areas: not a list", "shape"],
  [
    "a row that is none",
    breaks((f) => Object.assign(f, { plans: [null] })),
    "plans[0]: not an object",
    "shape",
  ],
  [
    "an identity number in a text",
    breaks((f) => Object.assign(at(f, "memberships", 1), { note: `se ${identityNumber}` })),
    "memberships[1].note: holds an identity number at character 4: no personal data may be in a register (R25)",
    "sense",
  ],
  [
    "an identity number as a number",
    breaks((f) => Object.assign(at(f, "cadence", 0), { times: 198112189876 })),
    "cadence[0].times: holds an identity number at character 1: no personal data may be in a register (R25)",
    "shape",
  ],
];

const ajv = addFormats.default(new Ajv2020({ allErrors: true }));
const schema = ajv.compile(registerJsonSchema());

describe("reading a register", () => {
  it("takes the sample as it is", () => {
    const register = readRegister(sampleContent(), today);
    expect(register.forums.map(({ key }) => key)).toContain("bus-hv");
    expect(register.organizations.find(({ key }) => key === "bhv")?.isPrincipal).toBe(false);
  });

  it.each(table)("tells of %s", (_what, change, told) => {
    const file = sample();
    change(file as never);
    expect(faultsOf(contentOf(file))).toContain(told);
  });

  it("lists every fault, each in its place", () => {
    const file = sample();
    for (const [, change] of table.filter(([what]) =>
      ["an unknown key", "an unknown kind", "a circle of areas", "a missing property"].includes(what),
    )) {
      change(file as never);
    }
    expect(faultsOf(contentOf(file))).toEqual([
      "areas[0].kind: not one of COUNTY, MUNICIPALITY, CITY_DISTRICT, LOCAL_AREA, POLICE_AREA",
      "plans[0].title: missing",
      'memberships[1].organizations[3]: unknown key "bup"',
      'areas[0].parent: a circle: "stockholms-lan" → "bromma" → "stockholm" → "stockholms-lan"',
    ]);
  });

  it("never shows an identity number, wherever it stands", () => {
    const file = sample() as unknown as Record<string, unknown>;
    const places = [
      {
        ...sample().areas[0],
        key: identityNumber,
        parent: identityNumber,
        kind: identityNumber,
        [identityNumber]: identityNumber,
      },
      { ...sample().areas[0], key: identityNumber },
    ];
    const faults = faultsOf(
      contentOf({
        ...file,
        areas: [...sample().areas, ...places],
        [identityNumber]: { [identityNumber]: [identityNumber] },
      }),
    );
    expect(faults.length).toBeGreaterThan(6);
    expect(faults.join("\n")).not.toContain("9876");
  });

  it.each([
    [
      "another version",
      { ...sample(), format: "samverkansregister/2" },
      'format: not "samverkansregister/1", which this hub reads',
    ],
    ["a list", [], 'format: not "samverkansregister/1", which this hub reads'],
    ["nothing", null, 'format: not "samverkansregister/1", which this hub reads'],
  ])("refuses %s at once", (_what, file, told) => {
    expect(faultsOf(contentOf(file))).toEqual([told]);
  });

  it("says where a file stops being JSON, without its words", () => {
    const [fault] = faultsOf(Buffer.from(`{\n  "format": ${identityNumber}x\n}`));
    expect(fault).toMatch(/^The file is not JSON/);
    expect(fault).not.toContain("9876");
    expect(faultsOf(Buffer.from('{\n  "format": "a" "b"\n}'))).toEqual([
      "The file is not JSON: see line 2, character 17.",
    ]);
    expect(faultsOf(Buffer.from([0xff, 0xfe, 0x00]))).toEqual(["The file is not text in UTF-8."]);
  });

  it("lets organization numbers, dates and record numbers pass", () => {
    const file = sample();
    Object.assign(file.plans[0] ?? {}, {
      basis: "Avtal 556677-8899 av 2020-01-27, dnr 104-154/2006, tel 08-123 456 78, 4 500 000 kr",
    });
    expect(faultsOf(contentOf(file))).toEqual([]);
  });
});

describe("the JSON Schema", () => {
  it("is the one in the schema folder", () => {
    const file = readFileSync(new URL("../../schema/register.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(file)).toEqual(registerJsonSchema());
  });

  it("takes the sample", () => {
    expect(schema(sample())).toBe(true);
  });

  it.each(table.filter(([, , , kind]) => kind === "shape"))(
    "refuses %s, as the reader does",
    (_what, change) => {
      const file = sample();
      change(file as never);
      expect(schema(file)).toBe(false);
    },
  );

  it.each(table.filter(([, , , kind]) => kind === "sense"))("leaves %s to the reader", (_what, change) => {
    const file = sample();
    change(file as never);
    expect(schema(file)).toBe(true);
  });
});
