import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property, Trigger, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import { Agreement } from "./agreement.entity.ts";
import { AgreementVersionStatus } from "./agreement.enums.ts";

/** A draft in the forum's room; sent, also for the parties; open from its first day in force, with all its parts. */
@ObjectType({
  description: "A version of an agreement: text, clauses, validity, approvals. Swedish: version.",
  simpleResolvers: true,
})
@Entity({ tableName: "agreement_version", ...walled })
@Unique({ properties: ["agreement", "number"] })
@Index({ properties: ["status", "validTo"] })
@Trigger({
  name: "agreement_version_stands",
  timing: "before",
  events: ["update"],
  expression:
    'create trigger "agreement_version_stands" before update on "agreement_version" for each row execute function agreement_version_stands()',
})
export class AgreementVersion extends Noun {
  @ManyToOne(() => Agreement)
  agreement!: Rel<Agreement>;

  /** As the agreement's, and as it was for one that is over; null for an agreement without a forum. */
  @ManyToOne(() => Forum, { nullable: true, index: true })
  forum: Rel<Forum> | null = null;

  @Field(() => Int, { description: "Its number among the agreement's versions, from 1." })
  @Property({ type: "integer" })
  number!: number;

  @Field(() => String, { description: "Its text apart from the clauses; may be empty." })
  @Property({ type: "text", default: "" })
  text: string & Opt = "";

  @Field(() => PlainDate, { nullable: true, description: "First day; needed before it is sent." })
  @Property({ type: "date", nullable: true })
  validFrom: string | null = null;

  @Field(() => PlainDate, { nullable: true, description: "Last day; null is until further notice." })
  @Property({ type: "date", nullable: true })
  validTo: string | null = null;

  @Field(() => AgreementVersionStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(AgreementVersionStatus), default: "DRAFT" })
  status: AgreementVersionStatus & Opt = "DRAFT";

  @Field(() => Boolean, {
    description: "True where it came from a register: the hub has seen neither its decision nor approvals.",
  })
  @Property({ type: "boolean", default: false })
  imported: boolean & Opt = false;

  @ManyToOne(() => Decision, { nullable: true, index: true })
  decision: Rel<Decision> | null = null;

  @ManyToOne(() => Forum, { nullable: true })
  decidedBy: Rel<Forum> | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day of the forum's decision that sent it for approval (R6).",
  })
  @Property({ type: "date", nullable: true })
  decidedOn: string | null = null;

  @Field(() => PlainDate, { nullable: true, description: "The day on which it was sent for approval." })
  @Property({ type: "date", nullable: true })
  sentOn: string | null = null;

  @Field(() => String, { nullable: true, description: "Why it last went back to a draft." })
  @Property({ type: "text", nullable: true })
  returnReason: string | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day from which it has been in force: its first day, or the last approval if later.",
  })
  @Property({ type: "date", nullable: true })
  inForceOn: string | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day from which it no longer is in force, after notice; in force until then.",
  })
  @Property({ type: "date", nullable: true })
  terminatesOn: string | null = null;

  @Field(() => String, { nullable: true, description: "Why it was terminated." })
  @Property({ type: "text", nullable: true })
  terminationReason: string | null = null;

  @Field(() => PlainDate, {
    nullable: true,
    description: "The day from which it has not been in force any more: superseded, expired or terminated.",
  })
  @Property({ type: "date", nullable: true })
  endedOn: string | null = null;
}
