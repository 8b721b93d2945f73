import { Migration } from "@mikro-orm/migrations";
import { viewerKeysSql } from "./viewerKeys.0018.ts";

/** The same rights, in a third of the time: every request asks for them. */
export class Migration0018 extends Migration {
  override up(): void {
    this.addSql(viewerKeysSql);
  }
}
