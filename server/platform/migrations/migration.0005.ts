import { Migration } from "@mikro-orm/migrations";

const tablesSql = `
create table "calendar_feed" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "token" text not null,
  "user_id" uuid not null,
  "organization_id" uuid not null,
  "revoked_at" timestamptz(3) null,
  primary key ("id")
);
create index "calendar_feed_scope_id_index" on "calendar_feed" ("scope_id");
alter table "calendar_feed" add constraint "calendar_feed_token_unique" unique ("token");
`;

const wallsSql = `
alter table "calendar_feed" enable row level security;
alter table "calendar_feed" force row level security;
create policy "system" on "calendar_feed" to "hub_system" using (true) with check (true);
create policy "viewer" on "calendar_feed" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
create view "meeting_day" as select m.id, m.forum_id,
         (coalesce(m.started_at, m.starts_at) at time zone 'Europe/Stockholm')::date as day,
         m.status = 'HELD' as held
    from meeting m join forum f on f.id = m.forum_id
   where m.counts_toward_cadence and m.status <> 'CANCELLED'
     and (is_system() or f.open_scope_id = any((select visible_scopes())::uuid[]));
`;

/** Before anybody is signed in: whom an address stands for. */
const functionsSql = `
create function calendar_feed_holder(p_token text) returns table (user_id uuid, organization_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.user_id, c.organization_id from calendar_feed c
   where c.token = p_token and c.revoked_at is null
     and exists (select 1 from assignment a where a.user_id = c.user_id and a.organization_id = c.organization_id
                    and a.valid_from <= hub_today() and (a.valid_to is null or a.valid_to >= hub_today()))
$$;
`;

const grantsSql = `
grant select, insert, update on calendar_feed to hub_app;
grant select on meeting_day to hub_app;
revoke all on function calendar_feed_holder(text) from public;
grant execute on function calendar_feed_holder(text) to hub_app, hub_system;
`;

/** The days that a cadence is judged by, and calendars that subscribe to meetings. */
export class Migration0005 extends Migration {
  override up(): void {
    this.addSql(tablesSql);
    this.addSql(functionsSql);
    this.addSql(wallsSql);
    this.addSql(grantsSql);
  }
}
