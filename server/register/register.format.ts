import * as z from "zod";
import { decisionRules, forumKinds, forumLevels, forumStates, lineageKinds } from "../forums/forum.rules.ts";
import { cadencePeriods, membershipKinds } from "../forums/membership.rules.ts";
import { AreaKind } from "../organizations/area.entity.ts";
import { Sector } from "../organizations/organization.entity.ts";
import { planStates } from "../plans/actionPlan.rules.ts";

/** The one version of the format that this hub reads and writes. */
export const registerFormat = "samverkansregister/1";

const keysOf = <K extends string>(names: Record<K, unknown>): [K, ...K[]] =>
  Object.keys(names) as [K, ...K[]];

const text = (longest: number, description: string) =>
  z
    .string()
    .max(longest, `longer than ${longest} characters`)
    .regex(/^[^\0]*$/, "holds a NUL character")
    .regex(/^\P{Cs}*$/u, "holds half of a character (a lone surrogate)")
    .regex(/\S/, "empty")
    .meta({ description });

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters a–z, digits and single hyphens only")
  .min(2, "shorter than 2 characters")
  .max(60, "longer than 60 characters")
  .meta({ description: "Short stable name: a–z, 0–9 and hyphens. What is imported again is found by it." });
const ref = (noun: string) => z.string().meta({ description: `Key of ${noun} in this file.` });

const date = (description: string) =>
  z.iso
    .date("not a date that exists, written YYYY-MM-DD")
    .regex(/^(?!0000)/, "not a date that exists, written YYYY-MM-DD")
    .meta({ description });

const count = (description: string, most = 3660) =>
  z.int("not a whole number").min(1, "less than 1").max(most, `more than ${most}`).meta({ description });

const area = z.strictObject({
  key,
  name: text(200, "The area's name."),
  kind: z.enum(keysOf(AreaKind)).meta({ description: "What kind of geography it is." }),
  parent: ref("the area around it").optional(),
});

const organization = z.strictObject({
  key,
  name: text(200, "The organization's name."),
  shortName: text(200, "What it is called in speech.").optional(),
  sector: z.enum(keysOf(Sector)).meta({ description: "Its field of work." }),
  isPrincipal: z
    .boolean("not true or false")
    .default(false)
    .meta({ description: "It is itself a principal (huvudman)." }),
  principal: ref("its principal, an organization with isPrincipal").optional(),
  publicAuthority: text(200, "The authority or board whose secrecy and records rules apply.").optional(),
  parent: ref("the organization that it belongs to").optional(),
  area: ref("the area that it works in").optional(),
  active: z
    .boolean("not true or false")
    .default(true)
    .meta({ description: "False once it no longer exists." }),
});

const days = count("Days.").optional();
const forum = z.strictObject({
  key,
  code: z
    .string()
    .regex(/^[A-Z0-9]{2,12}$/, "2–12 capital letters and digits only")
    .meta({ description: "Prefix of its deficiencies' numbers; worked out from the key when left out." })
    .optional(),
  name: text(200, "The forum's name."),
  kind: z.enum(forumKinds).meta({ description: "What it cooperates about." }),
  level: z.enum(forumLevels).meta({ description: "Its step of the ladder." }),
  area: ref("the area that it cooperates in"),
  purpose: text(10_000, "What it is for."),
  status: z
    .enum(forumStates)
    .meta({ description: "Only where it does not follow from dates and lineage." })
    .optional(),
  parent: ref("the forum above").optional(),
  activeFrom: date("First day of activity, where known.").optional(),
  activeTo: date("Last day of activity.").optional(),
  decisionRule: z.enum(decisionRules).meta({ description: "CONSENSUS when left out." }).optional(),
  quorum: count("Parties needed, with QUORUM only.", 1000).optional(),
  individualCaseworkElsewhere: z
    .boolean("not true or false")
    .meta({
      description: "Individual casework is done outside the hub; true for SSPF and BOB when left out.",
    })
    .optional(),
  deadlines: z
    .strictObject({
      acknowledgeDays: days,
      replyDays: days,
      feedbackDays: days,
      acceptDays: days,
      answerDays: days,
      answerAfterMeetingDays: days,
      conveyDays: days,
      verdictDays: days,
    })
    .meta({ description: "Days that differ from the hub's own." })
    .optional(),
});

const lineage = z.strictObject({
  from: ref("the older forum"),
  to: ref("the newer forum"),
  kind: z.enum(lineageKinds).meta({ description: "How one came out of the other." }),
  effectiveOn: date("First day of the new order."),
});

const membership = z.strictObject({
  forum: ref("the forum"),
  organizations: z.array(ref("a member")).min(1, "empty").meta({ description: "Members on the same terms." }),
  kind: z.enum(membershipKinds).meta({ description: "As what they belong to it." }),
  from: date("First day."),
  to: date("Last day; open when left out.").optional(),
  note: text(1000, "A remark, such as an assumed date.").optional(),
});

const cadence = z.strictObject({
  forum: ref("the forum"),
  times: count("Meetings required in each period.", 366),
  period: z.enum(cadencePeriods).meta({ description: "What the meetings are counted in." }),
  validFrom: date("First day the rule holds."),
  validTo: date("Last day; open when left out.").optional(),
});

const agreement = z.strictObject({
  key,
  title: text(200, "The agreement's title."),
  level: z.enum(["NATIONAL", "REGIONAL", "LOCAL", "SERVICE"]).meta({ description: "Its level." }),
  parent: ref("the agreement that it stands under").optional(),
  forum: ref("the forum that it belongs to").optional(),
  parties: z.array(ref("a party")).default([]),
  supersedes: ref("the agreement that it replaces").optional(),
  versions: z
    .array(
      z.strictObject({
        number: count("The version's number."),
        status: z.enum(["DRAFT", "OUT_FOR_APPROVAL", "IN_FORCE", "SUPERSEDED", "EXPIRED", "TERMINATED"]),
        decidedOn: date("Day of the decision.").optional(),
        decidedBy: ref("the forum that decided").optional(),
        validFrom: date("First day in force.").optional(),
        validTo: date("Last day in force.").optional(),
      }),
    )
    .min(1, "empty"),
});

const plan = z.strictObject({
  key,
  forum: ref("the forum"),
  title: text(200, "The plan's title."),
  from: date("First day."),
  to: date("Last day."),
  agreement: ref("the agreement that it carries out").optional(),
  status: z.enum(planStates).meta({ description: "Its state; a draft is not exported." }),
  decidedOn: date("Day of the decision.").optional(),
  basis: text(10_000, "What it builds on.").optional(),
  goals: z.array(z.strictObject({ key, text: text(10_000, "The goal.") })).default([]),
  reports: z
    .array(z.strictObject({ receiver: ref("the forum that receives it"), dueOn: date("Last day.") }))
    .default([]),
});

/** The format of a register. References between its parts are checked by `findFaults`. */
export const RegisterFile = z
  .strictObject({
    format: z.literal(registerFormat),
    source: text(1000, "Where the facts come from.").optional(),
    areas: z.array(area).default([]),
    organizations: z.array(organization).default([]),
    forums: z.array(forum).default([]),
    lineage: z.array(lineage).default([]),
    memberships: z.array(membership).default([]),
    cadence: z.array(cadence).default([]),
    agreements: z.array(agreement).default([]),
    plans: z.array(plan).default([]),
  })
  .meta({
    title: "Samverkansregister",
    description:
      "Areas, organizations and forums that cooperate around children. Never about a person. Keys are unique within each list.",
  });

export type RegisterFile = z.output<typeof RegisterFile>;
/** What a writer may leave out. */
export type RegisterDraft = z.input<typeof RegisterFile>;

export type OrganizationDraft = NonNullable<RegisterDraft["organizations"]>[number];
export type AreaRow = RegisterFile["areas"][number];
export type OrganizationRow = RegisterFile["organizations"][number];
export type ForumRow = RegisterFile["forums"][number];
export type LineageRow = RegisterFile["lineage"][number];
export type MembershipRow = RegisterFile["memberships"][number];
export type CadenceRow = RegisterFile["cadence"][number];
export type AgreementRow = RegisterFile["agreements"][number];
export type PlanRow = RegisterFile["plans"][number];

/** The format as JSON Schema 2020-12: `schema/register.schema.json`. */
export const registerJsonSchema = (): object =>
  z.toJSONSchema(RegisterFile, { target: "draft-2020-12", io: "input" });
