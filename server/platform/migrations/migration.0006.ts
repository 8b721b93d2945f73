import { Migration } from "@mikro-orm/migrations";
import {
  anchoringFunctionsSql,
  anchoringGrantsSql,
  anchoringTablesSql,
  anchoringWallsSql,
} from "./anchoring.0006.ts";

/** Anchoring: one receipt a party. */
export class Migration0006 extends Migration {
  override up(): void {
    this.addSql(anchoringTablesSql);
    this.addSql(anchoringFunctionsSql);
    this.addSql(anchoringWallsSql);
    this.addSql(anchoringGrantsSql);
  }
}
