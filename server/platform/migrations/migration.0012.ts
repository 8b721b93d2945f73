import { Migration } from "@mikro-orm/migrations";
import { openMattersSql } from "./openMatters.0012.ts";
import { reorganizationFunctionsSql } from "./reorganization.0012.ts";

const tablesSql = `
alter table "forum" add "end_reason" text null;
grant delete on attendance to hub_app;
grant update (receiver_id) on action_plan_report to hub_app;
`;

const viewSql = `
create view "open_matter" as select m.id, f.id as forum_id, m.kind, m.number, m.title, m.day, m.movable
    from forum f, lateral open_matters(f.id) m(id, kind, number, title, day, movable)
   where viewer_has_key('seat:' || f.id) or viewer_has_key('administrator');
grant select on open_matter to hub_app;
`;

/** Forums that end, are split and merged, and what lies open in them (R30). */
export class Migration0012 extends Migration {
  override up(): void {
    this.addSql(tablesSql);
    this.addSql(reorganizationFunctionsSql);
    this.addSql(openMattersSql);
    this.addSql(viewSql);
  }
}
