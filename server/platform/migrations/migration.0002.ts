import { Migration } from "@mikro-orm/migrations";
import { meetingFunctionsSql, meetingGrantsSql, meetingTablesSql, meetingWallsSql } from "./meetings.0002.ts";

/** Meetings: the agenda, attendance and presence of each. */
export class Migration0002 extends Migration {
  override up(): void {
    this.addSql(meetingTablesSql);
    this.addSql(meetingFunctionsSql);
    this.addSql(meetingWallsSql);
    this.addSql(meetingGrantsSql);
  }
}
