import { Migration } from "@mikro-orm/migrations";
import { functionsSql } from "./functions.0001.ts";
import { grantsSql } from "./grants.0001.ts";
import { matterTablesSql } from "./matterTables.0001.ts";
import { referencesSql } from "./references.0001.ts";
import { tablesSql } from "./tables.0001.ts";
import { wallsSql } from "./walls.0001.ts";

/** Tables need `hub_now()`, walls need `visible_scopes()`: functions first, their bodies checked at first use. */
export class Migration0001 extends Migration {
  override up(): void {
    this.addSql("set local check_function_bodies = off;");
    this.addSql(functionsSql);
    this.addSql(tablesSql);
    this.addSql(matterTablesSql);
    this.addSql(referencesSql);
    this.addSql(wallsSql);
    this.addSql(grantsSql);
  }
}
