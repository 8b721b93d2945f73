import * as z from "zod/mini";
import type {
  CreateForumInput,
  DecisionRule,
  ForumKind,
  ForumLevel,
  ForumRulesFragment,
  UpdateForumInput,
} from "../../schema/generated/graphql.ts";
import { chosen, limits, requiredText } from "../form/schemas.ts";
import type { InputOf } from "../form/useAction.ts";

/** A forum's times, in the order of a matter's life; the hub's own to begin with (R15–R18). */
const hubDays = {
  acknowledgeDays: 10,
  replyDays: 10,
  feedbackDays: 60,
  acceptDays: 10,
  answerDays: 90,
  answerAfterMeetingDays: 30,
  conveyDays: 14,
  verdictDays: 30,
} as const;
type DaysName = keyof typeof hubDays;
export const daysNames = Object.keys(hubDays) as DaysName[];
export const decisionRules = [
  "CONSENSUS",
  "ALL_PARTIES",
  "QUORUM",
] as const satisfies readonly DecisionRule[];

const isWhole = (text: string, most: number): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
const days = z.string().check(z.refine((text) => isWhole(text, 3660), { error: "notDays" }));
const eachDays = <T>(of: (name: DaysName) => T) =>
  Object.fromEntries(daysNames.map((name) => [name, of(name)])) as Record<DaysName, T>;

/** The form of a forum. Texts are checked as the hub does; whether the forum above fits, the hub says. */
export const forumSchema = z
  .object({
    name: requiredText(limits.line),
    code: z.string().check(z.regex(/^\s*[A-Za-z0-9]{2,12}\s*$/, "forumCode")),
    kind: chosen<ForumKind>(),
    level: chosen<ForumLevel>(),
    areaId: chosen<string>(),
    parentForumId: z.nullable(z.string()),
    purpose: requiredText(limits.text),
    decisionRule: z.enum(decisionRules),
    quorum: z.string(),
    deadlines: z.object(eachDays(() => days)),
  })
  .check(
    z.refine(({ decisionRule, quorum }) => decisionRule !== "QUORUM" || isWhole(quorum, 1000), {
      error: "notParties",
      path: ["quorum"],
    }),
  );
export type ForumValues = z.infer<typeof forumSchema>;

export const blankForum: ForumValues = {
  name: "",
  code: "",
  kind: null,
  level: null,
  areaId: null,
  parentForumId: null,
  purpose: "",
  decisionRule: "CONSENSUS",
  quorum: "",
  deadlines: eachDays((name) => String(hubDays[name])),
};

interface Known extends ForumRulesFragment {
  readonly name: string;
  readonly code: string;
  readonly kind: ForumKind;
  readonly level: ForumLevel;
  readonly area: { readonly id: string };
}

export const valuesOfForum = (forum: Known): ForumValues => ({
  name: forum.name,
  code: forum.code,
  kind: forum.kind,
  level: forum.level,
  areaId: forum.area.id,
  parentForumId: forum.parentForum?.id ?? null,
  purpose: forum.purpose,
  decisionRule: forum.decisionRule,
  quorum: forum.quorum === null ? "" : String(forum.quorum),
  deadlines: eachDays((name) => String(forum[name])),
});

const rulesOf = ({ purpose, parentForumId, decisionRule, quorum, deadlines }: ForumValues) => ({
  purpose,
  parentForumId,
  decisionRule,
  quorum: decisionRule === "QUORUM" ? Number(quorum) : null,
  deadlines: eachDays((name) => Number(deadlines[name])),
});

/** Of values that the schema has let through. */
export const createForumInput = (values: ForumValues): InputOf<CreateForumInput> => ({
  name: values.name,
  code: values.code.trim().toUpperCase(),
  kind: values.kind ?? "OTHER",
  level: values.level ?? "OPERATIVE",
  areaId: values.areaId ?? "",
  ...rulesOf(values),
});

export const updateForumInput = (
  { id, version }: { readonly id: string; readonly version: number },
  values: ForumValues,
): InputOf<UpdateForumInput> => ({ id, version, ...rulesOf(values) });
