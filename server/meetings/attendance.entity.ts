import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Membership } from "../forums/membership.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { InvitationResponse, Presence } from "./attendance.enums.ts";
import { Meeting } from "./meeting.entity.ts";

@ObjectType({
  description: "One member organization's part in a meeting: answer and presence. Swedish: närvaro.",
  simpleResolvers: true,
})
@Entity({ tableName: "attendance", ...walled })
@Unique({ properties: ["meeting", "membership"] })
@Index({ properties: ["membership"] })
export class Attendance extends Noun {
  @ManyToOne(() => Meeting)
  meeting!: Rel<Meeting>;

  @ManyToOne(() => Membership)
  membership!: Rel<Membership>;

  @ManyToOne(() => Organization)
  organization!: Rel<Organization>;

  /** Who answered, then who came, for the organization. */
  @ManyToOne(() => Seat, { nullable: true })
  seat: Rel<Seat> | null = null;

  @Field(() => InvitationResponse, { description: "The organization's answer to the summons." })
  @Enum({ items: () => Object.values(InvitationResponse), default: "NONE" })
  response: InvitationResponse & Opt = "NONE";

  @Field(() => Presence, { description: "Whether the organization was there." })
  @Enum({ items: () => Object.values(Presence), default: "UNKNOWN" })
  presence: Presence & Opt = "UNKNOWN";
}
