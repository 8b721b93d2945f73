import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { Noun } from "../platform/noun.entity.ts";
import { PlainDate } from "../platform/scalars.ts";

export const ActivityStatus = graphqlEnum(
  "ActivityStatus",
  "The state of a measure. Overdue is derived, never stored.",
  {
    PLANNED: "Planerad",
    IN_PROGRESS: "Pågår",
    BLOCKED: "Blockerad",
    DONE: "Genomförd",
    EFFECT_CHECKED: "Effekt kontrollerad",
    CANCELLED: "Avbruten",
  },
);
export type ActivityStatus = keyof typeof ActivityStatus;

export const ActivityOrigin = graphqlEnum("ActivityOrigin", "What a measure came out of.", {
  DEFICIENCY: "Brist",
});
export type ActivityOrigin = keyof typeof ActivityOrigin;

@ObjectType({
  description: "A measure with an owning organization and a date. Swedish: aktivitet, åtgärd.",
  simpleResolvers: true,
})
@Entity({ tableName: "activity", ...walled })
export class Activity extends Noun {
  @Field(() => ActivityOrigin, { description: "What it came out of." })
  @Enum({ items: () => Object.values(ActivityOrigin) })
  origin!: ActivityOrigin;

  @Field(() => ID, { description: "The noun it came out of." })
  @Property({ type: "uuid", index: true })
  originId!: string;

  @Field(() => String, { description: "What is to be done." })
  @Property({ type: "text" })
  title!: string;

  @ManyToOne(() => Organization)
  responsibleOrganization!: Rel<Organization>;

  @Field(() => PlainDate, { description: "The day it is to be done." })
  @Property({ type: "date" })
  due!: string;

  @Field(() => ActivityStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(ActivityStatus), default: "PLANNED" })
  status: ActivityStatus & Opt = "PLANNED";

  @ManyToOne(() => Organization, { nullable: true })
  blockedBy: Rel<Organization> | null = null;

  /** The state to return to when the block is lifted. */
  @Enum({ items: () => Object.values(ActivityStatus), nullable: true })
  blockedFrom: ActivityStatus | null = null;

  @Field(() => String, {
    nullable: true,
    description: "Why it is blocked or was cancelled; or what effect was seen.",
  })
  @Property({ type: "text", nullable: true })
  statusReason: string | null = null;
}
