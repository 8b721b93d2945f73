import { Migration } from "@mikro-orm/migrations";
import { recordsFunctionsSql } from "./functions.0016.ts";

const scopeSql = `
alter table "forum" add "shared_scope_id" uuid null;
update forum set shared_scope_id = gen_random_uuid();
alter table "forum" alter column "shared_scope_id" set not null;
select open_scope(shared_scope_id, 'forum.shared', array['seat:' || id, 'records:' || id]) from forum;
`;

/** The minutes that lie with the forums for comments, with where they lay and where they are to lie. */
const shared = `(
  select n.id, n.meeting_id, n.forum_id, f.room_scope_id as room, f.shared_scope_id as scope
    from minutes n join forum f on f.id = n.forum_id where n.status = 'SHARED_FOR_COMMENTS') s`;

const partOf = (table: string): string => `
update ${table} p set scope_id = a.scope_id from activity a join agenda_item i on i.id = a.origin_id, ${shared}
 where p.activity_id = a.id and i.meeting_id = s.meeting_id and a.scope_id = s.scope;`;

/** What has been shared already is seen as what is shared from now on: the minutes, and what they tell of. */
export const moveSharedSql = `
insert into scope_grant (scope_id, grantee)
select distinct i.scope_id, 'records:' || s.forum_id from agenda_item i, ${shared}
 where i.meeting_id = s.meeting_id and i.status <> 'WITHDRAWN' and i.scope_id <> s.room
on conflict do nothing;
update agenda_item i set scope_id = s.scope from ${shared}
 where i.meeting_id = s.meeting_id and i.status <> 'WITHDRAWN' and i.scope_id = s.room;
update activity a set scope_id = s.scope from agenda_item i, ${shared}
 where a.origin_id = i.id and i.meeting_id = s.meeting_id and i.status <> 'WITHDRAWN' and a.plan_id is null;
${["sub_item", "activity_block", "status_report", "follow_up_point"].map(partOf).join("")}
update meeting m set scope_id = s.scope from ${shared} where m.id = s.meeting_id;
update attendance a set scope_id = s.scope from ${shared} where a.meeting_id = s.meeting_id;
update position p set scope_id = s.scope from decision d, ${shared}
 where p.decision_id = d.id and d.meeting_id = s.meeting_id and d.status <> 'PROPOSED';
update decision d set scope_id = s.scope from ${shared} where d.meeting_id = s.meeting_id and d.status <> 'PROPOSED';
update minutes_item t set scope_id = s.scope from ${shared} where t.minutes_id = s.id;
update minutes_adjuster j set scope_id = s.scope from ${shared} where j.minutes_id = s.id;
update minutes n set scope_id = s.scope from ${shared} where n.id = s.id;
`;

/** Minutes shared for comments are the members' registrars' too. */
export class Migration0016 extends Migration {
  override up(): void {
    this.addSql(scopeSql);
    this.addSql(recordsFunctionsSql);
    this.addSql(moveSharedSql);
  }
}
