import { Migration } from "@mikro-orm/migrations";

/** Items that employees without a seat propose. */
export class Migration0019 extends Migration {
  override up(): void {
    this.addSql(`
alter table "agenda_item" add "proposer_stream_id" uuid null;
create index "agenda_item_proposer_stream_id_index" on "agenda_item" ("proposer_stream_id");
`);
  }
}
