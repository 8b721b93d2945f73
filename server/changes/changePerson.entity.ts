import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { systemOnly } from "../access/wall.ts";

/** Which person was behind an operation: kept for audit, apart from the log that other authorities read. */
@Entity({ tableName: "change_person", ...systemOnly })
export class ChangePerson {
  @PrimaryKey({ type: "uuid" })
  operationId!: string;

  @Property({ type: "uuid", nullable: true })
  userId: string | null = null;

  @Property({ type: "uuid", nullable: true })
  assignmentId: string | null = null;
}
