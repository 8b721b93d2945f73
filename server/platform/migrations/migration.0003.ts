import { Migration } from "@mikro-orm/migrations";
import { decisionGrantsSql, decisionTablesSql, decisionWallsSql } from "./decisions.0003.ts";

/** Decisions by parties, and agenda items lifted to the forum above. */
export class Migration0003 extends Migration {
  override up(): void {
    this.addSql(decisionTablesSql);
    this.addSql(decisionWallsSql);
    this.addSql(decisionGrantsSql);
  }
}
