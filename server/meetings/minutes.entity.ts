import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, OneToOne, Property, Trigger } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walledWithin } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { Meeting } from "./meeting.entity.ts";
import { MinutesForm, MinutesStatus } from "./minutes.enums.ts";
import type { MinutesRecord } from "./minutesRecord.rules.ts";

const moment = { type: "timestamptz", columnType: "timestamptz(3)", nullable: true } as const;

/** The writer's organization's own, then shared with the forum's seats and the members' registrars, then open: its scope moves with its state (R27). */
@ObjectType({
  description: "The minutes of a meeting, one for each. Swedish: minnesanteckningar, protokoll.",
  simpleResolvers: true,
})
@Entity({ tableName: "minutes", ...walledWithin("minutes", "meeting_id", "meeting") })
@Trigger({
  name: "minutes_stand",
  timing: "before",
  events: ["update", "delete"],
  expression:
    'create trigger "minutes_stand" before update or delete on "minutes" for each row execute function minutes_stand()',
})
export class Minutes extends Noun {
  @ManyToOne(() => Forum, { index: true })
  forum!: Rel<Forum>;

  @OneToOne(() => Meeting, { owner: true })
  meeting!: Rel<Meeting>;

  @Field(() => MinutesForm, { description: "Notes, or a protocol." })
  @Enum({ items: () => Object.values(MinutesForm) })
  form!: MinutesForm;

  @Field(() => MinutesStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(MinutesStatus), default: "OWN_DRAFT" })
  status: MinutesStatus & Opt = "OWN_DRAFT";

  @ManyToOne(() => Organization)
  writtenByOrganization!: Rel<Organization>;

  @ManyToOne(() => Seat)
  writtenBySeat!: Rel<Seat>;

  @Field(() => Date, {
    nullable: true,
    description: "When they were shared for comments, UTC: from then on every organization has them (R27).",
  })
  @Property({ ...moment })
  sharedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: "When they were adopted, UTC." })
  @Property({ ...moment })
  adoptedAt: Date | null = null;

  /** When a text was last changed: it moves `version` on, so that who signs has seen the text that is signed. */
  @Property({ ...moment })
  textChangedAt: Date | null = null;

  /** All that was adopted, as it was then; null before. */
  @Property({ type: "json", nullable: true })
  record: MinutesRecord | null = null;
}
