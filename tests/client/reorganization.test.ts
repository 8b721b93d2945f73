import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import {
  type Ending,
  type Member,
  matterHref,
  type OpenMatter,
  toInvite,
  union,
} from "../../client/reorganization/ending.ts";
import { blankMerge, intoNew, mergeField, mergeInput } from "../../client/reorganization/merge.values.ts";
import {
  blankSplit,
  fitted,
  leftOf,
  partsOf,
  type SplitValues,
  splitField,
  splitInput,
  splitSchema,
} from "../../client/reorganization/split.values.ts";

const today = "2026-11-23";
const t = ((key: string) => key) as unknown as TFunction;

const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  kind: "PARTY",
  status: "ACTIVE",
  from: "2026-01-01",
  to: null,
  organization: { id: `org-${id}`, name: id, shortName: null, sector: "SCHOOL" },
  ...more,
});
const matter = (id: string, more: Partial<OpenMatter> = {}): OpenMatter => ({
  id,
  kind: "DEFICIENCY",
  number: id,
  title: null,
  day: today,
  movable: true,
  ...more,
});
const forum: Ending = {
  id: "old",
  version: 3,
  name: "Gamla",
  code: "OLD",
  kind: "BUS",
  level: "OPERATIVE",
  status: "ACTIVE",
  area: { id: "area", name: "Exempelby", kind: "MUNICIPALITY" },
  tally: null,
  allowedActions: ["split", "merge"],
  memberships: [
    member("school"),
    member("social"),
    member("gone", { status: "LEFT", to: "2026-02-01" }),
    member("asked", { status: "INVITED" }),
  ],
  openMatters: [matter("d1"), matter("m1", { kind: "MINUTES", movable: false })],
  childForums: [
    { id: "below", name: "Under", level: "OPERATIVE", status: "ACTIVE" },
    { id: "ended", name: "Slut", level: "OPERATIVE", status: "CLOSED" },
  ],
};
const parts = partsOf(forum, today);

const whole: SplitValues = {
  ...blankSplit(forum, today),
  successors: [
    { key: "1", name: " Norra ", code: "norr", areaId: "area" },
    { key: "2", name: "Södra", code: "SYD", areaId: "area" },
  ],
  memberTo: { school: ["1"], social: ["1", "2"] },
  matterTo: { d1: "2" },
  childTo: { below: "1" },
};
const faults = (values: SplitValues) =>
  splitSchema(parts, t)
    .safeParse(fitted(values, parts))
    .error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("a split", () => {
  it("R30 counts what has nowhere to go: members, what may move, forums that have not ended", () => {
    expect(leftOf(blankSplit(forum, today), parts)).toEqual({ members: 2, matters: 1, childForums: 1 });
    expect(leftOf(whole, parts)).toEqual({ members: 0, matters: 0, childForums: 0 });
  });

  it("gives back what went to a forum that has been taken away again", () => {
    const values = { ...whole, successors: whole.successors.slice(0, 1) };
    expect(leftOf(values, parts)).toEqual({ members: 0, matters: 1, childForums: 0 });
  });

  it("R30 is sent when it is whole alone", () => {
    expect(faults(whole)).toEqual([]);
    expect(faults({ ...whole, memberTo: { school: ["1"] } })).toEqual(["memberTo.social"]);
    expect(faults({ ...whole, matterTo: {}, childTo: {} })).toEqual(["matterTo.d1", "childTo.below"]);
    expect(faults({ ...whole, memberTo: { school: ["1"], social: ["1"] } })).toEqual(["successors.1.name"]);
  });

  it("sends places for keys, and neither blanks nor small letters", () => {
    expect(splitInput(forum, fitted(whole, parts))).toEqual({
      id: "old",
      version: 3,
      effectiveOn: today,
      reason: null,
      successors: [
        { name: "Norra", code: "NORR", areaId: "area", membershipIds: ["school", "social"] },
        { name: "Södra", code: "SYD", areaId: "area", membershipIds: ["social"] },
      ],
      matters: [{ matterId: "d1", successor: 1 }],
      childForums: [{ forumId: "below", successor: 0 }],
    });
  });

  it.each([
    ["matters.0.matterId", "matterTo.d1"],
    ["childForums.0.successor", "childTo.below"],
    ["successors.1.code", "successors.1.code"],
    ["successors.1.membershipIds.0", "successors.1.name"],
    ["effectiveOn", "effectiveOn"],
    ["matters", null],
    [undefined, null],
  ])("shows a refusal of %s at %s", (field, name) => {
    expect(splitField(field, whole)).toBe(name);
  });
});

describe("a merger", () => {
  const values = { ...blankMerge(forum, today), forumIds: ["other"], name: "Nya", code: "nya" };
  const version = () => 1;

  it("ends all in a new forum, or all but the one that goes on", () => {
    const seen = (id: string) => ({ id, version: 1 });
    expect(mergeInput("old", { ...values, into: intoNew }, version)).toMatchObject({
      forums: [seen("old"), seen("other")],
      newForum: { name: "Nya", code: "NYA", areaId: "area" },
    });
    expect(mergeInput("old", { ...values, into: "other" }, version)).toEqual({
      forums: [seen("old")],
      intoForum: seen("other"),
      effectiveOn: today,
      reason: null,
    });
  });

  it("shows a refusal at its field", () => {
    const names = ["newForum.code", "newForum.level", "intoForum.id", "forums.1.id", "version"].map(
      mergeField,
    );
    expect(names).toEqual(["code", "name", "into", "forumIds", null]);
  });

  it("has each organization once, as what it is most anywhere", () => {
    const other = { ...forum, name: "Andra", memberships: [member("school", { kind: "OBSERVER" })] };
    const joined = union([other, forum], today);
    expect(joined.map(({ id, kind, from }) => [id, kind, from])).toEqual([
      ["org-school", "PARTY", ["Andra", "Gamla"]],
      ["org-social", "PARTY", ["Gamla"]],
    ]);
  });
});

it("invites those that are neither members nor invited here", () => {
  const others = [
    member("school"),
    member("asked"),
    member("clinic"),
    member("next", { from: "2027-01-01" }),
  ];
  const { fresh, known } = toInvite(forum.memberships, others, today);
  expect(fresh.map(({ id }) => id)).toEqual(["clinic"]);
  expect(known).toBe(2);
});

it("links what the viewer may see alone", () => {
  expect(matterHref(matter("d1"))).toBeNull();
  expect(matterHref(matter("d1", { title: "Remiss" }))).toBe("/brister/d1");
  expect(matterHref(matter("x", { kind: "MINUTES", title: "Möte" }))).toBeNull();
});
