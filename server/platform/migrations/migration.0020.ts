import { Migration } from "@mikro-orm/migrations";

/**
 * Own drafts lie in their organization's scope, which its seats in other forums see too: of a meeting that they do not
 * see, they see no draft either.
 */
export class Migration0020 extends Migration {
  override up(): void {
    for (const [table, part, whole] of [
      ["note", "meeting_id", "meeting"],
      ["minutes", "meeting_id", "meeting"],
      ["minutes_item", "minutes_id", "minutes"],
      ["minutes_adjuster", "minutes_id", "minutes"],
    ]) {
      this.addSql(`alter policy "viewer" on "${table}" using ("scope_id" = any((select visible_scopes())::uuid[])
        and exists (select from "${whole}" w where w."id" = "${table}"."${part}"));`);
    }
  }
}
