import { randomBytes } from "node:crypto";
import type { Opt } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { walled } from "../access/wall.ts";
import { Noun } from "../platform/noun.entity.ts";

/** Lies in the own scope of the assignment that it is made for: nobody else sees it. */
@ObjectType({
  description:
    "An address that a calendar subscribes to: the viewer's meetings, titles only. Who has the address reads them until it is revoked.",
  simpleResolvers: true,
})
@Entity({ tableName: "calendar_feed", ...walled })
export class CalendarFeed extends Noun {
  /** Kept as it is, so that the owner can copy the address again; it opens titles and times alone. */
  @Property({ type: "text", unique: true })
  token: string & Opt = randomBytes(24).toString("base64url");

  @Property({ type: "uuid" })
  userId!: string;

  @Property({ type: "uuid" })
  organizationId!: string;

  @Field(() => Date, { nullable: true, description: "When it was revoked, UTC; null while it answers." })
  @Property({ columnType: "timestamptz(3)", type: "timestamptz", nullable: true })
  revokedAt: Date | null = null;
}
