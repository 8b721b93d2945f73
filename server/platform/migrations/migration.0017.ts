import { Migration } from "@mikro-orm/migrations";
import { openMattersBody } from "./openMatters.0012.ts";

const tablesSql = `
create table "forum_proposal" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "kind" text not null,
  "other_forum_ids" uuid[] not null,
  "text" text not null,
  "wished_from" date null,
  "status" text not null default 'PROPOSED',
  "answer" text null,
  "answered_on" date null,
  "resulting_forum_id" uuid null,
  primary key ("id")
);
create index "forum_proposal_scope_id_index" on "forum_proposal" ("scope_id");
create index "forum_proposal_forum_id_index" on "forum_proposal" ("forum_id");
alter table "forum_proposal" add constraint "forum_proposal_kind_check" check ("kind" in ('CREATE', 'SPLIT', 'MERGE'));
alter table "forum_proposal" add constraint "forum_proposal_status_check" check ("status" in ('PROPOSED', 'CARRIED_OUT', 'DECLINED', 'WITHDRAWN'));
alter table "forum_proposal" add constraint "forum_proposal_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "forum_proposal" add constraint "forum_proposal_resulting_forum_id_foreign" foreign key ("resulting_forum_id") references "forum" ("id") on delete set null;
create trigger "forum_proposal_forum_goes_on" before insert or update of "forum_id" on "forum_proposal"
  for each row execute function forum_goes_on('forum_id');
`;

/** Row-level security, forced (server/access/wall.ts). */
const wallSql = `
alter table "forum_proposal" enable row level security;
alter table "forum_proposal" force row level security;
create policy "system" on "forum_proposal" to "hub_system" using (true) with check (true);
create policy "viewer" on "forum_proposal" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
grant select, insert, update on forum_proposal to hub_app;
`;

/** What is proposed about a forum is answered or taken back before it ends: it passes to no other (R30). */
const openMattersSql = `
create or replace function open_matters(p_forum uuid)
returns table (id uuid, kind text, number text, title text, day date, movable boolean)
language sql stable security definer set search_path = public, pg_temp as $$${openMattersBody}
  union all
  select p.id, 'FORUM_PROPOSAL', null,
         case when p.scope_id = any((select visible_scopes())::uuid[]) then left(p.text, 120) end,
         (p.created_at at time zone 'Europe/Stockholm')::date, false
    from forum_proposal p where p.forum_id = p_forum and p.status = 'PROPOSED'
$$;
`;

/** What a forum's chair proposes and an administrator does. */
export class Migration0017 extends Migration {
  override up(): void {
    this.addSql(tablesSql);
    this.addSql(wallSql);
    this.addSql(openMattersSql);
  }
}
