import { Migration } from "@mikro-orm/migrations";
import {
  minutesFunctionsSql,
  minutesGrantsSql,
  minutesTablesSql,
  minutesTriggersSql,
  minutesWallsSql,
} from "./minutes.0004.ts";

/** Notes and minutes; what is adopted stands. */
export class Migration0004 extends Migration {
  override up(): void {
    this.addSql(minutesTablesSql);
    this.addSql(minutesFunctionsSql);
    this.addSql(minutesWallsSql);
    this.addSql(minutesTriggersSql);
    this.addSql(minutesGrantsSql);
  }
}
