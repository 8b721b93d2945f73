import { randomUUIDv7 } from "node:crypto";
import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Area } from "../organizations/area.entity.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";

export const ForumKind = graphqlEnum("ForumKind", "What a forum cooperates about.", {
  BUS: "Barn i behov av särskilt stöd",
  SSPF: "Skola, socialtjänst, polis, fritid",
  BOB: "Barn och unga i brottslighet",
  REGIONAL_CHILD: "Regional samverkan om barn",
  SAFETY: "Trygghet och brottsförebyggande",
  AREA_GROUP: "Områdesgrupp",
  SCHOOL_SOCIAL: "Skola–socialtjänst",
  CHAIRS: "Ordförandeforum",
  INTERNAL: "Internt forum",
  POLITICAL: "Politiskt forum",
  OTHER: "Annat",
});
export type ForumKind = keyof typeof ForumKind;

export const ForumLevel = graphqlEnum("ForumLevel", "The step of the ladder, low to high (R14).", {
  OPERATIVE: "Operativ nivå",
  MANAGEMENT: "Chefsnivå",
  STEERING: "Styrgrupp",
  REGIONAL: "Regional nivå",
  POLITICAL: "Politisk nivå",
});
export type ForumLevel = keyof typeof ForumLevel;

export const ForumStatus = graphqlEnum("ForumStatus", "The state of a forum.", {
  FORMING: "Under uppbyggnad",
  ACTIVE: "Aktivt",
  DORMANT: "Vilande",
  SPLIT: "Delat",
  MERGED: "Sammanslaget",
  CLOSED: "Avslutat",
});
export type ForumStatus = keyof typeof ForumStatus;

export const DecisionRule = graphqlEnum(
  "DecisionRule",
  "How a forum decides; a rule over parties, never heads (R2).",
  {
    CONSENSUS: "Enighet mellan närvarande parter",
    ALL_PARTIES: "Alla parter",
    QUORUM: "Ett visst antal parter",
  },
);
export type DecisionRule = keyof typeof DecisionRule;

const days = { type: "integer" } as const;

@ObjectType({
  description:
    "A standing forum where organizations cooperate. Swedish: samverkansforum. Never about an individual.",
  simpleResolvers: true,
})
@Entity({ tableName: "forum", ...walled })
export class Forum extends Noun {
  @Field(() => String, { description: "Short stable name used in files that are imported and exported." })
  @Property({ type: "text", unique: true })
  key!: string;

  @Field(() => String, {
    description: "Prefix of the forum's deficiency numbers, capital letters and digits.",
  })
  @Property({ type: "text", unique: true })
  code!: string;

  @Field(() => String, { description: "The forum's name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => ForumKind, { description: "What it cooperates about." })
  @Enum({ items: () => Object.values(ForumKind) })
  kind!: ForumKind;

  @Field(() => ForumLevel, { description: "Its step of the ladder." })
  @Enum({ items: () => Object.values(ForumLevel) })
  level!: ForumLevel;

  @Field(() => ForumStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(ForumStatus) })
  status!: ForumStatus;

  @ManyToOne(() => Area)
  area!: Rel<Area>;

  @Field(() => String, { description: "What the forum is for." })
  @Property({ type: "text" })
  purpose!: string;

  @ManyToOne(() => Forum, { nullable: true })
  parentForum: Rel<Forum> | null = null;

  @Field(() => DecisionRule, { description: "How it decides." })
  @Enum({ items: () => Object.values(DecisionRule), default: "CONSENSUS" })
  decisionRule!: DecisionRule & Opt;

  @Field(() => Int, { nullable: true, description: "Parties needed, with QUORUM only." })
  @Property({ type: "integer", nullable: true })
  quorum: number | null = null;

  @Field(() => Boolean, {
    description: "True where individual casework is done outside the hub (SSPF, BOB); shown as a banner.",
  })
  @Property({ type: "boolean", default: false })
  individualCaseworkElsewhere!: boolean & Opt;

  @Field(() => PlainDate, { nullable: true, description: "First day of activity, where known." })
  @Property({ type: "date", nullable: true })
  activeFrom: string | null = null;

  @Field(() => PlainDate, { nullable: true, description: "Last day of activity; null while it goes on." })
  @Property({ type: "date", nullable: true })
  activeTo: string | null = null;

  @Field(() => String, { nullable: true, description: "Why it was closed, split or merged, where told." })
  @Property({ type: "text", nullable: true })
  endReason: string | null = null;

  @Field(() => Boolean, {
    description: "True where the forum came from a register: what history lacks is not known.",
  })
  @Property({ type: "boolean", default: false })
  imported!: boolean & Opt;

  @Field(() => Int, { description: "Days to acknowledge a deficiency (R18)." })
  @Property({ ...days, default: 10 })
  acknowledgeDays!: number & Opt;

  @Field(() => Int, {
    description: "Days a concerned organization has to reply before the matter is raised (R15).",
  })
  @Property({ ...days, default: 10 })
  replyDays!: number & Opt;

  @Field(() => Int, { description: "Days from report to feedback (R18)." })
  @Property({ ...days, default: 60 })
  feedbackDays!: number & Opt;

  @Field(() => Int, { description: "Days to accept or return an escalation (R16)." })
  @Property({ ...days, default: 10 })
  acceptDays!: number & Opt;

  @Field(() => Int, { description: "Days to answer an escalation when no meeting is planned (R18)." })
  @Property({ ...days, default: 90 })
  answerDays!: number & Opt;

  @Field(() => Int, { description: "Days from the next planned ordinary meeting to the answer (R18)." })
  @Property({ ...days, default: 30 })
  answerAfterMeetingDays!: number & Opt;

  @Field(() => Int, { description: "Days to convey an answer from above (R17)." })
  @Property({ ...days, default: 14 })
  conveyDays!: number & Opt;

  @Field(() => Int, { description: "Days the reporter has for a verdict before the matter closes." })
  @Property({ ...days, default: 30 })
  verdictDays!: number & Opt;

  /** Members, seats, cadence: for member organizations and those who oversee. */
  @Property({ type: "uuid" })
  openScopeId: string & Opt = randomUUIDv7();

  /** The stream of the forum's matters: for its seats. */
  @Property({ type: "uuid" })
  roomScopeId: string & Opt = randomUUIDv7();

  /** Minutes shared for comments, with what they tell of: for its seats and the members' registrars (R27). */
  @Property({ type: "uuid" })
  sharedScopeId: string & Opt = randomUUIDv7();

  /** De-identified patterns: for the regional secretariat above. */
  @Property({ type: "uuid" })
  oversightScopeId: string & Opt = randomUUIDv7();
}
