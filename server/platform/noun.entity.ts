import type { Opt } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { v7 } from "uuid";

/** What every mutable noun has. `scopeId` is its unit of visibility and never leaves the server. */
@ObjectType()
@Entity({ abstract: true })
export abstract class Noun {
  @Field(() => ID, { description: "UUID v7; stable for ever." })
  // Lists go by id: those of one process are in the order of their making, also within a millisecond.
  @PrimaryKey({ type: "uuid" })
  id: string & Opt = v7();

  @Property({ type: "uuid", index: true })
  scopeId!: string;

  @Field(() => Int, {
    description: "Optimistic lock: send it back with a change; a newer one answers CONFLICT.",
  })
  @Property({ type: "integer", version: true })
  version!: number & Opt;

  @Field(() => Date, { description: "When it came into being, UTC." })
  @Property({ type: "timestamptz", defaultRaw: "hub_now()", columnType: "timestamptz(3)" })
  createdAt!: Date & Opt;
}
