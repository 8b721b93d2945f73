import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { walled } from "../access/wall.ts";

/**
 * Who writes in a shared note right now: advice to the others, which never hinders a save. Not a noun: its beats are
 * not logged, only that it passes to another.
 */
@Entity({ tableName: "note_lock", ...walled })
export class NoteLock {
  @PrimaryKey({ type: "uuid" })
  noteId!: string;

  @Property({ type: "uuid" })
  scopeId!: string;

  @Property({ type: "uuid" })
  organizationId!: string;

  @Property({ type: "uuid" })
  seatId!: string;

  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  until!: Date;
}
