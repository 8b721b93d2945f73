import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { walled } from "../access/wall.ts";

/** A seat that has the meeting open right now. Not a noun: its beats are not logged, only who comes, goes or writes. */
@Entity({ tableName: "meeting_presence", ...walled })
export class MeetingPresence {
  @PrimaryKey({ type: "uuid" })
  meetingId!: string;

  @PrimaryKey({ type: "uuid" })
  seatId!: string;

  @Property({ type: "uuid" })
  scopeId!: string;

  @Property({ type: "uuid" })
  organizationId!: string;

  /** The agenda item that the seat is writing on. */
  @Property({ type: "uuid", nullable: true })
  writingItemId: string | null = null;

  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  since!: Date;

  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  lastSeen!: Date;
}
