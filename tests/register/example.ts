import type { RegisterDraft } from "../../server/register/register.format.ts";

/** A register that uses what the sample does not. */
export const exampleRegister: RegisterDraft = {
  format: "samverkansregister/1",
  areas: [
    { key: "provlan", name: "Provlän", kind: "COUNTY" },
    { key: "provby", name: "Provby", kind: "LOCAL_AREA", parent: "provlan" },
  ],
  organizations: [
    { key: "provkommun", name: "Provkommun", sector: "MUNICIPAL_ADMIN", isPrincipal: true, area: "provlan" },
    { key: "skolan", name: "Skolan", sector: "SCHOOL", principal: "provkommun", area: "provby" },
    {
      key: "nedlagd",
      name: "Nedlagd enhet",
      sector: "OTHER",
      principal: "provkommun",
      parent: "provkommun",
      active: false,
    },
  ],
  forums: [
    {
      key: "provforum-ett",
      code: "ETT",
      name: "Ett",
      kind: "SSPF",
      level: "MANAGEMENT",
      area: "provlan",
      purpose: "Första raden.\nAndra raden.",
      status: "DORMANT",
      decisionRule: "QUORUM",
      quorum: 3,
      individualCaseworkElsewhere: false,
      activeFrom: "2020-02-29",
      deadlines: { acknowledgeDays: 5, verdictDays: 14 },
    },
    {
      key: "provforum-tva",
      name: "Två",
      kind: "OTHER",
      level: "OPERATIVE",
      area: "provby",
      purpose: "Läggs ihop.",
      activeTo: "2022-12-31",
    },
    {
      key: "provforum-tre",
      name: "Tre",
      kind: "OTHER",
      level: "OPERATIVE",
      area: "provby",
      purpose: "Tar över.",
      parent: "provforum-ett",
      decisionRule: "ALL_PARTIES",
    },
  ],
  lineage: [{ from: "provforum-tva", to: "provforum-tre", kind: "MERGE", effectiveOn: "2023-01-01" }],
  memberships: [
    {
      forum: "provforum-tva",
      organizations: ["skolan", "nedlagd"],
      kind: "PARTY",
      from: "2020-01-01",
      to: "2022-12-31",
    },
    {
      forum: "provforum-tre",
      organizations: ["skolan"],
      kind: "PARTY",
      from: "2023-01-01",
      to: "2024-06-30",
    },
    {
      forum: "provforum-tre",
      organizations: ["skolan"],
      kind: "ADJUNCT",
      from: "2025-01-01",
      note: "Åter efter ett uppehåll",
    },
  ],
  cadence: [
    { forum: "provforum-tre", times: 2, period: "TERM", validFrom: "2023-01-01", validTo: "2024-03-31" },
    { forum: "provforum-tre", times: 3, period: "TERM", validFrom: "2024-04-01" },
  ],
};
