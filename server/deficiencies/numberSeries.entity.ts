import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { systemOnly } from "../access/wall.ts";

/** The last running number of a forum and year (R22). Counted on by `next_deficiency_number()` alone. */
@Entity({ tableName: "number_series", ...systemOnly })
export class NumberSeries {
  @PrimaryKey({ type: "uuid" })
  forumId!: string;

  @PrimaryKey({ type: "integer" })
  year!: number;

  @Property({ type: "integer" })
  last!: number;
}
