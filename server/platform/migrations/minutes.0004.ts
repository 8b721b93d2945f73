/** Notes and minutes, from the entities; then which table refers to which. */
export const minutesTablesSql = `
create table "note" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "meeting_id" uuid not null,
  "agenda_item_id" uuid not null,
  "organization_id" uuid null,
  "text" text not null,
  "written_by_seat_id" uuid not null,
  "written_at" timestamptz(3) not null,
  primary key ("id")
);
create index "note_scope_id_index" on "note" ("scope_id");
create table "minutes" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "meeting_id" uuid not null,
  "form" text not null,
  "status" text not null default 'OWN_DRAFT',
  "written_by_organization_id" uuid not null,
  "written_by_seat_id" uuid not null,
  "shared_at" timestamptz(3) null,
  "adopted_at" timestamptz(3) null,
  "text_changed_at" timestamptz(3) null,
  "record" jsonb null,
  primary key ("id")
);
create index "minutes_scope_id_index" on "minutes" ("scope_id");
create table "minutes_item" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "minutes_id" uuid not null,
  "agenda_item_id" uuid not null,
  "text" text not null,
  primary key ("id")
);
create index "minutes_item_scope_id_index" on "minutes_item" ("scope_id");
create table "minutes_adjuster" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "minutes_id" uuid not null,
  "seat_id" uuid not null,
  "organization_id" uuid not null,
  "as_chair" boolean not null default false,
  "signed_at" timestamptz(3) null,
  "digest" text null,
  primary key ("id")
);
create index "minutes_adjuster_scope_id_index" on "minutes_adjuster" ("scope_id");
create table "minutes_comment" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "minutes_id" uuid not null,
  "agenda_item_id" uuid null,
  "organization_id" uuid not null,
  "text" text not null,
  primary key ("id")
);
create index "minutes_comment_scope_id_index" on "minutes_comment" ("scope_id");
create table "minutes_addendum" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "minutes_id" uuid not null,
  "organization_id" uuid not null,
  "text" text not null,
  "added_at" timestamptz(3) not null,
  primary key ("id")
);
create index "minutes_addendum_scope_id_index" on "minutes_addendum" ("scope_id");
create table "note_lock" (
  "note_id" uuid not null,
  "scope_id" uuid not null,
  "organization_id" uuid not null,
  "seat_id" uuid not null,
  "until" timestamptz(3) not null,
  primary key ("note_id")
);
create index "note_meeting_id_index" on "note" ("meeting_id");
alter table "note" add constraint "note_agenda_item_id_organization_id_unique" unique ("agenda_item_id", "organization_id");
create unique index "note_shared_unique" on "note" ("agenda_item_id") where "organization_id" is null;
create index "minutes_forum_id_index" on "minutes" ("forum_id");
alter table "minutes" add constraint "minutes_meeting_id_unique" unique ("meeting_id");
alter table "minutes_item" add constraint "minutes_item_minutes_id_agenda_item_id_unique" unique ("minutes_id", "agenda_item_id");
alter table "minutes_adjuster" add constraint "minutes_adjuster_minutes_id_seat_id_unique" unique ("minutes_id", "seat_id");
create index "minutes_comment_minutes_id_index" on "minutes_comment" ("minutes_id");
create index "minutes_addendum_minutes_id_index" on "minutes_addendum" ("minutes_id");
alter table "minutes" add constraint "minutes_form_check" check ("form" in ('NOTES', 'PROTOCOL'));
alter table "minutes" add constraint "minutes_status_check" check ("status" in ('OWN_DRAFT', 'SHARED_FOR_COMMENTS', 'ADOPTED'));
alter table "note" add constraint "note_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id");
alter table "note" add constraint "note_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id");
alter table "note" add constraint "note_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete set null;
alter table "note" add constraint "note_written_by_seat_id_foreign" foreign key ("written_by_seat_id") references "seat" ("id");
alter table "minutes" add constraint "minutes_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "minutes" add constraint "minutes_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id");
alter table "minutes" add constraint "minutes_written_by_organization_id_foreign" foreign key ("written_by_organization_id") references "organization" ("id");
alter table "minutes" add constraint "minutes_written_by_seat_id_foreign" foreign key ("written_by_seat_id") references "seat" ("id");
alter table "minutes_item" add constraint "minutes_item_minutes_id_foreign" foreign key ("minutes_id") references "minutes" ("id");
alter table "minutes_item" add constraint "minutes_item_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id");
alter table "minutes_adjuster" add constraint "minutes_adjuster_minutes_id_foreign" foreign key ("minutes_id") references "minutes" ("id");
alter table "minutes_adjuster" add constraint "minutes_adjuster_seat_id_foreign" foreign key ("seat_id") references "seat" ("id");
alter table "minutes_adjuster" add constraint "minutes_adjuster_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
alter table "minutes_comment" add constraint "minutes_comment_minutes_id_foreign" foreign key ("minutes_id") references "minutes" ("id");
alter table "minutes_comment" add constraint "minutes_comment_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id") on delete set null;
alter table "minutes_comment" add constraint "minutes_comment_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
alter table "minutes_addendum" add constraint "minutes_addendum_minutes_id_foreign" foreign key ("minutes_id") references "minutes" ("id");
alter table "minutes_addendum" add constraint "minutes_addendum_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
`;

/** Row-level security, forced (server/access/wall.ts). */
export const minutesWallsSql = `
alter table "note" enable row level security;
alter table "note" force row level security;
create policy "system" on "note" to "hub_system" using (true) with check (true);
create policy "viewer" on "note" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "note_lock" enable row level security;
alter table "note_lock" force row level security;
create policy "system" on "note_lock" to "hub_system" using (true) with check (true);
create policy "viewer" on "note_lock" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "minutes" enable row level security;
alter table "minutes" force row level security;
create policy "system" on "minutes" to "hub_system" using (true) with check (true);
create policy "viewer" on "minutes" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "minutes_item" enable row level security;
alter table "minutes_item" force row level security;
create policy "system" on "minutes_item" to "hub_system" using (true) with check (true);
create policy "viewer" on "minutes_item" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "minutes_adjuster" enable row level security;
alter table "minutes_adjuster" force row level security;
create policy "system" on "minutes_adjuster" to "hub_system" using (true) with check (true);
create policy "viewer" on "minutes_adjuster" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "minutes_comment" enable row level security;
alter table "minutes_comment" force row level security;
create policy "system" on "minutes_comment" to "hub_system" using (true) with check (true);
create policy "viewer" on "minutes_comment" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "minutes_addendum" enable row level security;
alter table "minutes_addendum" force row level security;
create policy "system" on "minutes_addendum" to "hub_system" using (true) with check (true);
create policy "viewer" on "minutes_addendum" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
`;

/**
 * R27, also for whoever writes SQL: minutes never go back, and once adopted neither they nor their texts nor their
 * signatures change. Addenda are added and then stand.
 */
export const minutesFunctionsSql = `
create function minutes_writer(p_meeting uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select n.written_by_organization_id from minutes n join meeting m on m.id = n.meeting_id
   where m.id = p_meeting and (is_system() or m.scope_id = any (visible_scopes()))
$$;

create function minutes_stand() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status = 'ADOPTED' then
    raise exception 'adopted minutes do not change' using errcode = '23001';
  end if;
  if tg_op = 'UPDATE' and old.status = 'SHARED_FOR_COMMENTS' and new.status = 'OWN_DRAFT' then
    raise exception 'shared minutes do not go back' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function minutes_part_stands() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from minutes where status = 'ADOPTED'
              and id in (case when tg_op <> 'INSERT' then old.minutes_id end, case when tg_op <> 'DELETE' then new.minutes_id end)) then
    raise exception 'adopted minutes do not change' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function addendum_stands() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'an addendum does not change' using errcode = '23001';
end $$;
`;

export const minutesTriggersSql = `
create trigger "minutes_stand" before update or delete on "minutes" for each row execute function minutes_stand();
create trigger "minutes_item_stands" before insert or update or delete on "minutes_item" for each row execute function minutes_part_stands();
create trigger "minutes_adjuster_stands" before insert or update or delete on "minutes_adjuster" for each row execute function minutes_part_stands();
create trigger "minutes_addendum_stands" before update or delete on "minutes_addendum" for each row execute function addendum_stands();
`;

/** What the API's role may do. An adjuster alone is taken away, by choosing others. */
export const minutesGrantsSql = `
grant select, insert, update on note, note_lock, minutes, minutes_item, minutes_adjuster to hub_app;
grant select, insert on minutes_comment, minutes_addendum to hub_app;
grant delete on minutes_adjuster to hub_app;
revoke execute on function minutes_writer(uuid), minutes_stand(), minutes_part_stands(), addendum_stands() from public;
grant execute on function minutes_writer(uuid) to hub_app, hub_system;
`;
