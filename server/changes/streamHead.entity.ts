import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { systemOnly } from "../access/wall.ts";

/** The counter that makes a stream gapless: taken last, in the same transaction as what it counts. */
@Entity({ tableName: "stream_head", ...systemOnly })
export class StreamHead {
  @PrimaryKey({ type: "uuid" })
  stream!: string;

  @Property({ type: "integer" })
  seq!: number;
}
