import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Area } from "../organizations/area.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { AgreementLevel } from "./agreement.enums.ts";

/**
 * In the forum's room until a version is sent; then also for the parties, and open once one has been in force. One
 * without a forum is known from a register alone, and read by all who read the register.
 */
@ObjectType({
  description:
    "What organizations agree on for their cooperation, version by version. Swedish: samverkansöverenskommelse.",
  simpleResolvers: true,
})
@Entity({ tableName: "agreement", ...walled })
@WhereForumGoesOn("agreement")
@Index({ properties: ["forum"] })
export class Agreement extends Noun {
  @Field(() => String, { description: "Short stable name used in files that are imported and exported." })
  @Property({ type: "text", unique: true })
  key!: string;

  @ManyToOne(() => Forum, { nullable: true })
  forum: Rel<Forum> | null = null;

  @Field(() => String, { description: "Its title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => AgreementLevel, { description: "How far it reaches." })
  @Enum({ items: () => Object.values(AgreementLevel) })
  level!: AgreementLevel;

  @ManyToOne(() => Agreement, { nullable: true, index: true })
  parent: Rel<Agreement> | null = null;

  @ManyToOne(() => Agreement, { nullable: true, index: true })
  supersedes: Rel<Agreement> | null = null;

  @ManyToOne(() => Area, { nullable: true })
  area: Rel<Area> | null = null;

  @Field(() => String, {
    nullable: true,
    description: "The statutes that it rests on, in short: SkolL 4 kap., kommunallagen.",
  })
  @Property({ type: "text", nullable: true })
  legalBasis: string | null = null;

  @Field(() => Boolean, {
    description:
      "True where it came from a register: no decision or approval of the hub's own stands behind it.",
  })
  @Property({ type: "boolean", default: false })
  imported: boolean & Opt = false;
}
